// SPDX-License-Identifier: EUPL-1.2
#include "text/words.h"

#include <doctest/doctest.h>

using namespace std::chrono_literals;
using std::chrono::local_days;
using text::Language;

namespace {

constexpr local_days day(int year, unsigned month, unsigned day_of_month)
{
    return local_days{std::chrono::year{year} / month / day_of_month};
}

} // namespace

TEST_CASE("a day is written in full, in Dutch and in English")
{
    CHECK(text::day(Language::nl, day(2026, 3, 3)) == "dinsdag 3 maart 2026");
    CHECK(text::day(Language::en, day(2026, 3, 3)) == "Tuesday 3 March 2026");
    CHECK(text::date(Language::nl, day(2026, 3, 1)) == "1 maart 2026");
    CHECK(text::day_and_month(Language::nl, day(2025, 12, 8)) == "8 december");
    CHECK(text::capitalised(text::day(Language::nl, day(2026, 3, 1))) == "Zondag 1 maart 2026");
}

TEST_CASE("a range of days says once what both days have in common")
{
    CHECK(text::days(Language::nl, day(2026, 6, 15), day(2026, 6, 17)) ==
          "maandag 15 tot en met woensdag 17 juni 2026");
    CHECK(text::days(Language::en, day(2026, 6, 15), day(2026, 6, 17)) == "Monday 15 to Wednesday 17 June 2026");
    CHECK(text::days(Language::nl, day(2026, 6, 29), day(2026, 7, 1)) ==
          "maandag 29 juni tot en met woensdag 1 juli 2026");
    CHECK(text::days(Language::nl, day(2026, 12, 31), day(2027, 1, 1)) ==
          "donderdag 31 december 2026 tot en met vrijdag 1 januari 2027");
    CHECK(text::days(Language::nl, day(2026, 6, 15), day(2026, 6, 15)) == "maandag 15 juni 2026");
}

TEST_CASE("times are written with a point in Dutch and a colon in English")
{
    CHECK(text::clock_time(Language::nl, 12h) == "12.00 uur");
    CHECK(text::clock_time(Language::en, 12h) == "12:00");
    CHECK(text::bare_time(Language::nl, 9min) == "00.09");
    const text::LocalMinute now = day(2026, 3, 3) + 10h + 42min;
    CHECK(text::moment(Language::nl, now) == "dinsdag 3 maart 2026, 10.42 uur");
    CHECK(text::clock_time(Language::nl, now) == "10.42 uur");
}

TEST_CASE("a length of time is said in its two largest parts")
{
    CHECK(text::duration(Language::nl, 78min) == "1 uur en 18 minuten");
    CHECK(text::duration(Language::en, 78min) == "1 hour and 18 minutes");
    CHECK(text::duration(Language::nl, 160s) == "2 minuten en 40 seconden");
    CHECK(text::duration(Language::nl, 120min) == "2 uur");
    CHECK(text::duration(Language::nl, 1min) == "1 minuut");
    CHECK(text::duration(Language::nl, 1s) == "1 seconde");
    CHECK(text::duration(Language::nl, 0s) == "0 minuten");
    CHECK(text::duration(Language::nl, 50h + 1min) == "50 uur en 1 minuut");
}

TEST_CASE("days are counted in one and in more")
{
    CHECK(text::working_days(Language::nl, 1) == "1 werkdag");
    CHECK(text::working_days(Language::nl, 1234) == "1.234 werkdagen");
    CHECK(text::calendar_days(Language::en, 1) == "1 day");
    CHECK(text::calendar_days(Language::en, 0) == "0 days");
}

TEST_CASE("numbers, percentages and euros are written as people read them")
{
    CHECK(text::number(Language::nl, 1234567) == "1.234.567");
    CHECK(text::number(Language::nl, -1234) == "-1.234");
    CHECK(text::number(Language::nl, 999) == "999");
    CHECK(text::number(Language::en, 1234) == "1,234");
    CHECK(text::percent(Language::nl, 74) == "74\u00a0%");
    CHECK(text::percent(Language::en, 74) == "74%");
    CHECK(text::euros(Language::nl, 900000) == "€\u00a09.000");
    CHECK(text::euros(Language::nl, 900050) == "€\u00a09.000,50");
    CHECK(text::euros(Language::en, 900005) == "€9,000.05");
    CHECK(text::decimal(Language::nl, 3.45, 1) == "3,5");
    CHECK(text::decimal(Language::nl, 2.04, 1) == "2,0");
    CHECK(text::decimal(Language::en, -0.25, 2) == "-0.25");
    CHECK(text::decimal(Language::nl, 1999.6, 0) == "2.000");
}

TEST_CASE("a list ends with en or and")
{
    CHECK(text::list(Language::nl, {"Groen", "Wegen", "Water"}) == "Groen, Wegen en Water");
    CHECK(text::list(Language::en, {"a", "b"}) == "a and b");
    CHECK(text::list(Language::nl, {"Groen"}) == "Groen");
    CHECK(text::list(Language::nl, {}).empty());
}

TEST_CASE("a key without a sentence shows itself, and can be asked for")
{
    CHECK(text::sentence(Language::nl, "bestaat.niet") == "bestaat.niet");
    CHECK_FALSE(text::has(Language::nl, "bestaat.niet"));
    CHECK(text::has(Language::nl, "maand.1"));
}

TEST_CASE("only the two languages of Opmaat have a code")
{
    CHECK(text::language_of("en") == Language::en);
    CHECK(text::code(Language::nl) == "nl");
    CHECK_FALSE(text::language_of("fr"));
    CHECK_FALSE(text::language_of(""));
}
