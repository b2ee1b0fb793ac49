// SPDX-License-Identifier: EUPL-1.2
#include "administration/changes_page.h"
#include "administration/opening_hours_page.h"
#include "administration/settings_form_page.h"
#include "html/layout.h"
#include "html/parts.h"

#include <span>

namespace opmaat::administration {
namespace {

using text::sentence;

constexpr int newest_changes = 12;

// The last part but one of the address of the form that takes it away.
std::string_view withdrawal_of(const ComingHours& coming)
{
    constexpr std::string_view words[] = {"week", "sluitingsdag", "andere-tijden"};
    return words[coming.what.index()];
}

// What follows from elsewhere is changed there; what begins today can no longer be taken away.
html::Html coming_action(const desk::Visit& visit, const HoursOf& whose, const ComingHours& each)
{
    const auto language = visit.language;
    if (each.whose != whose)
        return html::link_to(calendar_address(visit, each.whose),
                             sentence(language, "beheer.openingstijden.volgt", calendar_name(visit, each.whose)));
    if (each.day <= visit.today) return {};
    return html::link_to(calendar_address(visit, whose) / withdrawal_of(each) / to_text(each.day),
                         sentence(language, "beheer.haal-weg"), text::day(language, each.day));
}

html::Html coming_panel(const desk::Visit& visit, const HoursOf& whose, const std::vector<ComingHours>& all)
{
    const auto language = visit.language;
    const std::string title = sentence(language, "beheer.openingstijden.komt");
    if (all.empty()) return html::panel(html::h2(title), html::p(sentence(language, "beheer.openingstijden.niets")));
    const auto head = [&](std::string_view key) -> html::Html {
        return html::th(html::scope_column(), sentence(language, key));
    };
    return html::panel(
        html::h2(title),
        html::table(html::caption(html::cls("vh"), title), html::cls("tbl tbl--cards"),
                    html::thead(html::tr(head("beheer.veld.dag"), head("beheer.komt.wat"), head("beheer.komt.doen"))),
                    html::tbody(html::each(all, [&](const ComingHours& each) -> html::Html {
                        return html::tr(
                            html::td(text::day(language, each.day)),
                            html::td(html::data_k(sentence(language, "beheer.komt.wat")), coming_words(language, each)),
                            html::td(html::data_k(sentence(language, "beheer.komt.doen")),
                                     coming_action(visit, whose, each)));
                    }))));
}

html::Html week_panel(const desk::Visit& visit, const HoursOf& whose, const std::optional<WeekInForce>& in_force)
{
    const auto language = visit.language;
    const std::string title = sentence(language, "beheer.week");
    if (!in_force) return html::panel(html::h2(title), html::p(sentence(language, "beheer.week.onbekend")));
    const std::string since = in_force->whose == whose
                                  ? sentence(language, "beheer.week.sinds", text::date(language, in_force->week.from))
                                  : sentence(language, "beheer.week.volgt", calendar_name(visit, in_force->whose));
    html::Html days;
    for (std::size_t each = 0; each < weekday_words.size(); ++each)
        days.add(html::together(html::dt(sentence(language, "weekdag." + std::to_string(each + 1))),
                                html::dd(openings_words(language, in_force->week.week[each]))));
    return html::panel(html::h2(title), html::p(since), html::dl(html::cls("kv"), days));
}

html::Html buttons(const desk::Visit& visit, const HoursOf& whose)
{
    const html::Address here = calendar_address(visit, whose);
    const auto label = [&](std::string_view key) { return sentence(visit.language, key); };
    return html::actions(
        html::button_link(html::Importance::primary, here / "sluitingsdag", label("beheer.sluitingsdag.nieuw")),
        html::button_link(html::Importance::secondary, here / "andere-tijden", label("beheer.andere-tijden.nieuw")),
        html::button_link(html::Importance::secondary, here / "week", label("beheer.week.nieuw")));
}

// "Haarlem is vandaag open: 09.00 tot 17.00 uur", with the reason of a day on which it is not.
std::string says(const desk::Visit& visit, std::span<const OfficeCalendar> followed, const HoursOf& whose)
{
    const auto language = visit.language;
    const std::string name = calendar_name(visit, whose);
    const auto& openings = visit.almanac().hours(whose.municipality, whose.unit).openings(visit.today);
    if (!openings.empty())
        return sentence(language, "beheer.openingstijden.open", name, openings_words(language, openings));
    if (const OfficeCalendar* closed = closed_by(followed, visit.today))
        return sentence(language, "beheer.openingstijden.dicht-wegens", name, closed->closings.at(visit.today).reason);
    return sentence(language, "beheer.openingstijden.dicht", name);
}

std::vector<RecordedEvent> changes_of(db::Reader& reader, const OfficeCalendar& calendar)
{
    if (calendar.version == 0) return {};
    return events_about(reader, calendar_subject.code, calendar.id.text(), newest_changes);
}

Result<http::Response> calendar_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(whose, whose_calendar(visit, request.in_path("van")));
    const auto calendars = office_calendars(reading.db);
    const auto levels = followed_calendars(visit, calendars, whose);
    const Heading heading{says(visit, levels, whose), sentence(visit.language, "beheer.openingstijden.inleiding"),
                          "/beheer/openingstijden", sentence(visit.language, "beheer.openingstijden")};
    const html::Html hours =
        html::together(buttons(visit, whose), coming_panel(visit, whose, coming_hours(levels, visit.today)),
                       week_panel(visit, whose, week_in_force(visit, calendars, whose, visit.today)));
    const html::Html beside =
        html::together(reckonings_panel(reading.db, visit),
                       changes(visit, changes_of(reading.db, office_calendar(reading.db, whose))));
    return settings_page(visit, request, heading,
                         html::columns(html::Columns::half, html::together(html::div(hours), html::div(beside))));
}

} // namespace

void add_calendar_page(desk::Routes& routes)
{
    routes.show("/beheer/openingstijden/{van}", desk::official_who_may(Action::see_settings), calendar_page);
}

} // namespace opmaat::administration
