// SPDX-License-Identifier: EUPL-1.2
// Reading what calendar_store.cpp wrote.
#include "base/columns.h"
#include "calendar/calendar_store.h"
#include "calendar/clock_time.h"

#include <algorithm>

namespace opmaat {
namespace {

const db::Sql all_openings{
    "calendar.openings",
    "SELECT h.municipality, h.unit, h.valid_from, o.weekday, o.opens, o.closes FROM opening_hours h "
    "JOIN opening o ON o.opening_hours = h.id ORDER BY h.valid_from, o.weekday, o.opens"};
const db::Sql closing_days_from{"calendar.closing-days",
                                "SELECT municipality, unit, day, reason, published FROM closing_day WHERE day >= ?1 "
                                "ORDER BY day, municipality, unit"};
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

Week& week_from(Hours& hours, Day from)
{
    if (hours.weeks.empty() || hours.weeks.back().from != from) hours.weeks.push_back({from, {}});
    return hours.weeks.back().week;
}

ClosingDay closing_day(const db::Row& row)
{
    return {whose(row), row.as<Day>(2), row.as<std::string>(3), row.as<Instant>(4)};
}

void take_in(Equalisation& known, const db::Row& row)
{
    const Day day = row.as<Day>(0);
    std::erase_if(known.days, [&](const EqualisedDay& each) { return each.day == day; });
    const std::string_view mark = row.text(3);
    if (mark == "vervallen") return;
    using enum EqualisedDay::Mark;
    known.days.push_back({day, row.as<std::string>(1), mark == "gezien" ? seen : assumed});
    known.known_through = std::max(known.known_through, row.as<Day>(2));
}

} // namespace

std::vector<ClosingDay> closing_days(db::Reader& db, Day from) { return db.all(closing_days_from, closing_day, from); }

Equalisation load_equalisation(db::Reader& db)
{
    Equalisation known = published_equalisation();
    db.each(all_equalised, {}, [&](const db::Row& row) { take_in(known, row); });
    std::ranges::sort(known.days, {}, &EqualisedDay::day);
    return known;
}

HoursBook load_hours_book(db::Reader& db, std::map<UnitId, UnitId> parents)
{
    HoursBook book{{}, std::move(parents)};
    db.each(all_openings, {}, [&](const db::Row& row) {
        Week& week = week_from(book.entered[whose(row)], row.as<Day>(2));
        week[static_cast<std::size_t>(row.integer(3) - 1)].push_back(opening_at(row, 4));
    });
    for (const ClosingDay& each : closing_days(db, first_calendar_day))
        book.entered[each.whose].closed.insert(each.day);
    db.each(all_overrides, {}, [&](const db::Row& row) {
        book.entered[whose(row)].overrides[row.as<Day>(2)].push_back(opening_at(row, 3));
    });
    return book;
}

Almanac load_almanac(db::Reader& db, std::map<UnitId, UnitId> parents, const Zone& zone)
{
    return almanac_of(LegalCalendar{load_equalisation(db)}, load_hours_book(db, std::move(parents)), zone);
}

} // namespace opmaat
