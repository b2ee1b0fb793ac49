// SPDX-License-Identifier: EUPL-1.2
// Terms: how long the municipality has to act, by law or by its own norm, and on which day or at which moment that
// ends.
#pragma once

#include "base/refusal.h"
#include "base/time.h"
#include "calendar/almanac.h"

#include <chrono>
#include <optional>
#include <span>

namespace opmaat {

/// A length of time within which somebody must act.
struct Term {
    enum class Unit { day, week, month, year, working_day, opening_minute };
    /// On what the term rests. The Algemene termijnenwet is for terms in a law and in an AMvB only (Atw 1, 5).
    enum class Basis { law, decree, bylaw, policy, contract, norm };
    /// What happens when the term ends on a free day.
    enum class Roll {
        by_basis,         // Atw when the basis is a law or an AMvB, else nothing
        legal,            // Atw, because the text says so
        next_working_day, // to the next day on which the office is open
        none,             // this law switches the Atw off
    };
    enum class Direction { forward, backward };
    enum class EndsAt { midnight, closing };

    int amount; // 0 or more
    Unit unit;
    Basis basis;
    Roll roll = Roll::by_basis;
    Direction direction = Direction::forward;
    EndsAt ends_at = EndsAt::midnight; // not for opening minutes: these end at their own moment
    /// Working days only, minutes since local midnight: what comes in after it counts as of the next working day.
    std::optional<std::chrono::minutes> cutoff = std::nullopt;

    friend bool operator==(const Term&, const Term&) = default;
};

/// No parts, an amount below zero, parts of two directions, minutes among days, or working days or minutes counted
/// back.
inline constexpr Rule term_wrong{RefusalKind::invalid, "termijn-onjuist"};

/// When a term ends.
struct Due {
    /// A day: in time through that whole local day. A moment: in time up to and including it.
    enum class Precision { day, moment };
    Precision precision;
    Day raw_end;  // before it rolled
    Day last_day; // the local day on which it ends
    /// Day: the first midnight after last_day, itself too late. Moment: the last moment in time.
    Instant at;
    bool atw_applies;
    bool provisional; // it hangs on a day that may yet prove free or not: no decree known, or none seen

    int moved_days() const { return static_cast<int>((last_day - raw_end).count()); }
    friend bool operator==(const Due&, const Due&) = default;
};

/// Whether something done at that moment is too late.
bool is_past(const Due& due, Instant at);

/// The end of a term that starts at `start`: the local day of the start does not count (Awb 6:8, general rule). More
/// parts are a term and its extensions: each counts on from the unrolled end, the sum rolls once, and whether the Atw
/// applies is tested on each part (Atw 4). Refuses term_wrong, and not_computable where the calendars cannot answer.
Result<Due> due(Instant start, std::span<const Term> parts, const Calendars& calendars);
Result<Due> due(Instant start, const Term& term, const Calendars& calendars);

} // namespace opmaat
