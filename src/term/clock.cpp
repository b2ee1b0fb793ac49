// SPDX-License-Identifier: EUPL-1.2
#include "term/clock.h"

#include <algorithm>

namespace opmaat {
namespace {

using namespace std::chrono;

bool has_ended(const Clock& clock, Instant now) { return clock.ended && *clock.ended <= now; }

bool stands_still(const Clock& clock, Instant now)
{
    return !has_ended(clock, now) && clock.paused_since && *clock.paused_since <= now;
}

bool runs(const Clock& clock, Instant now)
{
    return !has_ended(clock, now) && !stands_still(clock, now) && clock.starts <= now && clock.due;
}

bool counts_days_of_law(const Clock& clock) { return clock.kind == Clock::Kind::law; }

// From one local day to a later one, in the days that count for this clock.
Span between(const Clock& clock, Day after, Day through, const Calendars& calendars)
{
    if (counts_days_of_law(clock)) return {static_cast<int>((through - after).count()), Span::Unit::day};
    return {calendars.hours.working_days_between(after, through), Span::Unit::working_day};
}

Span in_minutes(milliseconds length) { return {static_cast<int>(floor<minutes>(length).count()), Span::Unit::minute}; }

bool at_a_moment_of(const Due& due, Day today)
{
    return due.precision == Due::Precision::moment && due.last_day == today;
}

std::optional<Due> reckoned(const Clock& clock, const Calendars& calendars)
{
    const auto end = due(clock.starts, clock.parts, calendars);
    return end ? std::optional{*end} : std::nullopt;
}

} // namespace

Standing standing(const Clock& clock, Instant now, const Zone& zone)
{
    if (has_ended(clock, now)) return Standing::done;
    if (stands_still(clock, now)) return Standing::paused;
    if (!runs(clock, now)) return Standing::not_started;
    if (is_past(*clock.due, now)) return Standing::late;
    return clock.due->last_day == zone.local_day(now) ? Standing::today : Standing::on_time;
}

Standing standing(std::span<const Clock> clocks, Instant now, const Zone& zone)
{
    if (const Clock* nearest = nearest_running(clocks, now)) return standing(*nearest, now, zone);
    if (std::ranges::any_of(clocks, [&](const Clock& each) { return stands_still(each, now); }))
        return Standing::paused;
    const bool all_ended = std::ranges::all_of(clocks, [&](const Clock& each) { return has_ended(each, now); });
    return all_ended && !clocks.empty() ? Standing::done : Standing::not_started;
}

const Clock* nearest_running(std::span<const Clock> clocks, Instant now)
{
    const Clock* nearest = nullptr;
    for (const Clock& each : clocks)
        if (runs(each, now) && (!nearest || each.due->at < nearest->due->at)) nearest = &each;
    return nearest;
}

bool ended_late(const Clock& clock) { return clock.ended && clock.due && is_past(*clock.due, *clock.ended); }

std::optional<Span> lateness(const Clock& clock, Instant now, const Calendars& calendars)
{
    const Instant until = has_ended(clock, now) ? *clock.ended : now;
    const bool counts = has_ended(clock, now) ? clock.due.has_value() : runs(clock, now);
    if (!counts || !is_past(*clock.due, until)) return std::nullopt;
    const Day day = calendars.zone().local_day(until);
    if (at_a_moment_of(*clock.due, day)) return in_minutes(until - clock.due->at);
    return between(clock, clock.due->last_day, day, calendars);
}

std::optional<Span> time_left(const Clock& clock, Instant now, const Calendars& calendars)
{
    if (!runs(clock, now) || is_past(*clock.due, now)) return std::nullopt;
    const Day today = calendars.zone().local_day(now);
    if (at_a_moment_of(*clock.due, today)) return in_minutes(clock.due->at - now);
    return between(clock, today, clock.due->last_day, calendars);
}

std::vector<Clock> start_round(std::span<const Norm> norms, int round, Instant at, const Calendars& calendars)
{
    std::vector<Clock> clocks;
    for (const Norm& norm : norms) {
        Clock clock{ClockId::fresh(at), norm.kind, round, {norm.term}, at, std::nullopt};
        clock.due = reckoned(clock, calendars);
        clocks.push_back(std::move(clock));
    }
    return clocks;
}

std::vector<Clock> end_all(std::vector<Clock> clocks, Instant at)
{
    for (Clock& each : clocks)
        if (!each.ended) each.ended = at;
    return clocks;
}

Clock reckoned_again(Clock clock, Instant now, const Calendars& calendars)
{
    if (clock.ended || (clock.due && is_past(*clock.due, now))) return clock;
    const auto again = reckoned(clock, calendars);
    const bool would_be_late = clock.due && again && is_past(*again, now);
    if (!would_be_late) clock.due = again;
    return clock;
}

} // namespace opmaat
