// SPDX-License-Identifier: EUPL-1.2
// Where an official finds their own work, and says whether they can be reached: /mijn-werk.
#pragma once

#include "desk/routes.h"

namespace opmaat {

/// Nothing was chosen. Field "toestand".
inline constexpr Rule presence_missing{RefusalKind::invalid, "aanwezigheid-ontbreekt"};

void add_work(desk::Routes& routes);

} // namespace opmaat
