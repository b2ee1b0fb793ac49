// SPDX-License-Identifier: EUPL-1.2
#include "calendar/coming_hours.h"

#include <algorithm>
#include <set>

namespace opmaat {
namespace {

// A farther week holds only until the first of the nearer ones begins; the first of all also holds before its day.
void add_weeks(std::vector<ComingHours>& coming, std::span<const OfficeCalendar> nearest_first, Day today)
{
    std::vector<ComingHours> weeks;
    for (const OfficeCalendar& calendar : nearest_first) {
        std::vector<ComingHours> farther;
        for (const WeekFrom& each : calendar.weeks)
            if (weeks.empty() || each.from < weeks.front().day) farther.push_back({each.from, calendar.whose, each});
        weeks.insert(weeks.begin(), farther.begin(), farther.end());
    }
    for (const ComingHours& each : weeks)
        if (each.day > today && each.day > weeks.front().day) coming.push_back(each);
}

// Of several who close on a day the nearest is told.
void add_closings(std::vector<ComingHours>& coming, std::set<Day>& told, std::span<const OfficeCalendar> nearest_first,
                  Day today)
{
    for (const OfficeCalendar& calendar : nearest_first)
        for (const auto& [day, closing] : calendar.closings)
            if (day >= today && told.insert(day).second) coming.push_back({day, calendar.whose, closing});
}

// Not on a day on which anybody above closes.
void add_other_hours(std::vector<ComingHours>& coming, std::set<Day>& told,
                     std::span<const OfficeCalendar> nearest_first, Day today)
{
    for (const OfficeCalendar& calendar : nearest_first)
        for (const auto& [day, openings] : calendar.overrides)
            if (day >= today && told.insert(day).second) coming.push_back({day, calendar.whose, openings});
}

} // namespace

std::vector<ComingHours> coming_hours(std::span<const OfficeCalendar> nearest_first, Day today)
{
    std::vector<ComingHours> coming;
    std::set<Day> told;
    add_weeks(coming, nearest_first, today);
    add_closings(coming, told, nearest_first, today);
    add_other_hours(coming, told, nearest_first, today);
    std::ranges::stable_sort(coming, {}, &ComingHours::day);
    return coming;
}

} // namespace opmaat
