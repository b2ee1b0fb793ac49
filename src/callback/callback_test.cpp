// SPDX-License-Identifier: EUPL-1.2
#include "callback/callback.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

// Wednesday, ten in the morning.
const Instant promised = *parse_instant("2026-03-04T10:00:00+01:00");
const Instant due = *parse_instant("2026-03-06T17:00:00+01:00");

CallbackCourse called(std::vector<CallbackAttempt> attempts) { return {.due = due, .attempts = std::move(attempts)}; }

} // namespace

TEST_CASE("somebody is called back before the office closes on the last working day of the norm")
{
    const auto office = OpeningHours::office();
    CHECK(callback_due({.working_days = 2}, promised, office) == due);
    CHECK(callback_due({.working_days = 0}, promised, office) == *parse_instant("2026-03-04T17:00:00+01:00"));
    CHECK(callback_due({.working_days = 1}, *parse_instant("2026-03-07T11:00:00+01:00"), office) ==
          *parse_instant("2026-03-09T17:00:00+01:00"));
    CHECK(callback_due({.working_days = 1, .cutoff = 16h}, promised + 6h + 1min, office) == due);
    CHECK(callback_due({.working_days = 1}, promised, OpeningHours::unknown()).error().is(not_computable));
}

TEST_CASE("a promise is kept by contact, not by trying")
{
    CHECK(standing(called({{due, AttemptResult::reached}}), due + 1h) == CallbackStanding::in_time);
    CHECK(standing(called({{due + 1ms, AttemptResult::reached}}), due + 1h) == CallbackStanding::late);
    const auto tried = called({{promised + 1h, AttemptResult::not_reached}, {promised + 2h, AttemptResult::voicemail}});
    CHECK(standing(tried, due) == CallbackStanding::open);
    CHECK(standing(tried, due + 1ms) == CallbackStanding::open_late);
    CHECK(first_attempt(tried, due) == CallbackStanding::in_time);
    CHECK_FALSE(first_attempt(called({}), due));
}

TEST_CASE("what came later is not known yet")
{
    const auto course = called({{promised + 1h, AttemptResult::not_reached}, {due + 1h, AttemptResult::reached}});
    CHECK(standing(course, due) == CallbackStanding::open);
    CHECK(standing(course, due + 30min) == CallbackStanding::open_late);
    CHECK(standing(course, due + 1h) == CallbackStanding::late);
    CHECK_FALSE(first_attempt(course, promised));
}

TEST_CASE("a promise that the resident withdrew in time counts nowhere, and one withdrawn too late was not kept")
{
    CHECK(standing({due, {}, due}, due + 1h) == CallbackStanding::excluded);
    CHECK(standing({due, {}, due}, due - 1h) == CallbackStanding::open);
    CHECK(standing({due, {}, due + 1ms}, due + 1h) == CallbackStanding::open_late);
    CHECK(standing({due, {{promised + 1h, AttemptResult::reached}}, promised + 2h}, due) == CallbackStanding::in_time);
}

TEST_CASE("overdue promises are in the denominator, else the figure improves by not calling")
{
    using enum CallbackStanding;
    const auto counted = kept({in_time, late, open, open_late, excluded, in_time});
    CHECK(counted.in_time == 2);
    CHECK(counted.judged == 4);
}

TEST_CASE("once a promise was kept or broken, time alone changes nothing of it")
{
    CHECK(rc::check("kept stays kept, late stays late", [] {
        CallbackCourse course{.due = due};
        const auto hours = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 200));
        for (const int each : hours)
            course.attempts.push_back(
                {promised + std::chrono::hours{each}, each % 3 ? AttemptResult::voicemail : AttemptResult::reached});
        const Instant seen = promised + std::chrono::hours{*rc::gen::inRange(0, 200)};
        const auto then = standing(course, seen);
        const auto ever = standing(course, seen + 1000h);
        if (then == CallbackStanding::in_time || then == CallbackStanding::late) RC_ASSERT(ever == then);
        if (then == CallbackStanding::open_late) RC_ASSERT(ever != CallbackStanding::in_time);
        RC_ASSERT(first_attempt(course, seen).has_value() ==
                  std::ranges::any_of(course.attempts, [&](const auto& each) { return each.at <= seen; }));
    }));
}
