// SPDX-License-Identifier: EUPL-1.2
// Where opening hours, closing days and equalised days are kept; each is written only with its event. After each change
// the almanac is loaded again.
#pragma once

#include "calendar/decreed_days.h"
#include "calendar/office_calendar.h"
#include "db/db.h"

#include <map>
#include <vector>

namespace opmaat {

/// Everything that was entered, by whose it is.
std::map<HoursOf, OfficeCalendar> office_calendars(db::Reader& db);
/// Empty, with version 0, when nothing was ever entered.
OfficeCalendar office_calendar(db::Reader& db, const HoursOf& whose);
/// Refuses changed_meanwhile when somebody else changed it.
Result<void> save(db::Writer& db, const Changed<OfficeCalendar>& changed);

DecreedDays decreed_days(db::Reader& db);
/// Refuses changed_meanwhile when somebody else changed them.
Result<void> save(db::Writer& db, const Changed<DecreedDays>& changed);

/// `parents`: of each unit that has one.
HoursBook load_hours_book(db::Reader& db, std::map<UnitId, UnitId> parents);
Almanac load_almanac(db::Reader& db, std::map<UnitId, UnitId> parents, const Zone& zone = Zone::amsterdam());

} // namespace opmaat
