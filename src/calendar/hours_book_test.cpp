// SPDX-License-Identifier: EUPL-1.2
#include "calendar/hours_book.h"

#include "calendar/calendar_years.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

const Instant now = parse_instant("2026-03-02T09:00:00Z").value();
const auto haarlem = MunicipalityId::fresh(now);
const auto zandvoort = MunicipalityId::fresh(now);
const auto department = UnitId::fresh(now);
const auto team = UnitId::fresh(now);
const Day monday = day(2026, 3, 2);

Hours from(std::chrono::minutes opening)
{
    Week week;
    week.fill({{opening, 17h}});
    return {{{first_calendar_day, week}}, {}, {}};
}

std::chrono::milliseconds opening_of(const Almanac& almanac, const MunicipalityId& municipality, const UnitId& unit)
{
    return Zone::amsterdam().time_of_day(almanac.hours(municipality, unit).opens(monday).value());
}

} // namespace

TEST_CASE("a unit without hours of its own has those of its parent, and at last those of the municipality")
{
    HoursBook book{{{{haarlem, std::nullopt}, from(9h)}, {{zandvoort, std::nullopt}, from(10h)}}, {{team, department}}};
    CHECK(opening_of(almanac_of(LegalCalendar{}, book), haarlem, team) == 9h);
    book.entered[{haarlem, department}] = from(8h);
    const Almanac almanac = almanac_of(LegalCalendar{}, book);
    CHECK(opening_of(almanac, haarlem, team) == 8h);
    CHECK(opening_of(almanac, zandvoort, team) == 10h); // the same team, as it serves the other municipality
}

TEST_CASE("a team is closed on its own closing days and on those of the municipality")
{
    HoursBook book{{{{haarlem, std::nullopt}, from(9h)}}, {{team, department}}};
    book.entered[{haarlem, std::nullopt}].closed = {day(2026, 4, 27)};
    book.entered[{haarlem, team}].closed = {day(2026, 6, 1)}; // no week of its own
    const Almanac almanac = almanac_of(LegalCalendar{}, book);
    CHECK_FALSE(almanac.hours(haarlem, team).is_working_day(day(2026, 4, 27)));
    CHECK_FALSE(almanac.hours(haarlem, team).is_working_day(day(2026, 6, 1)));
    CHECK(almanac.hours(haarlem, department).is_working_day(day(2026, 6, 1)));
    CHECK(almanac.hours(haarlem, team).is_working_day(monday));
}

TEST_CASE("hours from elsewhere that cannot be are unknown hours, and nothing fails (T04)")
{
    HoursBook book{{{{haarlem, std::nullopt}, from(18h)}}, {}};
    CHECK_FALSE(almanac_of(LegalCalendar{}, book).hours(haarlem).is_working_day(monday));
}

TEST_CASE("units that are each other's parent by mistake do not loop")
{
    const HoursBook book{{{{haarlem, std::nullopt}, from(9h)}, {{haarlem, team}, {}}},
                         {{team, department}, {department, team}}};
    CHECK(opening_of(almanac_of(LegalCalendar{}, book), haarlem, team) == 9h);
}
