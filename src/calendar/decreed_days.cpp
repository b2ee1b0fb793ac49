// SPDX-License-Identifier: EUPL-1.2
#include "calendar/decreed_days.h"

#include "calendar/calendar_years.h"
#include "calendar/office_calendar.h"

#include <algorithm>

namespace opmaat {
namespace {

Result<void> check(Day day, const std::string& source)
{
    if (source.empty()) return refused(calendar_reason_missing, "bron");
    if (!in_calendar(day)) return refused(day_outside_calendar, "dag", {to_text(day)});
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
    if (!in_calendar(known_through)) return refused(day_outside_calendar, "bekend-tot", {to_text(known_through)});
    if (known_through < wanted.day) return refused(known_before_day, "bekend-tot", {to_text(wanted.day)});
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
