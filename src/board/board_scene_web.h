// SPDX-License-Identifier: EUPL-1.2
// Everything that a regiebord shows at one moment, read once for everybody who looks at the same part of it. It holds
// what was asked, too: what each person may read of it is decided when it is shown (board_rights.h).
#pragma once

#include "board/board_choice_page.h"
#include "board/board_store.h"
#include "board/team_reach.h"
#include "desk/visit.h"

#include <cstdint>
#include <set>
#include <vector>

namespace opmaat {

struct BoardScene {
    BoardChoice choice{};
    desk::Municipal municipal{};
    ShownBoard shown{};
    std::int64_t position = 0;        // of the newest event that it knows
    std::set<OfficialId> unreached{}; // absent, and nobody stands in for them; empty without consent to this figure
    std::vector<TeamReach> reach{};   // empty without consent to this figure

    const Organisation& organisation() const { return *municipal.organisation; }
    const Zone& zone() const { return municipal.almanac->zone(); }
    const Moment& moment() const { return shown.board.moment; }
    bool is_past() const { return choice.as_of.has_value(); }
};

/// Of which municipality, what part of the board, and when.
struct SceneWish {
    const desk::Municipal& municipal;
    const BoardChoice& choice;
    Instant now;
};

BoardScene board_scene(db::Reader& reader, OpenQuestions& open, const SceneWish& wish);

} // namespace opmaat
