// SPDX-License-Identifier: EUPL-1.2
// The equalised days (Atw 3 lid 3) that were entered since this version of the program was made: those of a new decree,
// and days that prove not to be equalised after all.
#pragma once

#include "base/refusal.h"
#include "calendar/legal_calendar.h"
#include "event/event.h"

#include <map>
#include <optional>
#include <string>

namespace opmaat {

inline constexpr EventKind day_equalised{"dag-gelijkgesteld"};
inline constexpr EventKind day_not_equalised{"gelijkstelling-vervallen"};

struct DecreedDays {
    struct Entered {
        std::string source;
        Day known_through;                        // of which days the decree speaks
        std::optional<EqualisedDay::Mark> mark{}; // nothing: the day is not equalised after all
        friend bool operator==(const Entered&, const Entered&) = default;
    };
    Id<DecreedDays> id;
    std::map<Day, Entered> entered{};
    std::int64_t version = 0; // 0: nothing was ever entered
};

inline constexpr Subject<DecreedDays> decreed_days_subject{"kalender"};

/// A decree that would end before its own day. Field: "bekend-tot". Values: the day.
inline constexpr Rule known_before_day{RefusalKind::invalid, "bekend-tot-voor-dag"};
/// A Saturday, Sunday or holiday: no term of the law ends on it anyway. Field: "dag". Values: the day.
inline constexpr Rule day_free_already{RefusalKind::invalid, "dag-al-vrij"};
/// A decree speaks of three years, and is made in the year before these: what lies after the fifth year from now is a
/// slip of the pen. Field: "dag" or "bekend-tot". Values: the last day that can be.
inline constexpr Rule decree_too_far{RefusalKind::invalid, "besluit-te-ver-vooruit"};
/// There is nothing to take away.
inline constexpr Rule day_is_not_equalised{RefusalKind::missing, "dag-niet-gelijkgesteld"};

/// The days that the program knows, with what was entered since.
Equalisation equalisation_of(const DecreedDays& days);

/// A day of a decree that speaks of all days through `known_through`. Refuses calendar_reason_missing,
/// day_outside_calendar, day_free_already, decree_too_far and known_before_day.
Result<Changed<DecreedDays>> equalise(DecreedDays days, const EqualisedDay& wanted, Day known_through, const Act& act);
/// The day, also one that the program knows, is not equalised; `source` says where that was read. Refuses
/// calendar_reason_missing and day_is_not_equalised.
Result<Changed<DecreedDays>> not_equalised(DecreedDays days, Day day, std::string source, const Act& act);

} // namespace opmaat
