// SPDX-License-Identifier: EUPL-1.2
// Administration: what can be set, and what needs attention, such as a team without anybody who divides its questions.
#pragma once

#include "desk/routes.h"

namespace opmaat::administration {

/// GET /beheer.
void add_overview(desk::Routes& routes);

} // namespace opmaat::administration
