// SPDX-License-Identifier: EUPL-1.2
#include "term/explanation.h"

#include "term/term_text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

const LegalCalendar law;
const OpeningHours office = OpeningHours::office({day(2026, 4, 3), day(2026, 4, 6)});
const Calendars calendars{law, office};

Explained explained(Day start, std::string_view parts)
{
    return explain(Zone::amsterdam().instant_of(start, 12h), parse_parts(parts).value(), calendars).value();
}

std::vector<std::string_view> keys(const Explained& of)
{
    std::vector<std::string_view> found;
    for (const Step& each : of.steps) found.push_back(each.key);
    return found;
}

using Keys = std::vector<std::string_view>;

} // namespace

TEST_CASE("the reason for a date names each day that moved it")
{
    const auto why = explained(day(2024, 11, 27), "4 weken wet"); // 25 December 2024
    CHECK(why.due.last_day == day(2024, 12, 30));
    CHECK(keys(why) == Keys{"termijn.begin", "termijn.lengte", "termijn.atw-geldt", "termijn.vrije-dag",
                            "termijn.vrije-dag", "termijn.vrije-dag", "termijn.vrije-dag", "termijn.vrije-dag",
                            "termijn.einde-dag"});
    CHECK(why.steps[3].arguments == std::vector<StepArgument>{day(2024, 12, 25), "Eerste Kerstdag"});
    CHECK(why.steps[5].arguments == std::vector<StepArgument>{day(2024, 12, 27), "Gelijkgestelde dag"});
    CHECK(why.steps[6].arguments == std::vector<StepArgument>{day(2024, 12, 28), "weekdag.6"});
}

TEST_CASE("the reason says why the Atw does not move a date")
{
    CHECK(keys(explained(day(2026, 3, 2), "13 weken wet")).at(2) == "termijn.atw-niet-12-weken");
    CHECK(keys(explained(day(2026, 3, 2), "3 weken norm")).at(2) == "termijn.atw-niet-grondslag");
    CHECK(keys(explained(day(2026, 3, 2), "3 weken wet zonder-atw")).at(2) == "termijn.atw-niet-uit");
    CHECK(keys(explained(day(2026, 3, 2), "4 weken wet terug")) ==
          Keys{"termijn.begin-terug", "termijn.lengte-terug", "termijn.atw-niet-terug", "termijn.einde-dag"});
}

TEST_CASE("a norm in working days names each day that the office was closed (T08)")
{
    const auto why = explained(day(2026, 4, 2), "2 werkdagen norm");
    CHECK(why.due.last_day == day(2026, 4, 8));
    const auto closed = std::ranges::count(why.steps, std::string_view{"termijn.gesloten-dag"}, &Step::key);
    CHECK(closed == 2);
    CHECK(why.steps[1].arguments == std::vector<StepArgument>{day(2026, 4, 3), "Goede Vrijdag"});
}

TEST_CASE("an end that hangs on a day of which no decree is known is called provisional")
{
    const auto friday_after_ascension = explained(day(2029, 3, 16), "8 weken wet"); // 11 May 2029
    CHECK(friday_after_ascension.due.provisional);
    CHECK(std::ranges::count(friday_after_ascension.steps, std::string_view{"termijn.voorlopig"}, &Step::key) == 1);
    CHECK(explained(day(2029, 3, 15), "8 weken wet").due.provisional); // Ascension Day itself rolls onto that Friday
    CHECK_FALSE(explained(day(2029, 3, 17), "8 weken wet").due.provisional);
    CHECK_FALSE(explained(day(2029, 3, 16), "8 weken norm").due.provisional);
    CHECK(explained(day(2029, 5, 8), "3 dagen wet").due.provisional);        // Atw 2: two days are needed
    CHECK(explained(day(2029, 5, 9), "2 werkdagen wet").due.provisional);    // the Friday may not count
    CHECK_FALSE(explained(day(2026, 3, 20), "8 weken wet").due.provisional); // 15 May 2026: the decree is known
}

TEST_CASE("the explanation ends where the reckoning ends, for any term")
{
    CHECK(rc::check("explain and due agree, and a legal end is never free", [] {
        const auto unit = *rc::gen::elementOf(std::vector{Term::Unit::day, Term::Unit::week, Term::Unit::month,
                                                          Term::Unit::working_day, Term::Unit::opening_minute});
        const auto basis = *rc::gen::elementOf(std::vector{Term::Basis::law, Term::Basis::norm});
        const std::vector<Term> parts{{*rc::gen::inRange(0, 120), unit, basis}};
        const Instant start =
            Zone::amsterdam().instant_of(day(1996, 1, 1), std::chrono::minutes{*rc::gen::inRange(0, 21'000'000)});
        const auto told = explain(start, parts, calendars);
        const auto end = due(start, parts, calendars);
        RC_ASSERT(told.has_value() == end.has_value());
        if (!end) return;
        RC_ASSERT(told->due == *end);
        RC_ASSERT(!end->atw_applies || !law.is_free(end->last_day));
        RC_ASSERT(end->moved_days() >= 0);
        RC_ASSERT(end->moved_days() <= 9);
    }));
}
