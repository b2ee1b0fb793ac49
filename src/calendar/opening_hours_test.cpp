// SPDX-License-Identifier: EUPL-1.2
#include "calendar/opening_hours.h"

#include "calendar/calendar_years.h"
#include "calendar/clock_time.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

Instant at(std::string_view text) { return parse_instant(text).value(); }

Hours week_of(const Openings& each_day)
{
    Week week;
    week.fill(each_day);
    return {{{first_calendar_day, week}}, {}, {}};
}

Refusal refusal_of(const Openings& each_day) { return OpeningHours::of(week_of(each_day)).error(); }

} // namespace

TEST_CASE("hours that cannot be are refused with what is wrong (T04)")
{
    CHECK(refusal_of({}).is(never_open));
    CHECK(refusal_of({{9h, 0h}}).is(opening_upside_down));
    CHECK(refusal_of({{9h, 0h}}).values == std::vector<std::string>{"09:00-00:00"});
    CHECK(refusal_of({{9h, 25h}}).is(opening_upside_down));
    CHECK(refusal_of({{-1h, 9h}}).is(opening_upside_down));
    CHECK(refusal_of({{9h, 12h}, {11h, 17h}}).is(openings_overlap));
    CHECK(OpeningHours::of({}).error().is(never_open));
    CHECK(OpeningHours::of(week_of({{13h, 24h}, {9h, 13h}}))); // in any order, and they may touch
}

TEST_CASE("a term on hours that nobody knows is not computable, and never a loop (T04)")
{
    const OpeningHours unknown = OpeningHours::unknown();
    CHECK(add_minutes(unknown, at("2026-03-02T10:00Z"), 1min).error().is(not_computable));
    CHECK(add_working_days(unknown, at("2026-03-02T10:00Z"), 1).error().is(not_computable));
    CHECK(elapsed_minutes(unknown, at("2026-03-02T10:00Z"), at("2026-03-03T10:00Z")) == 0min);
    const OpeningHours office = OpeningHours::office();
    CHECK(add_minutes(office, at("2026-03-02T10:00Z"), std::chrono::minutes{2'000'000'000}).error().is(not_computable));
    CHECK(add_minutes(office, at("1900-03-02T10:00Z"), 1min).error().is(not_computable));
    CHECK(add_minutes(office, at("2026-03-02T10:00Z"), -1min).error().is(not_computable));
    CHECK(add_working_days(office, at("2026-03-02T10:00Z"), -1).error().is(not_computable));
    CHECK(elapsed_minutes(office, at("2026-03-02T10:00Z"), at("9999-03-03T10:00Z")).error().is(not_computable));
}

TEST_CASE("a closed day wins over an override of it, and an override over the week")
{
    Hours hours = week_of({{9h, 17h}});
    hours.overrides[day(2026, 12, 24)] = {{9h, 12h}};
    hours.overrides[day(2026, 12, 25)] = {{9h, 12h}};
    hours.closed = {day(2026, 12, 25)};
    const OpeningHours open = OpeningHours::of(hours).value();
    CHECK(open.closes(day(2026, 12, 23)) == at("2026-12-23T17:00+01:00"));
    CHECK(open.closes(day(2026, 12, 24)) == at("2026-12-24T12:00+01:00"));
    CHECK_FALSE(open.closes(day(2026, 12, 25)));
    CHECK(open.working_days_between(day(2026, 12, 23), day(2026, 12, 26)) == 2);
    CHECK(open.is_open(at("2026-12-24T11:59+01:00")));
    CHECK_FALSE(open.is_open(at("2026-12-24T12:00+01:00")));
}

TEST_CASE("new hours hold from their day, and the first also before it")
{
    Hours hours = week_of({{9h, 17h}});
    hours.weeks.front().from = day(2026, 1, 1);
    Week longer;
    longer.fill({{8h, 18h}});
    hours.weeks.push_back({day(2026, 4, 1), longer});
    const OpeningHours open = OpeningHours::of(hours).value();
    CHECK(open.opens(day(2025, 6, 2)) == at("2025-06-02T09:00+02:00"));
    CHECK(open.opens(day(2026, 3, 31)) == at("2026-03-31T09:00+02:00"));
    CHECK(open.opens(day(2026, 4, 1)) == at("2026-04-01T08:00+02:00"));
}

TEST_CASE("a pause counts once however often it was noted, and not at all outside hours or from the due moment on")
{
    const OpeningHours office = OpeningHours::office();
    const Instant start = at("2026-03-02T10:00+01:00");
    const std::vector<Pause> overlapping{{at("2026-03-02T11:00+01:00"), at("2026-03-02T12:00+01:00")},
                                         {at("2026-03-02T11:30+01:00"), at("2026-03-02T12:30+01:00")}};
    CHECK(add_minutes(office, start, 240min, overlapping) == at("2026-03-02T15:30+01:00"));
    const std::vector<Pause> at_due{{at("2026-03-02T14:00+01:00"), at("2026-03-02T15:00+01:00")}};
    CHECK(add_minutes(office, start, 240min, at_due) == at("2026-03-02T14:00+01:00"));
    const std::vector<Pause> upside_down{{at("2026-03-02T13:00+01:00"), at("2026-03-02T11:00+01:00")}};
    CHECK(add_minutes(office, start, 240min, upside_down) == at("2026-03-02T14:00+01:00"));
}

TEST_CASE("minutes added are minutes elapsed, on any hours and whatever was paused")
{
    CHECK(rc::check("elapsed undoes add", [] {
        Hours hours = week_of({{8h + 30min, 12h}, {13h, 17h}});
        hours.weeks.front().week[*rc::gen::inRange<std::size_t>(0, 7)] = {{0h, 6h}, {22h, 24h}};
        hours.weeks.front().week[*rc::gen::inRange<std::size_t>(0, 7)] = {};
        hours.closed = {day(2026, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 365)}};
        const OpeningHours open = OpeningHours::of(hours).value();
        const Instant start = at("2026-01-01T00:00Z") + std::chrono::minutes{*rc::gen::inRange(0, 525'600)};
        const Instant paused = start + std::chrono::minutes{*rc::gen::inRange(-500, 5'000)};
        const std::vector<Pause> pauses{{paused, paused + std::chrono::minutes{*rc::gen::inRange(0, 3'000)}}};
        const std::chrono::minutes amount{*rc::gen::inRange(1, 10'000)};
        const Instant end = add_minutes(open, start, amount, pauses).value();
        RC_ASSERT(elapsed_minutes(open, start, end, pauses).value() == amount);
        RC_ASSERT(elapsed_minutes(open, start, end - 1min, pauses).value() < amount);
    }));
}

TEST_CASE("a time on the wall is read strictly")
{
    CHECK(parse_clock_time("24:00") == 24h);
    CHECK(clock_time(8h + 5min) == "08:05");
    for (const char* wrong : {"24:01", "9:00", "09.00", "09:60", "0900", "", "09:00 "})
        CHECK_FALSE(parse_clock_time(wrong));
}
