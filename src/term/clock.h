// SPDX-License-Identifier: EUPL-1.2
// The clocks of a question: what must be done by when, whether that is late, and by how much.
#pragma once

#include "base/id.h"
#include "term/term.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace opmaat {

/// A term that runs on a question.
struct Clock {
    enum class Kind {
        receipt, // "ontvangst": tell the resident that the question came in
        content, // "inhoud": answer it, by the municipality's norm
        law,     // "wet": decide or answer, by law
    };
    ClockId id;
    Kind kind;
    int round = 1; // a reopened question has a new round; the clocks of the round before keep their result
    std::vector<Term> parts; // the term and its extensions
    Instant starts;
    std::optional<Due> due; // nothing: it cannot be computed on the present calendar ("termijn niet te berekenen")
    std::optional<Instant> ended = std::nullopt;
    std::optional<Instant> paused_since = std::nullopt;
    friend bool operator==(const Clock&, const Clock&) = default;
};

/// "ontvangst" "inhoud" "wet".
std::string_view to_text(Clock::Kind kind);
std::optional<Clock::Kind> parse_clock_kind(std::string_view text);

/// How a clock, or a question, stands. There are no other words than these six.
enum class Standing { late, today, on_time, paused, not_started, done };
/// "te-laat" "vandaag" "op-tijd" "staat-stil" "nog-niet-begonnen" "klaar".
std::string_view to_text(Standing standing);
std::optional<Standing> parse_standing(std::string_view text);

/// `today` is due today by the calendar, so due on this local day and not yet past. A clock without a computable due is
/// not_started.
Standing standing(const Clock& clock, Instant now, const Zone& zone);
/// That of the nearest running clock. Without one: paused when one stands still, not_started when one must still begin,
/// else done. A clock that ended late does not make the question late.
Standing standing(std::span<const Clock> clocks, Instant now, const Zone& zone);
/// Of the clocks that run at `now` the one that is due first (an uncomputable one never); null when none runs.
const Clock* nearest_running(std::span<const Clock> clocks, Instant now);
/// Ended, and after its due: a figure of its own, beside the standing.
bool ended_late(const Clock& clock);

/// A length of time as people say it.
struct Span {
    enum class Unit { minute, working_day, day };
    int amount; // 0 or more
    Unit unit;
    friend bool operator==(const Span&, const Span&) = default;
};
/// How much too late it is at `now`, or was when it ended: working days for a norm (days on which the office is open after
/// the last day, through today), days for the law; minutes when it was due at a moment of the same day. Nothing when not
/// late.
std::optional<Span> lateness(const Clock& clock, Instant now, const Calendars& calendars);
/// How long there still is: minutes when it is due at a moment of today; else working days for a norm and days for the law
/// until the last day (0: today). Nothing for a clock that does not run or is late.
std::optional<Span> time_left(const Clock& clock, Instant now, const Calendars& calendars);

/// What a process promises, or the law demands: the clock that starts with a question.
struct Norm {
    Clock::Kind kind;
    Term term;
    friend bool operator==(const Norm&, const Norm&) = default;
};
/// The clocks of a new round. A norm that cannot be computed gives a clock without due.
std::vector<Clock> start_round(std::span<const Norm> norms, int round, Instant at, const Calendars& calendars);
/// Answering ends every clock that has not ended; of a clock that had not begun yet too.
std::vector<Clock> end_all(std::vector<Clock> clocks, Instant at);
/// The clock on a changed calendar. One that ended or is already late keeps its due: nothing flips back to on time.
Clock reckoned_again(Clock clock, Instant now, const Calendars& calendars);

} // namespace opmaat
