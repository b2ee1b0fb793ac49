// SPDX-License-Identifier: EUPL-1.2
// The departments, the teams beneath them and the clusters across them, each with who heads it and who divides what
// comes in.
#pragma once

#include "desk/routes.h"

namespace opmaat::administration {

/// GET /beheer/afdelingen.
void add_units(desk::Routes& routes);

} // namespace opmaat::administration
