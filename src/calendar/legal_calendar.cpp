// SPDX-License-Identifier: EUPL-1.2
#include "calendar/legal_calendar.h"

#include <algorithm>

namespace opmaat {
namespace {

using namespace std::chrono;
using Free = std::vector<bool>;

std::size_t place(Day day) { return static_cast<std::size_t>((day - first_calendar_day).count()); }
constexpr auto calendar_length = static_cast<std::size_t>((last_calendar_day - first_calendar_day).count()) + 1;

bool in_weekend(Day day) { return weekday{day} == Saturday || weekday{day} == Sunday; }

Free free_days(const Equalisation& equalisation)
{
    Free free(calendar_length);
    for (Day each = first_calendar_day; each <= last_calendar_day; each += days{1})
        free[place(each)] = in_weekend(each);
    for (int year = first_calendar_year; year <= last_calendar_year; ++year)
        for (const Holiday& each : holidays(year)) free[place(each.day)] = true;
    for (const EqualisedDay& each : equalisation.days)
        if (in_calendar(each.day)) free[place(each.day)] = true;
    return free;
}

// A day alone between two free days: those are the days that decrees choose from, and do not always choose.
bool bridge_like(const Free& free, std::size_t at)
{
    return !free[at] && at > 0 && free[at - 1] && at + 1 < free.size() && free[at + 1];
}

Free read_the_other_way(const Free& known, const Equalisation& equalisation)
{
    Free other = known;
    for (Day each = first_calendar_day; each <= last_calendar_day; each += days{1}) {
        const bool decree_known = equalisation.known_from <= each && each <= equalisation.known_through;
        if (!decree_known && bridge_like(known, place(each))) other[place(each)] = true;
    }
    for (const EqualisedDay& each : equalisation.days)
        if (each.mark == EqualisedDay::Mark::assumed && in_calendar(each.day)) other[place(each.day)] = false;
    return other;
}

} // namespace

LegalCalendar::LegalCalendar(Equalisation equalisation)
    : equalisation_(std::move(equalisation)), table_(calendar_length)
{
    const Free known = free_days(equalisation_);
    const Free other = read_the_other_way(known, equalisation_);
    std::array<std::uint8_t, 2> next{};
    for (std::size_t at = calendar_length; at-- > 0;) {
        next[0] = known[at] ? static_cast<std::uint8_t>(next[0] + 1) : std::uint8_t{0};
        next[1] = other[at] ? static_cast<std::uint8_t>(next[1] + 1) : std::uint8_t{0};
        table_[at] = next;
    }
}

Day LegalCalendar::add_legal_days(Day start, int count, Reading reading) const
{
    Day last = start;
    for (int each = 0; each < count && last < last_calendar_day; ++each) last = first_not_free(last + days{1}, reading);
    return last;
}

std::vector<Holiday> LegalCalendar::days_of(int year) const
{
    std::vector<Holiday> found = holidays(year);
    const auto fixed = found.size();
    for (const EqualisedDay& each : equalisation_.days) {
        const bool of_year = year_month_day{each.day}.year() == std::chrono::year{year};
        const auto same_day = [&](const Holiday& other) { return other.day == each.day; };
        if (of_year &&
            std::ranges::none_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(fixed), same_day))
            found.push_back({each.day, "Gelijkgestelde dag", Holiday::Kind::by_decree});
    }
    std::ranges::stable_sort(found, {}, &Holiday::day);
    return found;
}

std::string LegalCalendar::reason(Day day) const
{
    for (const Holiday& each : days_of(static_cast<int>(year_month_day{day}.year())))
        if (each.day == day) return each.name.substr(0, each.name.find(name_separator));
    if (weekday{day} == Saturday) return "weekdag.6";
    return weekday{day} == Sunday ? "weekdag.7" : "";
}

} // namespace opmaat
