// SPDX-License-Identifier: EUPL-1.2
#include "administration/opening_hours_page.h"

#include "administration/changes_page.h"
#include "administration/settings_form_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/naming_page.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

using text::sentence;
using Calendars = std::map<HoursOf, OfficeCalendar>;

constexpr int newest_changes = 12;

// Each municipality, followed by the units of today with hours of their own.
std::vector<HoursOf> rows_of(const desk::Visit& visit, const Calendars& calendars)
{
    std::vector<HoursOf> rows;
    for (const Municipality& municipality : visit.organisation().municipalities()) {
        rows.push_back({municipality.id, std::nullopt});
        for (const auto& [whose, calendar] : calendars) {
            const Unit* unit = whose.unit ? visit.organisation().unit(*whose.unit) : nullptr;
            if (whose.municipality == municipality.id && unit && unit->period.holds(visit.today)) rows.push_back(whose);
        }
    }
    return rows;
}

// What is the first to come for these hours, with whose it is when it was entered elsewhere.
std::string next_coming(const desk::Visit& visit, const Calendars& calendars, const HoursOf& whose)
{
    const auto coming = coming_hours(followed_calendars(visit, calendars, whose), visit.today);
    const auto next = std::ranges::upper_bound(coming, visit.today, {}, &ComingHours::day);
    if (next == coming.end()) return {};
    const std::string day = text::day(visit.language, next->day);
    const std::string what = coming_words(visit.language, *next);
    if (next->whose == whose) return sentence(visit.language, "beheer.openingstijden.eerstvolgend", day, what);
    return sentence(visit.language, "beheer.openingstijden.eerstvolgend-van", day, what,
                    calendar_name(visit, next->whose));
}

html::Html row(const desk::Visit& visit, const Calendars& calendars, const HoursOf& whose)
{
    const auto language = visit.language;
    const auto& hours = visit.almanac().hours(whose.municipality, whose.unit);
    return html::tr(
        html::td(html::row_link(calendar_address(visit, whose), calendar_name(visit, whose))),
        html::td(html::data_k(sentence(language, "beheer.openingstijden.vandaag")),
                 openings_words(language, hours.openings(visit.today))),
        html::td(html::data_k(sentence(language, "beheer.openingstijden.komt")), next_coming(visit, calendars, whose)));
}

html::Html table_of(const desk::Visit& visit, const Calendars& calendars)
{
    const auto head = [&](std::string_view key) -> html::Html {
        return html::th(html::scope_column(), sentence(visit.language, key));
    };
    const auto rows = rows_of(visit, calendars);
    return html::panel(html::table(
        html::caption(html::cls("vh"), sentence(visit.language, "beheer.openingstijden")), html::cls("tbl tbl--cards"),
        html::thead(html::tr(head("beheer.openingstijden.wie"), head("beheer.openingstijden.vandaag"),
                             head("beheer.openingstijden.komt"))),
        html::tbody(html::each(rows, [&](const HoursOf& each) { return row(visit, calendars, each); }))));
}

// Departments and teams of today for each municipality: to see their hours, or give them hours of their own.
html::Html other_unit(const desk::Visit& visit)
{
    std::vector<html::Option> options;
    for (const Municipality& municipality : visit.organisation().municipalities())
        for (const Unit& unit : visit.organisation().units())
            if (unit.kind != UnitKind::cluster && unit.period.holds(visit.today))
                options.push_back({.value = calendar_code(visit, {municipality.id, unit.id}),
                                   .label = name_of(visit.language, unit.name),
                                   .group = municipality.name});
    std::ranges::stable_sort(options, {}, [](const html::Option& each) { return std::pair{each.group, each.label}; });
    return html::panel(
        html::filters("/beheer/openingstijden",
                      html::select({visit.language}, settings_choice(visit.language, "van", std::move(options))),
                      html::button(html::Importance::secondary, sentence(visit.language, "beheer.bekijk"))));
}

html::Html decrees_panel(const desk::Visit& visit)
{
    const auto language = visit.language;
    const Day known = visit.almanac().legal().equalisation().known_through;
    return html::panel(
        html::h2(sentence(language, "beheer.gelijkgesteld")),
        html::p(sentence(language, "beheer.gelijkgesteld.bekend", text::date(language, known))),
        html::p(html::link_to("/beheer/gelijkgestelde-dagen", sentence(language, "beheer.gelijkgesteld.bekijk"))));
}

Result<http::Response> hours_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const auto language = visit.language;
    if (const std::string_view chosen = request.query["van"]; !chosen.empty()) {
        OPMAAT_TRY(whose, whose_calendar(visit, chosen));
        return http::see_other(std::string{calendar_address(visit, whose).text()});
    }
    const Heading heading{sentence(language, "beheer.openingstijden.kop"),
                          sentence(language, "beheer.openingstijden.inleiding"), "/beheer",
                          sentence(language, "menu.beheer")};
    const html::Html hours = html::together(table_of(visit, office_calendars(reading.db)), other_unit(visit));
    const html::Html beside =
        html::together(reckonings_panel(reading.db, visit), decrees_panel(visit),
                       changes(visit, events_about(reading.db, calendar_subject.code, newest_changes)));
    return settings_page(visit, request, heading,
                         html::columns(html::Columns::half, html::together(html::div(hours), html::div(beside))));
}

} // namespace

void add_opening_hours(desk::Routes& routes)
{
    routes.show("/beheer/openingstijden", desk::official_who_may(Action::see_settings), hours_page);
    add_calendar_page(routes);
    add_calendar_forms(routes);
    add_equalised_days(routes);
}

} // namespace opmaat::administration
