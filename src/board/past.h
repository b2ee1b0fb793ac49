// SPDX-License-Identifier: EUPL-1.2
// A question as it was: the present one, with what happened since then undone, as the journal tells it.
#pragma once

#include "board/board.h"

#include <span>

namespace opmaat {

struct PastQuestion {
    OpenQuestion question;
    Question::State state{};
};

/// Puts back what the facts of one event changed. To be called for each later event, the newest first.
void undo(PastQuestion& past, std::span<const Fact> facts);

} // namespace opmaat
