// SPDX-License-Identifier: EUPL-1.2
// The links of wall screens: made and revoked by the regisseur or an administrator.
#pragma once

#include "board/board_web.h"

namespace opmaat {

/// GET and POST /regiebord/wand, POST /regiebord/wand/intrekken.
void add_wall_links(desk::Routes& routes, const BoardOffice& office);

} // namespace opmaat
