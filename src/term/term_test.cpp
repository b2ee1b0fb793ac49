// SPDX-License-Identifier: EUPL-1.2
#include "term/term.h"

#include "term/term_text.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

const LegalCalendar law;
const OpeningHours office = OpeningHours::office({day(2026, 4, 6), day(2026, 12, 25)});
const Calendars calendars{law, office};

Due due_of(Day start, std::string_view parts)
{
    const Instant noon = Zone::amsterdam().instant_of(start, 12h);
    return due(noon, parse_parts(parts).value(), calendars).value();
}

Day last_day(Day start, std::string_view parts) { return due_of(start, parts).last_day; }

Refusal refusal_of(Day start, std::string_view parts)
{
    return due(Zone::amsterdam().instant_of(start, 12h), parse_parts(parts).value(), calendars).error();
}

} // namespace

TEST_CASE("a legal term that ends on Easter Monday ends on the Tuesday (Atw 1)")
{
    CHECK(last_day(day(2026, 2, 23), "6 weken wet") == day(2026, 4, 7));
}

TEST_CASE("a legal term of three days has at least two days that are not free (Atw 2)")
{
    CHECK(last_day(day(2024, 12, 24), "3 dagen wet") == day(2024, 12, 31));
    CHECK(last_day(day(2018, 12, 22), "2 dagen wet") == day(2018, 12, 27)); // shorter than three days
}

TEST_CASE("terms of more than 90 days, 12 weeks or 3 months, and in years, do not roll (Atw 4)")
{
    CHECK(last_day(day(2021, 6, 13), "90 dagen wet") == day(2021, 9, 13));
    CHECK(last_day(day(2023, 7, 8), "91 dagen wet") == day(2023, 10, 7));
    CHECK(last_day(day(2021, 1, 23), "12 weken wet") == day(2021, 4, 19));
    CHECK(last_day(day(2023, 4, 22), "13 weken wet") == day(2023, 7, 22));
    CHECK(last_day(day(2024, 8, 23), "3 maanden wet") == day(2024, 11, 25));
    CHECK(last_day(day(2022, 12, 22), "4 maanden wet") == day(2023, 4, 22));
    CHECK(last_day(day(2021, 2, 26), "1 jaar wet") == day(2022, 2, 26));
}

TEST_CASE("a term that makes no sense is refused, and one that the calendar cannot reach is not computable")
{
    CHECK(refusal_of(day(2026, 3, 2), "5 werkdagen norm terug").is(term_wrong));
    CHECK(refusal_of(day(2026, 3, 2), "4 weken wet + 60 minuten norm").is(term_wrong));
    CHECK(refusal_of(day(2026, 3, 2), "4 weken wet + 2 weken wet terug").is(term_wrong));
    CHECK(refusal_of(day(2026, 3, 2), "200 jaar wet").is(not_computable));
    CHECK(refusal_of(day(2026, 3, 2), "2147483647 weken wet").is(not_computable));
    CHECK(refusal_of(day(2026, 3, 2), "2147483647 minuten norm").is(not_computable));
    CHECK(refusal_of(day(2026, 3, 2), "2147483647 werkdagen norm").is(not_computable));
    CHECK(refusal_of(day(1900, 3, 2), "1 week wet").is(not_computable));
    CHECK(due(Instant{}, std::span<const Term>{}, calendars).error().is(term_wrong));
}

TEST_CASE("an extension counts from the unrolled end and the sum rolls once")
{
    CHECK(last_day(day(2026, 2, 6), "8 weken wet") == day(2026, 4, 7));
    CHECK(last_day(day(2026, 2, 6), "8 weken wet + 6 weken wet") == day(2026, 5, 18));  // 15 May 2026 is equalised
    CHECK(last_day(day(2026, 1, 31), "1 maand wet + 1 maand wet") == day(2026, 3, 31)); // never by way of 28 February
}
