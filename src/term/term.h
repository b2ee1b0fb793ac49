// SPDX-License-Identifier: EUPL-1.2
// Terms: how long the municipality has to act, by law or by its own norm, and on which day or at which moment that ends.
#pragma once

#include "base/refusal.h"
#include "base/time.h"
#include "calendar/almanac.h"

#include <chrono>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

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
        next_working_day, // the next day on which the office is open
        none,             // this law switches the Atw off, or the norm has no such rule
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

/// A term's amount is below zero, or an extension of another direction, or of minutes and days together.
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
    bool provisional; // it hangs on a day of which no decree is known yet, or was seen
    int moved_days() const { return static_cast<int>((last_day - raw_end).count()); }
    friend bool operator==(const Due&, const Due&) = default;
};

/// Whether something done at that moment is too late.
bool is_past(const Due& due, Instant at);

/// The end of a term that starts at `start`: the local day of the start does not count (Awb 6:8, general rule). More parts
/// are a term and its extensions: each counts on from the unrolled end, the sum rolls once, and whether the Atw applies is
/// tested on each part (Atw 4). Refuses term_wrong, and not_computable where the calendar cannot answer.
Result<Due> due(Instant start, std::span<const Term> parts, const Calendars& calendars);
Result<Due> due(Instant start, const Term& term, const Calendars& calendars);

using Argument = std::variant<Day, Instant, int, std::string>;
/// One step of "waarom deze datum". `key` is that of its sentence in the catalogue ("termijn-rolt-door"), with the
/// arguments {0} {1}...; a std::string among these is itself a key of the catalogue.
struct Step {
    std::string_view key;
    std::vector<Argument> arguments;
    friend bool operator==(const Step&, const Step&) = default;
};

struct Explained {
    Due due;
    std::vector<Step> steps;
};
/// The same reckoning, told step by step.
Result<Explained> explain(Instant start, std::span<const Term> parts, const Calendars& calendars);

/// The law's part of it, in days: `start` is the day that does not count.
struct LegalEnd {
    Day raw_end;
    Day last_day;
    bool atw_applies;
    bool provisional;
};
/// For parts in days, weeks, months and years. Refuses as `due`.
Result<LegalEnd> legal_end(Day start, std::span<const Term> parts, const LegalCalendar& calendar);

} // namespace opmaat
