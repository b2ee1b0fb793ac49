// SPDX-License-Identifier: EUPL-1.2
// The questions that need somebody now: what is late, and what becomes late today. Each with its clock, its one owner
// and one thing to do.
#pragma once

#include "board/board_words_page.h"
#include "html/html.h"

namespace opmaat {

/// Both blocks; a block without questions is left out.
html::Html board_rows(const BoardView& view);

} // namespace opmaat
