// SPDX-License-Identifier: EUPL-1.2
#include "callback/callback.h"

#include <algorithm>

namespace opmaat {
namespace {

std::optional<Instant> earliest(const CallbackCourse& course, Instant as_of, bool with_contact)
{
    std::optional<Instant> found;
    for (const CallbackAttempt& each : course.attempts)
        if (each.at <= as_of && (!with_contact || each.result == AttemptResult::reached) &&
            (!found || each.at < *found))
            found = each.at;
    return found;
}

CallbackStanding in_time_or_late(Instant at, Instant due)
{
    return at <= due ? CallbackStanding::in_time : CallbackStanding::late;
}

bool is_excluded(const CallbackCourse& course, Instant as_of)
{
    return course.withdrawn && *course.withdrawn <= as_of && *course.withdrawn <= course.due;
}

} // namespace

Result<Instant> callback_due(const CallbackNorm& norm, Instant promised, const OpeningHours& hours)
{
    OPMAAT_TRY(day, add_working_days(hours, promised, norm.working_days, norm.cutoff));
    const auto closing = hours.closes(day);
    if (!closing) return refused(not_computable);
    return *closing;
}

std::optional<Instant> reached_at(const CallbackCourse& course, Instant as_of) { return earliest(course, as_of, true); }

CallbackStanding standing(const CallbackCourse& course, Instant as_of)
{
    if (const auto reached = reached_at(course, as_of)) return in_time_or_late(*reached, course.due);
    if (is_excluded(course, as_of)) return CallbackStanding::excluded;
    return as_of <= course.due ? CallbackStanding::open : CallbackStanding::open_late;
}

std::optional<CallbackStanding> first_attempt(const CallbackCourse& course, Instant as_of)
{
    const auto tried = earliest(course, as_of, false);
    if (!tried) return std::nullopt;
    return in_time_or_late(*tried, course.due);
}

CallbacksKept kept(const std::vector<CallbackStanding>& standings)
{
    const auto amount = [&](CallbackStanding which) { return static_cast<int>(std::ranges::count(standings, which)); };
    const int in_time = amount(CallbackStanding::in_time);
    return {in_time, in_time + amount(CallbackStanding::late) + amount(CallbackStanding::open_late)};
}

} // namespace opmaat
