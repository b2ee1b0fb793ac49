// SPDX-License-Identifier: EUPL-1.2
#include "calendar/decreed_days.h"

#include "calendar/calendar_years.h"
#include "calendar/holidays.h"
#include "calendar/office_calendar.h"
#include "calendar/zone.h"

#include <algorithm>

namespace opmaat {
namespace {

Result<void> check(Day day, const std::string& source)
{
    if (source.empty()) return refused(calendar_reason_missing, "bron");
    if (!in_calendar(day)) return refused(day_outside_calendar, "dag", {to_text(day)});
    return {};
}

constexpr int years_ahead = 5;

Day last_of_decrees(const Act& act)
{
    const std::chrono::year_month_day today{Zone::amsterdam().local_day(act.at)};
    return day(static_cast<int>(today.year()) + years_ahead, 12, 31);
}

// By the law itself (Atw 1 lid 1, 3 lid 1 and 2), without any decree.
bool is_free_by_law(Day day)
{
    const std::chrono::weekday weekday{day};
    const int year = static_cast<int>(std::chrono::year_month_day{day}.year());
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday ||
           std::ranges::any_of(holidays(year), [&](const Holiday& each) { return each.day == day; });
}

Result<void> check_decree(Day day, Day known_through, const Act& act)
{
    const Day last = last_of_decrees(act);
    if (last < day) return refused(decree_too_far, "dag", {to_text(last)});
    if (is_free_by_law(day)) return refused(day_free_already, "dag", {to_text(day)});
    if (known_through < day) return refused(known_before_day, "bekend-tot", {to_text(day)});
    if (last < known_through) return refused(decree_too_far, "bekend-tot", {to_text(last)});
    return {};
}

Changed<DecreedDays> changed(DecreedDays days, EventKind kind, const Act& act, std::vector<Fact> facts)
{
    if (days.version == 0) days.id = Id<DecreedDays>::fresh(act.at);
    ++days.version;
    Event event{act, kind, {about(decreed_days_subject, days.id, days.version)}, std::move(facts)};
    return Changed{std::move(days), std::move(event)};
}

} // namespace

Equalisation equalisation_of(const DecreedDays& days)
{
    Equalisation known = published_equalisation();
    for (const auto& [day, entered] : days.entered) {
        std::erase_if(known.days, [&](const EqualisedDay& each) { return each.day == day; });
        if (!entered.mark) continue;
        known.days.push_back({day, entered.source, *entered.mark});
        known.known_through = std::max(known.known_through, entered.known_through);
    }
    std::ranges::sort(known.days, {}, &EqualisedDay::day);
    return known;
}

Result<Changed<DecreedDays>> equalise(DecreedDays days, const EqualisedDay& wanted, Day known_through, const Act& act)
{
    if (auto checked = check(wanted.day, wanted.source); !checked) return std::unexpected(checked.error());
    if (auto checked = check_decree(wanted.day, known_through, act); !checked) return std::unexpected(checked.error());
    const Day before = equalisation_of(days).known_through;
    days.entered[wanted.day] = {wanted.source, known_through, wanted.mark};
    const Day after = equalisation_of(days).known_through;
    return changed(std::move(days), day_equalised, act, {{"dag", {}, wanted.day}, {"bekend-tot", before, after}});
}

Result<Changed<DecreedDays>> not_equalised(DecreedDays days, Day day, std::string source, const Act& act)
{
    if (auto checked = check(day, source); !checked) return std::unexpected(checked.error());
    const auto known = equalisation_of(days).days;
    if (std::ranges::find(known, day, &EqualisedDay::day) == known.end()) return refused(day_is_not_equalised);
    days.entered[day] = {std::move(source), day, std::nullopt};
    return changed(std::move(days), day_not_equalised, act, {{"dag", day, {}}});
}

} // namespace opmaat
