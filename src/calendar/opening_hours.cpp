// SPDX-License-Identifier: EUPL-1.2
#include "calendar/opening_hours.h"

#include "calendar/calendar_years.h"
#include "calendar/clock_time.h"

#include <algorithm>
#include <string>
#include <utility>

namespace opmaat {
namespace {

using namespace std::chrono;

// A time that is none is shown as it was given.
std::string shown(minutes time)
{
    const bool on_the_wall = minutes{0} <= time && time <= hours{24};
    return on_the_wall ? clock_time(time) : std::to_string(time.count());
}

std::string shown(const Opening& opening) { return shown(opening.from) + "-" + shown(opening.until); }

bool within_a_day(const Opening& each)
{
    return minutes{0} <= each.from && each.from < each.until && each.until <= hours{24};
}

Result<Openings> in_order(Openings openings)
{
    std::ranges::sort(openings);
    for (std::size_t place = 0; place < openings.size(); ++place) {
        const Opening& each = openings[place];
        if (!within_a_day(each)) return refused(opening_upside_down, {}, {shown(each)});
        if (place > 0 && each.from < openings[place - 1].until)
            return refused(openings_overlap, {}, {shown(openings[place - 1]), shown(each)});
    }
    return openings;
}

Result<std::vector<WeekFrom>> checked(std::vector<WeekFrom> weeks)
{
    for (WeekFrom& each : weeks) {
        for (Openings& openings : each.week) {
            OPMAAT_TRY(ordered, in_order(std::move(openings)));
            openings = std::move(ordered);
        }
        if (std::ranges::all_of(each.week, &Openings::empty)) return refused(never_open);
    }
    if (weeks.empty()) return refused(never_open);
    std::ranges::sort(weeks, {}, &WeekFrom::from);
    return weeks;
}

// The first day that is not as its week; the end of the calendar when there is none.
Day first_special(const Hours& hours)
{
    Day first = last_calendar_day;
    if (!hours.closed.empty()) first = std::min(first, *hours.closed.begin());
    if (!hours.overrides.empty()) first = std::min(first, hours.overrides.begin()->first);
    return std::max(first, first_calendar_day);
}

std::size_t weekday_place(Day day) { return weekday{day}.iso_encoding() - 1; }

} // namespace

Result<OpeningHours> OpeningHours::of(const Hours& hours, const Zone& zone)
{
    OpeningHours made{zone};
    OPMAAT_TRY(weeks, checked(hours.weeks));
    made.weeks_ = std::move(weeks);
    made.special_from_ = first_special(hours);
    for (const auto& [day, openings] : hours.overrides) {
        OPMAAT_TRY(ordered, in_order(openings));
        made.set_special(day, std::move(ordered));
    }
    for (const Day day : hours.closed) made.set_special(day, {});
    return made;
}

OpeningHours OpeningHours::office(const std::set<Day>& closed, const Zone& zone)
{
    const Openings nine_to_five{{hours{9}, hours{17}}};
    const Week week{nine_to_five, nine_to_five, nine_to_five, nine_to_five, nine_to_five, {}, {}};
    return of({{{first_calendar_day, week}}, closed, {}}, zone).value();
}

OpeningHours OpeningHours::unknown(const Zone& zone) { return OpeningHours{zone}; }

// Days outside the calendar are left out: nothing is ever counted there.
void OpeningHours::set_special(Day day, Openings openings)
{
    if (!in_calendar(day)) return;
    const auto place = static_cast<std::size_t>((day - special_from_).count());
    if (special_.size() <= place) special_.resize(place + 1);
    special_openings_.push_back(std::move(openings));
    special_[place] = static_cast<std::uint32_t>(special_openings_.size());
}

const Openings& OpeningHours::openings(Day day) const
{
    static const Openings none;
    const auto place = static_cast<std::size_t>((day - special_from_).count());
    if (place < special_.size() && special_[place] != 0) return special_openings_[special_[place] - 1];
    if (weeks_.empty()) return none;
    auto in_force = std::ranges::upper_bound(weeks_, day, {}, &WeekFrom::from);
    if (in_force != weeks_.begin()) --in_force;
    return in_force->week[weekday_place(day)];
}

std::optional<Instant> OpeningHours::opens(Day day) const
{
    const Openings& today = openings(day);
    return today.empty() ? std::nullopt : std::optional{zone_.instant_of(day, today.front().from)};
}

std::optional<Instant> OpeningHours::closes(Day day) const
{
    const Openings& today = openings(day);
    return today.empty() ? std::nullopt : std::optional{zone_.instant_of(day, today.back().until)};
}

bool OpeningHours::is_open(Instant instant) const
{
    const Day day = zone_.local_day(instant);
    return std::ranges::any_of(openings(day), [&](const Opening& each) {
        return zone_.instant_of(day, each.from) <= instant && instant < zone_.instant_of(day, each.until);
    });
}

std::optional<Day> OpeningHours::first_working_day(Day day) const
{
    if (weeks_.empty() || day < first_calendar_day) return std::nullopt;
    for (; day <= last_calendar_day; day += days{1})
        if (is_working_day(day)) return day;
    return std::nullopt;
}

int OpeningHours::working_days_between(Day after, Day through) const
{
    int count = 0;
    const Day end = std::min(through, last_calendar_day);
    for (Day day = std::max(after, first_calendar_day - days{1}) + days{1}; day <= end; day += days{1})
        count += is_working_day(day) ? 1 : 0;
    return count;
}

Result<Day> add_working_days(const OpeningHours& hours, Instant start, int amount, std::optional<minutes> cutoff)
{
    const Day received = hours.zone().local_day(start);
    const bool after_cutoff =
        cutoff && hours.is_working_day(received) && start > hours.zone().instant_of(received, *cutoff);
    std::optional<Day> day = received;
    if (after_cutoff || amount == 0) day = hours.first_working_day(after_cutoff ? received + days{1} : received);
    for (int each = 0; day && each < amount; ++each) day = hours.first_working_day(*day + days{1});
    if (!day || amount < 0) return refused(not_computable);
    return *day;
}

} // namespace opmaat
