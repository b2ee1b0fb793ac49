// SPDX-License-Identifier: EUPL-1.2
// What one person may see and do on a regiebord. Whoever has the same rights sees the same board, so it is drawn once
// for all of them.
#pragma once

#include "access/viewer.h"
#include "board/board_scene_web.h"

#include <compare>
#include <vector>

namespace opmaat {

/// On one question that stands in a row.
struct RowRights {
    bool read = false;   // what was asked
    bool divide = false; // give it an owner
    bool reach = false;  // see whether its owner can be reached
    friend auto operator<=>(const RowRights&, const RowRights&) = default;
};

struct BoardRights {
    std::vector<RowRights> late{};      // in the order of the rows
    std::vector<RowRights> due_today{}; // in the order of the rows
    bool manage_wall = false;
    friend auto operator<=>(const BoardRights&, const BoardRights&) = default;
};

BoardRights rights_on(const BoardScene& scene, const Viewer& viewer);

} // namespace opmaat
