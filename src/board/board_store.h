// SPDX-License-Identifier: EUPL-1.2
// The regiebord from the database: as it is now, or as it was on a day that has passed.
#pragma once

#include "board/open_questions_store.h"
#include "question/question_list_store.h"

#include <map>

namespace opmaat {

/// A board, with the questions that it names: those of both lists, and the oldest of each team and channel.
struct ShownBoard {
    Board board;
    std::map<QuestionId, Listed> questions;
};

/// Of the open questions as of the reader, or newer.
ShownBoard board_now(db::Reader& reader, OpenQuestions& open, const Look& look, const BoardWish& wish);

/// The board of the first moment of a past day, from the journal and the versions of clocks: look.moment is that
/// midnight, by the clock of the municipality. What was registered or answered at that very moment has happened. Owner,
/// unit, channel, clock and standing are those of then; subjects are as they were corrected since, and whether the
/// viewer may read them is decided by the present. Without flows, and without who was absent: that is not kept.
ShownBoard board_as_of(db::Reader& reader, const Look& look, const BoardWish& wish);

} // namespace opmaat
