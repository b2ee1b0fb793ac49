// SPDX-License-Identifier: EUPL-1.2
#include "calendar/office_calendar.h"

#include "calendar/calendar_years.h"
#include "calendar/clock_time.h"

#include <algorithm>
#include <ranges>

namespace opmaat {
namespace {

constexpr std::size_t most_openings_told = 5; // what fits in a fact

// With whose calendar it is, for who reads the journal.
Changed<OfficeCalendar> changed(OfficeCalendar calendar, EventKind kind, const Act& act, std::vector<Fact> facts)
{
    if (calendar.version == 0) calendar.id = Id<OfficeCalendar>::fresh(act.at);
    ++calendar.version;
    facts.insert(facts.begin(), {"gemeente", {}, calendar.whose.municipality});
    if (calendar.whose.unit) facts.insert(facts.begin() + 1, {"eenheid", {}, calendar.whose.unit});
    Event event{act, kind, {about(calendar_subject, calendar.id, calendar.version)}, std::move(facts)};
    return Changed{std::move(calendar), std::move(event)};
}

Result<void> check_week(const Week& week)
{
    for (std::size_t each = 0; each < week.size(); ++each)
        if (!week[each].empty())
            if (auto checked = check_openings(week[each], weekday_words[each]); !checked) return checked;
    if (std::ranges::all_of(week, &Openings::empty)) return refused(never_open, std::string{weekday_words.front()});
    return {};
}

Result<void> check_day(Day day, std::string field)
{
    if (!in_calendar(day)) return refused(day_outside_calendar, std::move(field), {to_text(day)});
    return {};
}

std::string id_text(const HoursOf& whose) { return whose.unit ? whose.unit->text() : whose.municipality.text(); }

Result<void> check_open(std::span<const OfficeCalendar> calendars, Day day)
{
    const OfficeCalendar* closed = closed_by(calendars, day);
    if (!closed) return {};
    return refused(day_is_closed, "dag", {id_text(closed->whose), closed->closings.at(day).reason});
}

// The week in force on that day; null when there is none at all.
const Week* week_on(const OfficeCalendar& calendar, Day day)
{
    const Week* found = calendar.weeks.empty() ? nullptr : &calendar.weeks.front().week;
    for (const WeekFrom& each : calendar.weeks)
        if (each.from <= day) found = &each.week;
    return found;
}

std::vector<Fact> week_facts(const Week* before, const WeekFrom& after)
{
    std::vector<Fact> facts{{"ingangsdag", {}, after.from}};
    for (std::size_t each = 0; each < weekday_words.size(); ++each) {
        const FactValue was = before ? openings_fact((*before)[each]) : FactValue{};
        const FactValue is = openings_fact(after.week[each]);
        if (was != is) facts.push_back({std::string{weekday_words[each]}, was, is});
    }
    return facts;
}

} // namespace

Result<void> check_openings(const Openings& openings, std::string_view field)
{
    auto hours = OpeningHours::of({{{first_calendar_day, Week{openings}}}, {}, {}});
    if (hours) return {};
    Refusal refusal = std::move(hours).error();
    refusal.field = field;
    return std::unexpected(std::move(refusal));
}

FactValue openings_fact(const Openings& openings)
{
    std::string text;
    for (const Opening& each : openings | std::views::take(most_openings_told))
        text += (text.empty() ? "" : "_") + clock_time(each.from) + "-" + clock_time(each.until);
    return text.empty() ? FactValue{} : FactValue{Code{text}};
}

Hours hours_in(const OfficeCalendar& calendar)
{
    Hours hours{calendar.weeks, {}, calendar.overrides};
    for (const auto& [day, closing] : calendar.closings) hours.closed.insert(day);
    return hours;
}

Result<Changed<OfficeCalendar>> set_week(OfficeCalendar calendar, WeekFrom week, const Act& act)
{
    if (auto checked = check_day(week.from, "ingangsdag"); !checked) return std::unexpected(checked.error());
    if (auto checked = check_week(week.week); !checked) return std::unexpected(checked.error());
    for (Openings& each : week.week) std::ranges::sort(each);
    std::vector<Fact> facts = week_facts(week_on(calendar, week.from), week);
    std::erase_if(calendar.weeks, [&](const WeekFrom& each) { return each.from == week.from; });
    calendar.weeks.push_back(std::move(week));
    std::ranges::sort(calendar.weeks, {}, &WeekFrom::from);
    return changed(std::move(calendar), week_set, act, std::move(facts));
}

Result<Changed<OfficeCalendar>> withdraw_week(OfficeCalendar calendar, Day from, const Act& act)
{
    const auto removed = std::erase_if(calendar.weeks, [&](const WeekFrom& each) { return each.from == from; });
    if (removed == 0) return refused(calendar_day_unknown, "ingangsdag");
    if (calendar.weeks.empty() && !calendar.whose.unit) return refused(never_open, "ingangsdag");
    return changed(std::move(calendar), week_withdrawn, act, {{"ingangsdag", from, {}}});
}

Result<Changed<OfficeCalendar>> close_on(OfficeCalendar calendar, Day day, std::string reason, const Act& act)
{
    if (reason.empty()) return refused(calendar_reason_missing, "reden");
    if (auto checked = check_day(day, "dag"); !checked) return std::unexpected(checked.error());
    calendar.closings[day] = {std::move(reason), act.at};
    return changed(std::move(calendar), closing_day_set, act, {{"dag", {}, day}});
}

Result<Changed<OfficeCalendar>> withdraw_closing(OfficeCalendar calendar, Day day, const Act& act)
{
    if (calendar.closings.erase(day) == 0) return refused(calendar_day_unknown, "dag");
    return changed(std::move(calendar), closing_day_withdrawn, act, {{"dag", day, {}}});
}

const OfficeCalendar* closed_by(std::span<const OfficeCalendar> nearest_first, Day day)
{
    const auto closed = [&](const OfficeCalendar& each) { return each.closings.contains(day); };
    const auto found = std::ranges::find_if(nearest_first, closed);
    return found == nearest_first.end() ? nullptr : &*found;
}

Result<Changed<OfficeCalendar>> open_otherwise(OfficeCalendar calendar, OtherHours wanted,
                                               std::span<const OfficeCalendar> above, const Act& act)
{
    const Day day = wanted.day;
    if (auto checked = check_day(day, "dag"); !checked) return std::unexpected(checked.error());
    if (auto checked = check_openings(wanted.openings, "tijden"); !checked) return std::unexpected(checked.error());
    if (auto checked = check_open(std::span{&calendar, 1}, day); !checked) return std::unexpected(checked.error());
    if (auto checked = check_open(above, day); !checked) return std::unexpected(checked.error());
    std::ranges::sort(wanted.openings);
    std::vector<Fact> facts{{"dag", {}, day}};
    facts.push_back({"tijden", openings_fact(calendar.overrides[day]), openings_fact(wanted.openings)});
    calendar.overrides[day] = std::move(wanted.openings);
    return changed(std::move(calendar), other_hours_set, act, std::move(facts));
}

Result<Changed<OfficeCalendar>> withdraw_other_hours(OfficeCalendar calendar, Day day, const Act& act)
{
    if (calendar.overrides.erase(day) == 0) return refused(calendar_day_unknown, "dag");
    return changed(std::move(calendar), other_hours_withdrawn, act, {{"dag", day, {}}});
}

Result<void> lies_ahead(Day day, Day first, std::string field)
{
    if (day < first) return refused(calendar_day_past, std::move(field), {to_text(first)});
    return {};
}

} // namespace opmaat
