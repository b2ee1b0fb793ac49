// SPDX-License-Identifier: EUPL-1.2
// Officials for applications: whom to ask, in which team, who stands in for them.
#pragma once

#include "desk/routes.h"

namespace opmaat {

void add_staff_api(desk::Routes& routes);

} // namespace opmaat
