// SPDX-License-Identifier: EUPL-1.2
// What people wrote about a question on disk: notes, answers, and the reasons of handovers, reopenings and departures.
#pragma once

#include "db/db.h"
#include "question/question.h"

#include <vector>

namespace opmaat {

/// With who wrote it, and when.
struct Written {
    Typed what;
    Act act;
};

/// Everything written about one question, oldest first. Only for a question that came through a door to read.
std::vector<Written> written_about(db::Reader& reader, const Question& question);

/// Writes what was typed in this change.
void insert_typed(db::Writer& writer, const Question& question, const Act& act);

} // namespace opmaat
