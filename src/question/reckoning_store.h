// SPDX-License-Identifier: EUPL-1.2
// When a calendar changes, the terms of the open questions are reckoned again, and each question's history has its old
// and its new day. What ended, or was late already, keeps its result: nothing flips back to on time. What is in time
// and would by the changed calendar have been due before now keeps its due as well, and its history says so: nothing
// becomes late.
#pragma once

#include "base/act.h"
#include "db/db.h"
#include "event/event.h"

#include <functional>
#include <optional>
#include <vector>

namespace opmaat {

/// The terms of the open questions after one change of a calendar.
struct Reckoning {
    Id<Reckoning> id;
    Actor by; // who changed the calendar
    Instant asked;
    Day from;                        // the first day on which the change holds; nothing is reckoned before
    int questions = 0;               // open when it was asked
    int moved = 0;                   // that got another day
    std::optional<Instant> looked{}; // when all had been looked at
    std::optional<Instant> done{};
};

/// To be called by who changes a calendar, or the place of a unit in the tree, after saving it in the same transaction.
/// Reckons at once when few questions are open; else `finish_reckonings` does so, also after a restart.
void reckon_again(db::Writer& writer, Day from, const Act& act);

/// Whether a question was ever asked: before that no term hangs on any calendar.
bool anything_was_asked(db::Reader& reader);

/// Reckons what still must be, in pieces so small that nobody waits for them. To be called again and again; safe on
/// several nodes at once.
void finish_reckonings(db::Database& database, const std::function<Instant()>& now);

/// The newest `limit` of them, newest first.
std::vector<Reckoning> reckonings(db::Reader& reader, int limit);

} // namespace opmaat
