// SPDX-License-Identifier: EUPL-1.2
#include "party/consent.h"

#include <algorithm>

namespace opmaat {

bool consents(std::span<const MessageConsent> consents, MessageKind kind, Day day)
{
    return std::ranges::any_of(consents,
                               [&](const MessageConsent& each) { return each.kind == kind && each.period.holds(day); });
}

} // namespace opmaat
