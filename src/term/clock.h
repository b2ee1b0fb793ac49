// SPDX-License-Identifier: EUPL-1.2
// The clocks of a question: what must be done by when, whether that is late, and by how much.
#pragma once

#include "base/id.h"
#include "base/words.h"
#include "term/term.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace opmaat {

/// A term that runs on a question.
struct Clock {
    enum class Kind {
        receipt, // tell the resident that the question came in
        content, // answer it, by the municipality's norm
        law,     // decide or answer, by law
    };
    ClockId id;
    Kind kind;
    int round = 1;           // a reopened question has a new round; the clocks of the round before keep their result
    std::vector<Term> parts; // the term and its extensions
    Instant starts;
    std::optional<Due> due; // nothing: it cannot be computed on the present calendar ("termijn niet te berekenen")
    std::optional<Instant> ended = std::nullopt;
    std::optional<Instant> paused_since = std::nullopt;
    friend bool operator==(const Clock&, const Clock&) = default;
};

template <>
struct Words<Clock::Kind> {
    static constexpr std::array<Word<Clock::Kind>, 3> all{{
        {Clock::Kind::receipt, "ontvangst"},
        {Clock::Kind::content, "inhoud"},
        {Clock::Kind::law, "wet"},
    }};
};

/// How a clock, or a question, stands. There are no other words than these six.
enum class Standing { late, today, on_time, paused, not_started, done };

template <>
struct Words<Standing> {
    static constexpr std::array<Word<Standing>, 6> all{{
        {Standing::late, "te-laat"},
        {Standing::today, "vandaag"},
        {Standing::on_time, "op-tijd"},
        {Standing::paused, "staat-stil"},
        {Standing::not_started, "nog-niet-begonnen"},
        {Standing::done, "klaar"},
    }};
};

/// `today` is due today by the calendar: on this local day, and not yet past. A clock without a computable due is
/// not_started. What ended after `now` was still running then, so this also answers for a moment in the past.
Standing standing(const Clock& clock, Instant now, const Zone& zone);
/// That of the nearest running clock. Without one: paused when one stands still, done when all have ended, else (also
/// without any clock) not_started. A clock that ended late does not make the question late.
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
/// How much too late it is at `now`, or was when it ended: days for the law; working days for a norm (days on which the
/// office is open after the last day, through today; 0 on a weekend right after it); minutes when it was due at a
/// moment of this same day. Nothing when it is not late.
std::optional<Span> lateness(const Clock& clock, Instant now, const Calendars& calendars);
/// How long there still is: minutes when it is due at a moment of today; else days for the law and working days for a
/// norm, until the last day (0: today). Nothing for a clock that does not run or is late.
std::optional<Span> time_left(const Clock& clock, Instant now, const Calendars& calendars);

/// What a process promises, or the law demands: the clock that starts with a question.
struct Norm {
    Clock::Kind kind;
    Term term;
    friend bool operator==(const Norm&, const Norm&) = default;
};
/// The clocks of a new round. A norm that cannot be computed gives a clock without due.
std::vector<Clock> start_round(std::span<const Norm> norms, int round, Instant at, const Calendars& calendars);
/// Answering ends every clock that had not ended, also one that stood still or had yet to begin.
std::vector<Clock> end_all(std::vector<Clock> clocks, Instant at);
/// The clock on a changed calendar. One that ended, is late or would be late by it keeps its due: nothing flips.
Clock reckoned_again(Clock clock, Instant now, const Calendars& calendars);

} // namespace opmaat
