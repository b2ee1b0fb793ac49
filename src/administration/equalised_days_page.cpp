// SPDX-License-Identifier: EUPL-1.2
// The days that a decree puts on a par with holidays (Atw 3 lid 3): legal terms do not end on them. They are no closing
// days: the office may well be open.
#include "administration/changes_page.h"
#include "administration/opening_hours_page.h"
#include "administration/settings_form_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/reckoning_store.h"

namespace opmaat::administration {
namespace {

using text::sentence;

constexpr int newest_changes = 12;
constexpr html::Address here{"/beheer/gelijkgestelde-dagen"};

html::Html row(const desk::Visit& visit, const EqualisedDay& each)
{
    const auto language = visit.language;
    const bool seen = each.mark == EqualisedDay::Mark::seen;
    return html::tr(
        html::td(text::day(language, each.day)),
        html::td(html::data_k(sentence(language, "beheer.veld.bron")), each.source),
        html::td(html::when(
            !seen,
            [&] { return html::flag(html::Tone::waiting, sentence(language, "beheer.gelijkgesteld.aangenomen")); })),
        html::td(html::data_k(sentence(language, "beheer.komt.doen")), html::when(each.day > visit.today, [&] {
                     return html::link_to(here / to_text(each.day), sentence(language, "beheer.haal-weg"),
                                          text::day(language, each.day));
                 })));
}

html::Html days_panel(const desk::Visit& visit, const Equalisation& equalisation)
{
    const auto language = visit.language;
    const auto head = [&](std::string_view key) -> html::Html {
        return html::th(html::scope_column(), sentence(language, key));
    };
    std::vector<EqualisedDay> ahead;
    for (const EqualisedDay& each : equalisation.days)
        if (each.day >= visit.today) ahead.push_back(each);
    if (ahead.empty()) return html::panel(html::p(sentence(language, "beheer.gelijkgesteld.geen")));
    return html::panel(html::table(
        html::caption(html::cls("vh"), sentence(language, "beheer.gelijkgesteld")), html::cls("tbl tbl--cards"),
        html::thead(html::tr(head("beheer.veld.dag"), head("beheer.veld.bron"), head("beheer.gelijkgesteld.zekerheid"),
                             head("beheer.komt.doen"))),
        html::tbody(html::each(ahead, [&](const EqualisedDay& each) { return row(visit, each); }))));
}

Result<http::Response> equalised_days(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const auto language = visit.language;
    const DecreedDays days = decreed_days(reading.db);
    const Equalisation equalisation = equalisation_of(days);
    const Heading heading{
        sentence(language, "beheer.gelijkgesteld.kop", text::date(language, equalisation.known_through)),
        sentence(language, "beheer.gelijkgesteld.inleiding"), "/beheer/openingstijden",
        sentence(language, "beheer.openingstijden")};
    const html::Html list =
        html::together(html::p(html::button_link(html::Importance::primary, "/beheer/nieuwe-gelijkgestelde-dag",
                                                 sentence(language, "beheer.gelijkgesteld.nieuw"))),
                       days_panel(visit, equalisation));
    std::vector<RecordedEvent> events;
    if (days.version > 0) events = events_about(reading.db, decreed_days_subject.code, days.id.text(), newest_changes);
    return settings_page(visit, request, heading,
                         html::columns(html::Columns::half,
                                       html::together(html::div(list), html::div(reckonings_panel(reading.db, visit),
                                                                                 changes(visit, events)))));
}

FormView view_of(text::Language language, const DecreedDays& days, const std::string& key, std::string says,
                 html::Html fields)
{
    FormView view{.heading = {std::move(says), sentence(language, key + ".uitleg"), here,
                              sentence(language, "beheer.gelijkgesteld")},
                  .fields = std::move(fields),
                  .button = sentence(language, key + ".knop"),
                  .version = days.version};
    if (days.version > 0) view.of = about(decreed_days_subject, days.id, days.version);
    return view;
}

Result<DecreedDays> days_to_change(desk::Writing& writing, const http::Request& request)
{
    DecreedDays days = decreed_days(writing.db);
    if (auto present = is_present(request, days.version); !present) return std::unexpected(present.error());
    return days;
}

// A legal term that is under way never ends on a day that had passed.
Result<void> is_ahead(const desk::Writing& writing, Day day)
{
    return lies_ahead(day, writing.visit.today + std::chrono::days{1}, "dag");
}

Result<desk::After> kept(desk::Writing& writing, const Result<Changed<DecreedDays>>& changed)
{
    if (!changed) return std::unexpected(changed.error());
    if (auto saved = save(writing.db, *changed); !saved) return std::unexpected(saved.error());
    reckon_again(writing.db, writing.visit.today, writing.visit.act);
    return desk::then_see(std::string{here.text()});
}

Result<FormView> new_day_view(desk::Reading& reading, const http::Request&, const html::Fill& fill)
{
    const DecreedDays days = decreed_days(reading.db);
    const std::string known = to_text(equalisation_of(days).known_through);
    return view_of(fill.language, days, "beheer.gelijkgesteld.nieuw",
                   sentence(fill.language, "beheer.gelijkgesteld.nieuw"),
                   html::together(html::date_field(fill, settings_field(fill.language, "dag")),
                                  html::text_field(fill, settings_field(fill.language, "bron")),
                                  html::date_field(fill, settings_field(fill.language, "bekend-tot", known))));
}

Result<desk::After> enter_day(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(days, days_to_change(writing, request));
    OPMAAT_TRY(day, day_in(request, "dag"));
    if (auto ahead = is_ahead(writing, day); !ahead) return std::unexpected(ahead.error());
    OPMAAT_TRY(known_through, day_in(request, "bekend-tot"));
    const EqualisedDay wanted{day, typed_in(request, "bron")};
    return kept(writing, equalise(std::move(days), wanted, known_through, writing.visit.act));
}

Result<Day> day_in_path(const http::Request& request)
{
    const auto day = parse_day(request.in_path("dag"));
    if (!day) return refused(setting_unknown);
    return *day;
}

Result<FormView> withdraw_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(day, day_in_path(request));
    return view_of(fill.language, decreed_days(reading.db), "beheer.gelijkgesteld.weg",
                   sentence(fill.language, "beheer.gelijkgesteld.weg", text::day(fill.language, day)),
                   html::text_field(fill, settings_field(fill.language, "bron")));
}

Result<desk::After> withdraw_day(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(days, days_to_change(writing, request));
    OPMAAT_TRY(day, day_in_path(request));
    if (auto ahead = is_ahead(writing, day); !ahead) return std::unexpected(ahead.error());
    return kept(writing, not_equalised(std::move(days), day, typed_in(request, "bron"), writing.visit.act));
}

} // namespace

void add_equalised_days(desk::Routes& routes)
{
    routes.show("/beheer/gelijkgestelde-dagen", desk::official_who_may(Action::see_settings), equalised_days);
    const desk::Need need = desk::official_who_may(Action::change_hours);
    add_form(routes, "/beheer/gelijkgestelde-dagen/{dag}", need, withdraw_view, withdraw_day);
    add_form(routes, "/beheer/nieuwe-gelijkgestelde-dag", need, new_day_view, enter_day);
}

} // namespace opmaat::administration
