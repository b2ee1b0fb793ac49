// SPDX-License-Identifier: EUPL-1.2
// The screen on the wall: whoever has its link sees it, without ever signing in.
#pragma once

#include "board/board_web.h"

namespace opmaat {

/// GET /regiebord/wand/{sleutel} and /regiebord/wand/{sleutel}/stroom.
void add_wall(desk::Routes& routes, const BoardOffice& office);

} // namespace opmaat
