// SPDX-License-Identifier: EUPL-1.2
// Where a question on disk differs from what the journal tells and the calendar reckons. None is ever expected: each is
// a bug, or somebody changed the database by hand.
#pragma once

#include "calendar/almanac.h"
#include "question/retold.h"

namespace opmaat {

/// A question as it stands on disk, with what its row keeps beside it.
struct StoredQuestion {
    Question question;
    std::optional<Instant> due;  // of the row, for index and sorting
    std::int64_t handovers = 0;  // rows with a reason
    bool owner_is_known = false; // there is such an official
};

/// `what` is a code: "eigenaar", "versie", "klokWet"...; the two values as in the journal, empty when there is none.
struct Deviation {
    std::string question; // its kenmerk, or its id when only the journal knows it
    std::string what;
    std::string expected;
    std::string found;
    friend bool operator==(const Deviation&, const Deviation&) = default;
};

/// Owner, unit, channel, state, round, handovers and version against the events; every clock against its term on the
/// calendar. A clock that ended or is late keeps the due it had when the calendar changed later: of it only the end
/// before it rolled is reckoned. One that the calendar of now would have made late keeps its due when an event says so.
std::vector<Deviation> deviations_of(const StoredQuestion& stored, const Retold& told, const Almanac& almanac,
                                     Instant now);

} // namespace opmaat
