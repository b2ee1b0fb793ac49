// SPDX-License-Identifier: EUPL-1.2
// The regiebord over HTTP: the page, its live stream, the screen on the wall, and the links of such screens.
#pragma once

#include "board/live_boards_web.h"
#include "desk/routes.h"

namespace opmaat {

/// What the pages of the board work with.
struct BoardOffice {
    db::Database& database;
    BoardShelf& shelf;
    LiveBoards& live;
    std::string public_url; // before the path of a link that somebody copies: "https://opmaat.haarlem.nl"
};

/// GET /, /regiebord, /regiebord/stroom, /regiebord/wand, /regiebord/wand/{sleutel} and its /stroom; POST
/// /regiebord/wand and /regiebord/wand/intrekken.
void add_board(desk::Routes& routes, const BoardOffice& office);

} // namespace opmaat
