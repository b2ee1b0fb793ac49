// SPDX-License-Identifier: EUPL-1.2
#include "calendar/holidays.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace opmaat;

namespace {

std::string name_on(Day day)
{
    for (const Holiday& each : holidays(static_cast<int>(std::chrono::year_month_day{day}.year())))
        if (each.day == day) return each.name;
    return "";
}

} // namespace

TEST_CASE("Easter falls where the church's tables have it")
{
    CHECK(easter_sunday(1981) == day(1981, 4, 19)); // the two years in which the simple rule is a week off
    CHECK(easter_sunday(1954) == day(1954, 4, 18));
    CHECK(easter_sunday(2008) == day(2008, 3, 23));
    CHECK(easter_sunday(2026) == day(2026, 4, 5));
    CHECK(easter_sunday(2038) == day(2038, 4, 25)); // the latest there can be
    CHECK(easter_sunday(2199) == day(2199, 4, 14));
}

TEST_CASE("5 May is a holiday of the Atw in every year, not once in five years (Atw 3 lid 1)")
{
    for (int year = 2022; year <= 2030; ++year) CHECK(name_on(day(year, 5, 5)) == "Vijfde mei (Bevrijdingsdag)");
}

TEST_CASE("the King's birthday moves from a Sunday to the Saturday before (Atw 3 lid 1)")
{
    CHECK(name_on(day(2014, 4, 26)) == "Koningsdag");
    CHECK(name_on(day(2014, 4, 27)).empty());
    CHECK(name_on(day(2025, 4, 26)) == "Koningsdag");
    CHECK(name_on(day(2026, 4, 27)) == "Koningsdag");
    CHECK(name_on(day(2013, 4, 30)) == "Koninginnedag");
    CHECK(name_on(day(2000, 4, 29)) == "Koninginnedag"); // 30 April 2000 was a Sunday
}

TEST_CASE("two holidays on one day are one day with both names")
{
    CHECK(name_on(day(2016, 5, 5)) == "Hemelvaartsdag / Vijfde mei (Bevrijdingsdag)");
    CHECK(holidays(2016).size() == 8);
    CHECK(holidays(2026).size() == 9);
}

TEST_CASE("Good Friday is put on a par by the law itself (Atw 3 lid 2)")
{
    const auto of_2026 = holidays(2026);
    const auto good_friday = std::ranges::find(of_2026, day(2026, 4, 3), &Holiday::day);
    REQUIRE(good_friday != of_2026.end());
    CHECK(to_text(good_friday->kind) == "gelijkgesteld bij wet");
}
