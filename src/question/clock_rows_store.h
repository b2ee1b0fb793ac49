// SPDX-License-Identifier: EUPL-1.2
// The clocks of questions as rows. Every value that a clock ever had stays, for boards of the past.
#pragma once

#include "base/columns.h"
#include "question/question.h"

#include <string>

namespace opmaat {

/// The columns of a clock without those that say whose it is, `prefix` ("c.") before each: 11, in the order in which
/// `clock_of` reads them. `ended` is among them.
std::string clock_columns(const std::string& prefix);
/// A clock from a row that has its round and kind at `at`, and its clock_columns after these.
Clock clock_of(const db::Row& row, int at);

std::vector<Clock> clocks_of(db::Reader& reader, const QuestionId& question);

/// All with one statement; one that is there already is passed over. `since`: from when their value holds.
void insert_clocks(db::Writer& writer, const QuestionId& question, std::span<const Clock> clocks, Instant since);
/// Writes what changed of the clocks of the round, and keeps each earlier value as a clock_version. New ones are
/// inserted.
void save_clocks(db::Writer& writer, const Question& question, Instant since);

} // namespace opmaat
