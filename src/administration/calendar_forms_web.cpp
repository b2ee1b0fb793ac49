// SPDX-License-Identifier: EUPL-1.2
#include "administration/opening_hours_page.h"
#include "administration/settings_form_page.h"
#include "calendar/opening_text.h"
#include "html/parts.h"
#include "question/reckoning_store.h"
#include "question/refusals.h"

#include <span>

namespace opmaat::administration {
namespace {

using std::chrono::days;
using text::sentence;

Result<OfficeCalendar> calendar_named(db::Reader& reader, const desk::Visit& visit, const http::Request& request)
{
    OPMAAT_TRY(whose, whose_calendar(visit, request.in_path("van")));
    return office_calendar(reader, whose);
}

Result<OfficeCalendar> calendar_to_change(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(calendar, calendar_named(writing.db, writing.visit, request));
    if (auto present = is_present(request, calendar.version); !present) return std::unexpected(present.error());
    return calendar;
}

// With the terms of open questions on the changed calendar.
Result<desk::After> kept(desk::Writing& writing, const Result<Changed<OfficeCalendar>>& changed)
{
    if (!changed) return std::unexpected(changed.error());
    if (auto saved = save(writing.db, *changed); !saved) return std::unexpected(saved.error());
    reckon_again(writing.db, writing.visit.today, writing.visit.act);
    return desk::then_see(std::string{calendar_address(writing.visit, changed->now.whose).text()});
}

FormView view_of(const desk::Visit& visit, const OfficeCalendar& calendar, const std::string& key, html::Html fields)
{
    const auto language = visit.language;
    FormView view{.heading = {sentence(language, key + ".nieuw"), sentence(language, key + ".uitleg"),
                              calendar_address(visit, calendar.whose), calendar_name(visit, calendar.whose)},
                  .fields = std::move(fields),
                  .button = sentence(language, key + ".knop"),
                  .version = calendar.version};
    if (calendar.version > 0) view.of = about(calendar_subject, calendar.id, calendar.version);
    return view;
}

Day tomorrow(const desk::Visit& visit) { return visit.today + days{1}; }

// The day in the field, if something can still begin on it.
Result<Day> day_from(const http::Request& request, std::string_view field, Day first)
{
    OPMAAT_TRY(day, day_in(request, field));
    if (auto ahead = lies_ahead(day, first, std::string{field}); !ahead) return std::unexpected(ahead.error());
    return day;
}

Result<FormView> week_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(calendar, calendar_named(reading.db, visit, request));
    const auto now = week_in_force(visit, office_calendars(reading.db), calendar.whose, visit.today);
    html::Html fields = html::date_field(fill, settings_field(fill.language, "ingangsdag", to_text(tomorrow(visit))));
    for (std::size_t each = 0; each < weekday_words.size(); ++each) {
        const std::string held = now ? openings_text(now->week.week[each]) : std::string{};
        fields.add(html::text_field(fill, settings_field(fill.language, weekday_words[each], held, false)));
    }
    return view_of(visit, calendar, "beheer.week", std::move(fields));
}

// Everything in the form that cannot be, at once.
Result<WeekFrom> week_in(const http::Request& request, Day first)
{
    WeekFrom week{first, {}};
    Refusals wrong;
    const auto note = [&](const Refusal& each) { wrong.add_when(true, each.rule, each.field, each.values); };
    if (const auto from = day_from(request, "ingangsdag", first))
        week.from = *from;
    else
        note(from.error());
    for (std::size_t each = 0; each < weekday_words.size(); ++each) {
        const std::string field{weekday_words[each]};
        if (auto openings = parse_openings(typed_in(request, field), field))
            week.week[each] = std::move(*openings);
        else
            note(openings.error());
    }
    if (auto read = wrong.result(); !read) return std::unexpected(read.error());
    return week;
}

Result<desk::After> set_new_week(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(calendar, calendar_to_change(writing, request));
    OPMAAT_TRY(week, week_in(request, tomorrow(writing.visit)));
    return kept(writing, set_week(std::move(calendar), std::move(week), writing.visit.act));
}

Result<FormView> closing_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(calendar, calendar_named(reading.db, reading.visit, request));
    return view_of(reading.visit, calendar, "beheer.sluitingsdag",
                   html::together(html::date_field(fill, settings_field(fill.language, "dag")),
                                  html::text_field(fill, settings_field(fill.language, "reden-sluiting"))));
}

Result<desk::After> enter_closing(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(calendar, calendar_to_change(writing, request));
    OPMAAT_TRY(day, day_from(request, "dag", writing.visit.today));
    auto changed = close_on(std::move(calendar), day, typed_in(request, "reden-sluiting"), writing.visit.act);
    if (!changed && changed.error().field == "reden") changed.error().field = "reden-sluiting";
    return kept(writing, changed);
}

Result<FormView> other_hours_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(calendar, calendar_named(reading.db, reading.visit, request));
    return view_of(reading.visit, calendar, "beheer.andere-tijden",
                   html::together(html::date_field(fill, settings_field(fill.language, "dag")),
                                  html::text_field(fill, settings_field(fill.language, "tijden"))));
}

// With the name of whose closing day it is.
Refusal named(Refusal refusal, const desk::Visit& visit, const MunicipalityId& municipality)
{
    if (!refusal.is(day_is_closed)) return refusal;
    const auto unit = UnitId::parse(refusal.values.front());
    const bool is_unit = unit && visit.organisation().unit(*unit);
    refusal.values.front() = calendar_name(visit, {municipality, is_unit ? unit : std::nullopt});
    return refusal;
}

Result<desk::After> enter_other_hours(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(calendar, calendar_to_change(writing, request));
    OPMAAT_TRY(day, day_from(request, "dag", tomorrow(writing.visit)));
    OPMAAT_TRY(openings, parse_openings(typed_in(request, "tijden"), "tijden"));
    const HoursOf whose = calendar.whose;
    const auto levels = followed_calendars(writing.visit, office_calendars(writing.db), whose);
    const auto above = std::span{levels}.subspan(1);
    auto changed = open_otherwise(std::move(calendar), {day, std::move(openings)}, above, writing.visit.act);
    if (!changed) return std::unexpected(named(changed.error(), writing.visit, whose.municipality));
    return kept(writing, changed);
}

// What can be taken away from a calendar, on the day in the address.
struct Withdrawal {
    std::string word; // in the address
    std::string key;
    Result<Changed<OfficeCalendar>> (*verb)(OfficeCalendar, Day, const Act&);
};

const Withdrawal withdrawals[] = {
    {"week", "beheer.week", withdraw_week},
    {"sluitingsdag", "beheer.sluitingsdag", withdraw_closing},
    {"andere-tijden", "beheer.andere-tijden", withdraw_other_hours},
};

Result<Day> day_in_path(const http::Request& request)
{
    const auto day = parse_day(request.in_path("dag"));
    if (!day) return refused(setting_unknown);
    return *day;
}

Result<FormView> withdrawal_view(desk::Reading& reading, const http::Request& request, const Withdrawal& withdrawal)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(calendar, calendar_named(reading.db, visit, request));
    OPMAAT_TRY(day, day_in_path(request));
    FormView view = view_of(visit, calendar, withdrawal.key, {});
    view.heading.says = sentence(visit.language, withdrawal.key + ".weg", text::day(visit.language, day));
    view.heading.below = sentence(visit.language, "beheer.haal-weg.uitleg");
    view.button = sentence(visit.language, "beheer.haal-weg");
    return view;
}

void add_withdrawal(desk::Routes& routes, const desk::Need& need, const Withdrawal& withdrawal)
{
    const auto view = [&withdrawal](desk::Reading& reading, const http::Request& request, const html::Fill&) {
        return withdrawal_view(reading, request, withdrawal);
    };
    const auto change = [&withdrawal](desk::Writing& writing, const http::Request& request) -> Result<desk::After> {
        OPMAAT_TRY(calendar, calendar_to_change(writing, request));
        OPMAAT_TRY(day, day_in_path(request));
        if (auto ahead = lies_ahead(day, tomorrow(writing.visit), "dag"); !ahead) return std::unexpected(ahead.error());
        return kept(writing, withdrawal.verb(std::move(calendar), day, writing.visit.act));
    };
    add_form(routes, "/beheer/openingstijden/{van}/" + withdrawal.word + "/{dag}", need, view, change);
}

} // namespace

void add_calendar_forms(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::change_hours);
    add_form(routes, "/beheer/openingstijden/{van}/week", need, week_view, set_new_week);
    add_form(routes, "/beheer/openingstijden/{van}/sluitingsdag", need, closing_view, enter_closing);
    add_form(routes, "/beheer/openingstijden/{van}/andere-tijden", need, other_hours_view, enter_other_hours);
    for (const Withdrawal& each : withdrawals) add_withdrawal(routes, need, each);
}

} // namespace opmaat::administration
