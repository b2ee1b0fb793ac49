// SPDX-License-Identifier: EUPL-1.2
// The regiebord for a desk and a phone: first the sentence that says what is wrong now, then what is late, then what
// becomes late today, then the numbers.
#pragma once

#include "board/board_words_page.h"
#include "html/form.h"
#include "html/html.h"

namespace opmaat {

/// The board as one version: what a live page is sent again after each change.
html::Html board_version(const BoardView& view);

/// The form with which a channel, a part of the organisation and a day are chosen; `fill` after a refusal.
html::Html board_filters(const BoardView& view, const html::Fill& fill);

} // namespace opmaat
