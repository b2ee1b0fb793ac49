// SPDX-License-Identifier: EUPL-1.2
// Where opening hours, closing days and equalised days are kept. After each change the almanac is loaded again.
#pragma once

#include "base/act.h"
#include "base/refusal.h"
#include "calendar/hours_book.h"
#include "db/db.h"

#include <map>
#include <string>
#include <vector>

namespace opmaat {

/// A closing day or an equalised day without a name or source. Field: "reden" or "bron".
inline constexpr Rule calendar_reason_missing{RefusalKind::invalid, "kalenderreden-ontbreekt"};
/// A day outside the years of the calendar. Field: "dag".
inline constexpr Rule day_outside_calendar{RefusalKind::invalid, "dag-buiten-kalender"};
/// There is no such closing day or override to take away.
inline constexpr Rule calendar_day_unknown{RefusalKind::missing, "kalenderdag-onbekend"};

/// A day on which the office is closed, as entered. `published`: when it was made known; a sudden closure has no effect
/// on what was late before.
struct ClosingDay {
    HoursOf whose;
    Day day;
    std::string reason;
    Instant published;
};

/// Sets the week that holds from week.from on, in the place of one from that same day. Refuses as OpeningHours::of.
Result<void> save_week(db::Writer& db, const HoursOf& whose, const WeekFrom& week, Instant now);
/// Enters a closing day, or its new reason. Refuses calendar_reason_missing, day_outside_calendar.
Result<void> save_closing_day(db::Writer& db, const ClosingDay& closing);
/// Refuses calendar_day_unknown.
Result<void> remove_closing_day(db::Writer& db, const HoursOf& whose, Day day);
/// Sets the openings of that one day, in the place of its week. Refuses as OpeningHours::of, day_outside_calendar, and
/// never_open without openings: that is a closing day.
Result<void> save_day_override(db::Writer& db, const HoursOf& whose, Day day, const Openings& openings, Instant now);
/// Refuses calendar_day_unknown.
Result<void> remove_day_override(db::Writer& db, const HoursOf& whose, Day day);

/// Enters a day of a new decree, which speaks of all days through `known_through`. Refuses calendar_reason_missing,
/// day_outside_calendar.
Result<void> save_equalised_day(db::Writer& db, const EqualisedDay& equalised, Day known_through);
/// Says that a day, also one that the program knows, is not equalised after all; `source` says why.
Result<void> withdraw_equalised_day(db::Writer& db, Day day, const std::string& source);

/// All closing days from that day on, in order.
std::vector<ClosingDay> closing_days(db::Reader& db, Day from);
/// The days that the program knows, with what was entered since.
Equalisation load_equalisation(db::Reader& db);
/// `parents`: of each unit that has one.
HoursBook load_hours_book(db::Reader& db, std::map<UnitId, UnitId> parents);
Almanac load_almanac(db::Reader& db, std::map<UnitId, UnitId> parents, const Zone& zone = Zone::amsterdam());

} // namespace opmaat
