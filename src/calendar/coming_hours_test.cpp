// SPDX-License-Identifier: EUPL-1.2
#include "calendar/coming_hours.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

const Act act{SystemActor{"proef"}, parse_instant("2026-03-02T09:00:00Z").value()};
const Day today = day(2026, 3, 2);
const auto haarlem = MunicipalityId::fresh(act.at);
const auto department = UnitId::fresh(act.at);
const auto team = UnitId::fresh(act.at);

Week every_day(const Openings& openings)
{
    Week week;
    week.fill(openings);
    return week;
}

// Team, department and municipality, each open from another hour.
struct Places {
    OfficeCalendar of_team{.id = {}, .whose = {haarlem, team}};
    OfficeCalendar of_department{.id = {}, .whose = {haarlem, department}};
    OfficeCalendar of_haarlem{
        .id = {}, .whose = {haarlem, std::nullopt}, .weeks = {{day(2020, 1, 1), every_day({{9h, 17h}})}}};

    std::vector<OfficeCalendar> nearest_first() const { return {of_team, of_department, of_haarlem}; }
    std::vector<ComingHours> coming() const { return coming_hours(nearest_first(), today); }
    Openings openings(Day day) const
    {
        HoursBook book{{}, {{team, department}}};
        for (const OfficeCalendar& each : nearest_first()) book.entered[each.whose] = hours_in(each);
        return almanac_of(LegalCalendar{}, book).hours(haarlem, team).openings(day);
    }
};

} // namespace

TEST_CASE("other hours of a team on a day on which its municipality closes are refused with whose day it is, and why")
{
    Places places;
    const Day easter_monday = day(2026, 4, 6);
    places.of_haarlem.closings[easter_monday] = {"Tweede paasdag", act.at};
    const std::vector above{places.of_department, places.of_haarlem};
    const auto refusal = open_otherwise(places.of_team, {easter_monday, {{9h, 12h}}}, above, act);
    REQUIRE_FALSE(refusal);
    CHECK(refusal.error().is(day_is_closed));
    CHECK(refusal.error().field == "dag");
    CHECK(refusal.error().values == std::vector<std::string>{haarlem.text(), "Tweede paasdag"});

    places.of_department.closings[easter_monday] = {"Heidag", act.at};
    const std::vector both{places.of_department, places.of_haarlem};
    const auto nearest = open_otherwise(places.of_team, {easter_monday, {{9h, 12h}}}, both, act);
    CHECK(nearest.error().values == std::vector<std::string>{department.text(), "Heidag"});
    CHECK(open_otherwise(places.of_team, {day(2026, 4, 7), {{9h, 12h}}}, both, act));
}

TEST_CASE("other hours that a place above closes over are not told as coming, and the closing is, with whose it is")
{
    Places places;
    const Day day_off = day(2026, 3, 20);
    places.of_team.overrides[day_off] = {{9h, 12h}};
    REQUIRE(places.coming().size() == 1);
    CHECK(std::get<Openings>(places.coming().front().what) == places.openings(day_off));
    places.of_haarlem.closings[day_off] = {"Storm", act.at};
    const auto coming = places.coming();
    REQUIRE(coming.size() == 1);
    CHECK(coming.front().whose == places.of_haarlem.whose);
    CHECK(std::get<Closing>(coming.front().what).reason == "Storm");
    CHECK(places.openings(day_off).empty());
}

TEST_CASE("of the other hours of several places on one day those of the nearest hold")
{
    Places places;
    const Day friday = day(2026, 3, 20);
    places.of_team.overrides[friday] = {{13h, 17h}};
    places.of_haarlem.overrides[friday] = {{9h, 12h}};
    REQUIRE(places.coming().size() == 1);
    CHECK(places.coming().front().whose == places.of_team.whose);
    CHECK(places.openings(friday) == Openings{{13h, 17h}});
}

TEST_CASE("a new week of the municipality is not coming for a team with a week of its own, and is until that begins")
{
    Places places;
    places.of_haarlem.weeks.push_back({day(2026, 4, 1), every_day({{10h, 16h}})});
    REQUIRE(places.coming().size() == 1);
    CHECK(places.coming().front().whose == places.of_haarlem.whose);

    places.of_department.weeks.push_back({day(2026, 5, 1), every_day({{8h, 18h}})});
    REQUIRE(places.coming().size() == 2);
    CHECK(places.coming().back().whose == places.of_department.whose);

    places.of_team.weeks.push_back({day(2020, 1, 1), every_day({{7h, 15h}})});
    CHECK(places.coming().empty());
    CHECK(places.openings(day(2026, 5, 4)) == Openings{{7h, 15h}});
}

TEST_CASE("the first week of all holds before its day too, so it is not coming")
{
    Places places;
    places.of_haarlem.weeks.front().from = day(2026, 9, 1);
    CHECK(places.openings(today) == Openings{{9h, 17h}});
    CHECK(places.coming().empty());
}
