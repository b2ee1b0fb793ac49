// SPDX-License-Identifier: EUPL-1.2
// What waits, in numbers: per team or department, per channel, and how many people of each team can be reached. Every
// number leads to its list.
#pragma once

#include "board/board_words_page.h"
#include "html/html.h"

namespace opmaat {

/// Per team; per department when there are more teams than can be overlooked.
html::Html unit_table(const BoardView& view);
html::Html channel_table(const BoardView& view);
/// Nothing when no team may be shown.
html::Html reach_panel(const BoardView& view);

} // namespace opmaat
