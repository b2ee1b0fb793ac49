// SPDX-License-Identifier: EUPL-1.2
#include "app/compute_kinds.h"

#include "callback/compute_callbacks_command.h"

#include <array>

namespace opmaat::app {

std::span<const NamedKind> compute_kinds()
{
    static constexpr std::array<NamedKind, 4> kinds{{
        {"holidays", holidays_kind},
        {"atw_terms", atw_terms_kind},
        {"business_time", business_time_kind},
        {"callbacks", callbacks_kind},
    }};
    return kinds;
}

} // namespace opmaat::app
