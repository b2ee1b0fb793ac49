// SPDX-License-Identifier: EUPL-1.2
#include "question/answer.h"
#include "question/ask.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace opmaat;

namespace {

Instant at(const char* text) { return *parse_instant(text); }

const Instant monday = at("2026-03-02T09:00:00Z");
const MunicipalityId haarlem = MunicipalityId::fresh(monday);
const UnitId green = UnitId::fresh(monday);
const Act act{OfficialId::fresh(monday), monday};

// Open from Monday to Friday but on these days.
Almanac closed_on(const std::set<Day>& days)
{
    Almanac almanac;
    almanac.set_hours(haarlem, std::nullopt, OpeningHours::office(days));
    return almanac;
}

// To be answered in five working days: on Monday 9 March.
Question loose_tiles()
{
    const Norm norm{Clock::Kind::content, {5, Term::Unit::working_day, Term::Basis::norm}};
    const ProcessTerms terms{{"Losse tegels", ""}, Domain::general, Confidentiality::internal,
                             Complexity::simple,   green,           {norm}};
    const Process process{ProcessId::fresh(monday), "losse-tegels", {{1, day(2026, 1, 1), terms}}};
    const Asked asked{.municipality = haarlem,
                      .channel = Channel::website,
                      .subject = "Losse stoeptegels",
                      .received = monday,
                      .owner = Recipient{OfficialId::fresh(monday), green, true}};
    const Almanac almanac = closed_on({});
    return ask(asked, process, act, almanac.calendars(haarlem))->now;
}

} // namespace

TEST_CASE(
    "a closing day that is added moves the days of open questions, with an event, and of answered ones nothing (T25)")
{
    const Almanac closed = closed_on({day(2026, 3, 6)});
    const auto moved = reckoned_again(loose_tiles(), act, closed.calendars(haarlem));
    REQUIRE(moved);
    CHECK(moved->now.clocks.front().due->last_day == day(2026, 3, 10));
    CHECK(moved->events.front().facts.size() == 1);
    CHECK_FALSE(reckoned_again(moved->now, act, closed.calendars(haarlem)));
    const Question answered = answer(loose_tiles(), "De tegels liggen vast.", act)->now;
    CHECK_FALSE(reckoned_again(answered, act, closed.calendars(haarlem)));
}

TEST_CASE(
    "a calendar that would have made a question late leaves its day, and the event says which day was passed over")
{
    const Almanac closed = closed_on({day(2026, 3, 5), day(2026, 3, 6)});
    const Question before = reckoned_again(loose_tiles(), act, closed.calendars(haarlem))->now;
    REQUIRE(before.clocks.front().due->last_day == day(2026, 3, 11));
    const Act on_tuesday{act.by, at("2026-03-10T09:00:00Z")}; // without these closing days it was due on Monday
    const Almanac open = closed_on({});
    const auto kept = reckoned_again(before, on_tuesday, open.calendars(haarlem));
    REQUIRE(kept);
    CHECK(kept->now.clocks == before.clocks);
    CHECK(kept->events.front().facts ==
          std::vector<Fact>{{"klokInhoudBehouden", at("2026-03-09T23:00:00Z"), at("2026-03-11T23:00:00Z")}});
}
