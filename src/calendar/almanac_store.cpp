// SPDX-License-Identifier: EUPL-1.2
// Reading what calendar_store.cpp wrote.
#include "base/columns.h"
#include "calendar/calendar_store.h"
#include "calendar/clock_time.h"

#include <algorithm>

namespace opmaat {
namespace {

const db::Sql all_versions{"calendar.versions",
                           "SELECT municipality, unit, id, version FROM calendar WHERE municipality IS NOT NULL"};
const db::Sql law_version{"calendar.version-of-law", "SELECT id, version FROM calendar WHERE municipality IS NULL"};
const db::Sql all_openings{
    "calendar.openings",
    "SELECT h.municipality, h.unit, h.valid_from, o.weekday, o.opens, o.closes FROM opening_hours h "
    "JOIN opening o ON o.opening_hours = h.id ORDER BY h.valid_from, o.weekday, o.opens"};
const db::Sql all_closing_days{"calendar.closing-days",
                               "SELECT municipality, unit, day, reason, published FROM closing_day"};
const db::Sql all_overrides{"calendar.overrides",
                            "SELECT municipality, unit, day, opens, closes FROM day_override ORDER BY day, opens"};
const db::Sql all_equalised{"calendar.equalised",
                            "SELECT day, source, known_through, mark FROM equalised_day ORDER BY day"};

HoursOf whose(const db::Row& row) { return {row.as<MunicipalityId>(0), row.as<std::optional<UnitId>>(1)}; }

// An hour that is none gives an opening that cannot be, so that these hours count as unknown.
Opening opening_at(const db::Row& row, int column)
{
    const auto time = [&](int place) { return parse_clock_time(row.text(place)).value_or(std::chrono::minutes{-1}); };
    return {time(column), time(column + 1)};
}

Week& week_from(OfficeCalendar& calendar, Day from)
{
    auto& weeks = calendar.weeks;
    if (weeks.empty() || weeks.back().from != from) weeks.push_back({from, {}});
    return weeks.back().week;
}

DecreedDays::Entered entered_day(const db::Row& row)
{
    const std::string_view mark = row.text(3);
    std::optional<EqualisedDay::Mark> equalised;
    if (mark != "vervallen") equalised = mark == "gezien" ? EqualisedDay::Mark::seen : EqualisedDay::Mark::assumed;
    return {row.as<std::string>(1), row.as<Day>(2), equalised};
}

} // namespace

std::map<HoursOf, OfficeCalendar> office_calendars(db::Reader& db)
{
    std::map<HoursOf, OfficeCalendar> all;
    const auto calendar = [&](const db::Row& row) -> OfficeCalendar& {
        const HoursOf of = whose(row);
        return all.try_emplace(of, OfficeCalendar{.id = {}, .whose = of}).first->second;
    };
    db.each(all_versions, {}, [&](const db::Row& row) {
        OfficeCalendar& known = calendar(row);
        known.id = row.as<Id<OfficeCalendar>>(2);
        known.version = row.integer(3);
    });
    db.each(all_openings, {}, [&](const db::Row& row) {
        Week& week = week_from(calendar(row), row.as<Day>(2));
        week[static_cast<std::size_t>(row.integer(3) - 1)].push_back(opening_at(row, 4));
    });
    db.each(all_closing_days, {}, [&](const db::Row& row) {
        calendar(row).closings.emplace(row.as<Day>(2), Closing{row.as<std::string>(3), row.as<Instant>(4)});
    });
    db.each(all_overrides, {},
            [&](const db::Row& row) { calendar(row).overrides[row.as<Day>(2)].push_back(opening_at(row, 3)); });
    return all;
}

OfficeCalendar office_calendar(db::Reader& db, const HoursOf& whose)
{
    const auto all = office_calendars(db);
    const auto found = all.find(whose);
    return found == all.end() ? OfficeCalendar{.id = {}, .whose = whose} : found->second;
}

DecreedDays decreed_days(db::Reader& db)
{
    DecreedDays days;
    db.each(law_version, {}, [&](const db::Row& row) {
        days.id = row.as<Id<DecreedDays>>(0);
        days.version = row.integer(1);
    });
    db.each(all_equalised, {}, [&](const db::Row& row) { days.entered.emplace(row.as<Day>(0), entered_day(row)); });
    return days;
}

HoursBook load_hours_book(db::Reader& db, std::map<UnitId, UnitId> parents)
{
    HoursBook book{{}, std::move(parents)};
    for (const auto& [of, calendar] : office_calendars(db)) book.entered.emplace(of, hours_in(calendar));
    return book;
}

Almanac load_almanac(db::Reader& db, std::map<UnitId, UnitId> parents, const Zone& zone)
{
    const Equalisation equalisation = equalisation_of(decreed_days(db));
    return almanac_of(LegalCalendar{equalisation}, load_hours_book(db, std::move(parents)), zone);
}

} // namespace opmaat
