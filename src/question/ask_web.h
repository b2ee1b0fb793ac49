// SPDX-License-Identifier: EUPL-1.2
// Where a question is written down by hand: /vragen/nieuw.
#pragma once

#include "desk/routes.h"

namespace opmaat {

/// Nothing was chosen. Field "kanaal".
inline constexpr Rule channel_missing{RefusalKind::invalid, "kanaal-ontbreekt"};
/// Nothing was chosen. Field "proces".
inline constexpr Rule process_missing{RefusalKind::invalid, "proces-ontbreekt"};
/// The organisation serves no such municipality. Field "gemeente".
inline constexpr Rule municipality_missing{RefusalKind::invalid, "gemeente-ontbreekt"};

void add_ask(desk::Routes& routes);

} // namespace opmaat
