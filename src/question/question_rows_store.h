// SPDX-License-Identifier: EUPL-1.2
// A question as a row of its table. Only the stores of this slice use it: others find a question through a door.
#pragma once

#include "base/columns.h"
#include "question/question.h"

#include <string>

namespace db {

template <>
struct Column<opmaat::Kenmerk> {
    static Value to(const opmaat::Kenmerk& kenmerk) { return opmaat::to_text(kenmerk); }
    static opmaat::Kenmerk from(const Row& row, int column)
    {
        const auto kenmerk = opmaat::parse_kenmerk(row.text(column));
        if (!kenmerk) throw Fault{Fault::Kind::other, "no kenmerk in a column of kenmerken"};
        return *kenmerk;
    }
};

} // namespace db

namespace opmaat {

/// In the order in which question_of reads them.
std::string question_columns();
/// Without its clocks.
Question question_of(const db::Row& row);

/// It gets the version after the one that it has.
void insert_question(db::Writer& writer, const Question& question);
/// False when the row is no longer of the version that was read. `now` decides which clock is the nearest.
bool update_question(db::Writer& writer, const Question& question, Instant now);
std::int64_t version_of(db::Reader& reader, const QuestionId& id);

} // namespace opmaat
