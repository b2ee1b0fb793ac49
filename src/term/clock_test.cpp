// SPDX-License-Identifier: EUPL-1.2
#include "term/clock.h"

#include "term/term_text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

const LegalCalendar law;
const OpeningHours office = OpeningHours::office({day(2026, 4, 6), day(2026, 4, 27)});
const Calendars calendars{law, office};
const Zone& zone = Zone::amsterdam();
const std::vector<Norm> norms{{Clock::Kind::receipt, parse_term("1 werkdag norm").value()},
                              {Clock::Kind::content, parse_term("3 weken norm").value()},
                              {Clock::Kind::law, parse_term("8 weken wet").value()}};

Instant noon(Day day) { return zone.instant_of(day, 12h); }

const Instant asked = noon(day(2026, 3, 2)); // a Monday: receipt due 3 March, content 23 March, law 28 April

std::vector<Clock> fresh() { return start_round(norms, 1, asked, calendars); }

Standing on(const std::vector<Clock>& clocks, Day day) { return standing(clocks, noon(day), zone); }

} // namespace

TEST_CASE("a question has a clock for receipt, content and law, each with its own end (T31)")
{
    const auto clocks = fresh();
    REQUIRE(clocks.size() == 3);
    CHECK(clocks[0].due->last_day == day(2026, 3, 3));
    CHECK(clocks[1].due->last_day == day(2026, 3, 23));
    CHECK(clocks[2].due->last_day == day(2026, 4, 28));
    CHECK(nearest_running(clocks, asked)->kind == Clock::Kind::receipt);
}

TEST_CASE("a question stands as its nearest running clock, and a clock that ended late does not make it late")
{
    auto clocks = fresh();
    CHECK(on(clocks, day(2026, 3, 2)) == Standing::on_time);
    CHECK(on(clocks, day(2026, 3, 3)) == Standing::today);
    CHECK(on(clocks, day(2026, 3, 5)) == Standing::late);
    clocks[0].ended = noon(day(2026, 3, 5));
    CHECK(on(clocks, day(2026, 3, 6)) == Standing::on_time);
    CHECK(ended_late(clocks[0]));
    CHECK(on(clocks, day(2026, 3, 23)) == Standing::today);
    CHECK(on(clocks, day(2026, 3, 24)) == Standing::late);
}

TEST_CASE("answering ends all clocks; reopening starts a new round and the first keeps its result")
{
    const auto first = end_all(fresh(), noon(day(2026, 3, 25)));
    CHECK(on(first, day(2026, 3, 26)) == Standing::done);
    CHECK(std::ranges::count_if(first, ended_late) == 2);
    CHECK(end_all(first, noon(day(2026, 5, 1))) == first);

    auto both = first;
    std::ranges::copy(start_round(norms, 2, noon(day(2026, 4, 1)), calendars), std::back_inserter(both));
    CHECK(on(both, day(2026, 4, 1)) == Standing::on_time);
    CHECK(on(both, day(2026, 4, 7)) == Standing::late);
    CHECK(std::ranges::count_if(both, ended_late) == 2);
    CHECK(both[3].round == 2);
}

TEST_CASE("a clock stands still from a moment on, and before it the board of that day says what it said")
{
    auto clocks = fresh();
    for (Clock& each : clocks) each.paused_since = noon(day(2026, 3, 4));
    CHECK(on(clocks, day(2026, 3, 5)) == Standing::paused);
    CHECK(on(clocks, day(2026, 3, 3)) == Standing::today);
    CHECK_FALSE(time_left(clocks[2], noon(day(2026, 3, 5)), calendars));
}

TEST_CASE("a question without clocks has not started; one whose term cannot be computed is kept and does not run")
{
    CHECK(on({}, day(2026, 3, 2)) == Standing::not_started);
    const OpeningHours unknown = OpeningHours::unknown();
    const auto clocks = start_round(std::span{norms}.first(1), 1, asked, {law, unknown});
    CHECK_FALSE(clocks[0].due);
    CHECK(on(clocks, day(2027, 3, 2)) == Standing::not_started);
    CHECK(nearest_running(clocks, noon(day(2027, 3, 2))) == nullptr);
}

TEST_CASE("a closing day entered later moves a running clock, never one that ended or is already late (T25)")
{
    const OpeningHours changed = OpeningHours::office({day(2026, 3, 3)});
    const Clock clock = fresh()[0];
    CHECK(reckoned_again(clock, asked, {law, changed}).due->last_day == day(2026, 3, 4));
    CHECK(reckoned_again(clock, noon(day(2026, 3, 4)), {law, changed}) == clock);
    Clock ended = clock;
    ended.ended = asked;
    CHECK(reckoned_again(ended, asked, {law, changed}) == ended);
}

TEST_CASE("a clock that a changed calendar would have made late keeps its due; one without a due gets it, late or not")
{
    const OpeningHours closed = OpeningHours::office({day(2026, 3, 3), day(2026, 3, 4)});
    const Clock clock = reckoned_again(fresh()[0], asked, {law, closed});
    REQUIRE(clock.due->last_day == day(2026, 3, 5));
    const OpeningHours open = OpeningHours::office();
    CHECK(reckoned_again(clock, noon(day(2026, 3, 3)), {law, open}).due->last_day == day(2026, 3, 3));
    CHECK(reckoned_again(clock, noon(day(2026, 3, 4)), {law, open}) == clock);
    Clock unreckoned = clock;
    unreckoned.due.reset();
    CHECK(reckoned_again(unreckoned, noon(day(2026, 3, 4)), {law, open}).due->last_day == day(2026, 3, 3));
}

TEST_CASE("late is for ever: a running clock never goes back to on time by itself")
{
    CHECK(rc::check("standing goes on_time, today, late", [] {
        const auto clocks = fresh();
        const Instant one = asked + std::chrono::minutes{*rc::gen::inRange(0, 100'000)};
        const Instant later = one + std::chrono::minutes{*rc::gen::inRange(0, 10'000)};
        const auto rank = [&](Instant at) {
            const Standing each = standing(clocks[1], at, zone);
            return each == Standing::on_time ? 0 : each == Standing::today ? 1 : 2;
        };
        RC_ASSERT(rank(one) <= rank(later));
        RC_ASSERT((rank(one) == 2) == lateness(clocks[1], one, calendars).has_value());
        RC_ASSERT((rank(one) == 2) != time_left(clocks[1], one, calendars).has_value());
    }));
}
