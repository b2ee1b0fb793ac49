// SPDX-License-Identifier: EUPL-1.2
// What must still be sent or done outside the database, and the work that comes back at an interval. What is due
// follows from the clock; a run that was missed changes nothing of what is true.
#pragma once

#include "base/id.h"
#include "base/time.h"

#include <chrono>
#include <optional>
#include <string>

namespace opmaat {

/// Something to send or do outside, written in the same commit as what it is about.
struct Errand {
    std::string kind;    // "waarschuwing-mailen"
    std::string payload; // JSON
    Instant due;
    /// Names what must happen once ("waarschuwing:<clock>:<day>"): a second errand with the same key is not taken in.
    std::optional<std::string> key{};
};

/// An errand that one node has until its lease ends.
struct TakenErrand {
    Id<Errand> id;
    std::string kind;
    std::string payload;
    int attempts; // this one counted: 1 for the first
};

/// When to try again after the attempt of that number (1 or more) failed: a minute, then each time twice as long, at
/// most an hour.
Instant next_attempt(int attempts, Instant now);

/// Work that comes back. It must have the same effect when it runs twice.
struct Job {
    std::string name;
    std::chrono::milliseconds every;
    std::chrono::milliseconds lease; // longer than it ever runs
};

/// The other moment between which and `now` a lease can be believed: one that ends later was given before the clock was
/// set back.
Instant latest_believable_end(Instant now, std::chrono::milliseconds lease);

} // namespace opmaat
