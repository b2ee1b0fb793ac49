// SPDX-License-Identifier: EUPL-1.2
#include "calendar/legal_calendar.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace opmaat;

TEST_CASE("a day is free by weekend, by holiday or by decree, and says why")
{
    const LegalCalendar law;
    CHECK(law.reason(day(2026, 5, 14)) == "Hemelvaartsdag");
    CHECK(law.reason(day(2026, 5, 15)) == "Gelijkgestelde dag");
    CHECK(law.reason(day(2026, 5, 16)) == "weekdag.6");
    CHECK(law.reason(day(2016, 5, 5)) == "Hemelvaartsdag");
    CHECK(law.reason(day(2026, 5, 18)).empty());
    CHECK(law.first_not_free(day(2026, 5, 14)) == day(2026, 5, 18));
    CHECK_FALSE(law.is_free(day(2026, 5, 4))); // a Monday before 5 May, not in the decree
}

TEST_CASE("from 2010 to 2035 there are 233 different days of Atw 3 lid 1 and 2, and 29 equalised ones")
{
    const LegalCalendar law;
    long by_rule = 0;
    long by_decree = 0;
    for (int year = 2010; year <= 2035; ++year) {
        const auto days = law.days_of(year);
        const auto decreed = std::ranges::count(days, Holiday::Kind::by_decree, &Holiday::kind);
        by_decree += decreed;
        by_rule += static_cast<long>(days.size()) - decreed;
    }
    CHECK(by_rule == 233);
    CHECK(by_decree == 29);
}

TEST_CASE("equalised days are data with a source, never a pattern")
{
    for (const EqualisedDay& each : published_equalisation().days) CHECK_FALSE(each.source.empty());
    const LegalCalendar without{{{}, day(2000, 1, 1), day(2100, 1, 1)}};
    CHECK_FALSE(without.is_free(day(2026, 5, 15)));
}

TEST_CASE("a bridge-like day after the last decree is in doubt, and so is a day that was only assumed")
{
    const LegalCalendar law;
    CHECK(law.in_doubt(day(2029, 5, 11)));       // Friday after Ascension Day, no decree yet
    CHECK(law.in_doubt(day(2012, 5, 18)));       // equalised by the pattern of other years
    CHECK_FALSE(law.in_doubt(day(2027, 4, 26))); // a Monday before King's Day: the decree of that year does not have it
    CHECK_FALSE(law.in_doubt(day(2028, 5, 26)));
    CHECK_FALSE(law.in_doubt(day(2029, 5, 14)));
}

TEST_CASE("the days of the law are counted one by one")
{
    const LegalCalendar law;
    CHECK(law.add_legal_days(day(2026, 4, 2), 0) == day(2026, 4, 2));
    CHECK(law.add_legal_days(day(2026, 4, 2), 1) == day(2026, 4, 7));
    CHECK(law.add_legal_days(last_calendar_day, 3) == last_calendar_day);
    CHECK(rc::check("as a walk over every day counts them", [&] {
        const Day start = day(1980, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 79'000)};
        const int count = *rc::gen::inRange(1, 60);
        int seen = 0;
        Day walked = start;
        while (seen < count) seen += law.is_free(walked += std::chrono::days{1}) ? 0 : 1;
        RC_ASSERT(law.add_legal_days(start, count) == walked);
    }));
}
