// SPDX-License-Identifier: EUPL-1.2
#include "administration/changes_page.h"
#include "administration/reorganisations_page.h"
#include "administration/settings_form_page.h"
#include "administration/units_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/naming_page.h"
#include "staff/staff_store.h"
#include "staff/unit_change.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

using std::chrono::days;
using text::sentence;

constexpr int newest_changes = 12;
constexpr days roster_shown{14};

html::Html fact(const std::string& term, const std::string& value)
{
    return html::together(html::dt(term), html::dd(value));
}

std::string holder_words(const desk::Visit& visit, const Unit& unit, UnitPost post)
{
    const auto holder = holder_of(unit, post, visit.today);
    return holder ? name_of(visit, *holder) : sentence(visit.language, "beheer.afdelingen.niemand");
}

std::string member_words(const desk::Visit& visit, const Unit& unit)
{
    std::vector<std::string> names;
    for (const OfficialId& each : visit.organisation().members_of(unit.id)) names.push_back(name_of(visit, each));
    return names.empty() ? sentence(visit.language, "beheer.afdelingen.niemand") : text::list(visit.language, names);
}

html::Html facts_panel(const desk::Visit& visit, const Unit& unit)
{
    const auto language = visit.language;
    const auto label = [&](std::string_view key) { return sentence(language, key); };
    const auto parent = parent_of(unit, visit.today);
    html::Html facts = html::together(
        fact(label("beheer.veld.soort"), sentence(language, "keuze." + std::string{word(unit.kind)})),
        fact(label("beheer.veld.bovenliggend"), parent ? name_of(visit, *parent) : label("beheer.bovenaan")),
        fact(label("beheer.veld.ingangsdag"), text::date(language, unit.period.from)));
    if (unit.period.until) facts.add(fact(label("beheer.veld.einddag"), text::date(language, *unit.period.until)));
    for (const auto& each : Words<UnitPost>::all)
        facts.add(fact(sentence(language, "keuze." + std::string{each.text}), holder_words(visit, unit, each.value)));
    facts.add(fact(label("beheer.eenheid.leden"), member_words(visit, unit)));
    return html::panel(html::h2(label("beheer.eenheid.gegevens")), html::dl(html::cls("kv"), facts));
}

// Only days on which somebody is: on the others the coordinator divides, or who comes after that.
html::Html roster_panel(const desk::Visit& visit, const Unit& unit)
{
    html::Html lines;
    for (Day day = visit.today; day < visit.today + roster_shown; day += days{1})
        if (const auto official = visit.organisation().on_roster(unit.id, day))
            lines.add(html::li(text::day(visit.language, day), ": ", name_of(visit, *official)));
    const bool empty = lines.empty();
    return html::panel(html::h2(sentence(visit.language, "beheer.rooster")),
                       html::when(empty, [&] { return html::p(sentence(visit.language, "beheer.rooster.leeg")); }),
                       html::when(!empty, [&] { return html::ul(lines); }));
}

std::string days_words(text::Language language, const Period& period)
{
    if (!period.until) return sentence(language, "beheer.deelnemer.vanaf", text::date(language, period.from));
    return sentence(language, "beheer.deelnemer.tot", text::date(language, period.from),
                    text::date(language, *period.until));
}

html::Html participant_line(const desk::Visit& visit, const Unit& cluster, const Participation& participant)
{
    const auto language = visit.language;
    const std::string name = name_of(visit, participant.unit);
    const Unit* unit = visit.organisation().unit(participant.unit);
    return html::li(name, ", ", days_words(language, participant.period),
                    html::when(unit && !participant.period.until, [&] {
                        return html::together(" ", html::link_to(address_of(cluster) / "deelnemers" / unit->code,
                                                                 sentence(language, "beheer.deelnemer.einde"), name));
                    }));
}

// Of a cluster: who takes part, who will, and until when.
html::Html participants_panel(const desk::Visit& visit, const Unit& unit)
{
    if (unit.kind != UnitKind::cluster) return {};
    std::vector<Participation> lasting = unit.participants;
    std::erase_if(lasting, [&](const auto& each) { return each.period.until && *each.period.until <= visit.today; });
    std::ranges::sort(lasting, {}, [&](const Participation& each) { return name_of(visit, each.unit); });
    const auto language = visit.language;
    return html::panel(
        html::h2(sentence(language, "beheer.deelnemers")),
        html::when(lasting.empty(), [&] { return html::p(sentence(language, "beheer.deelnemers.geen")); }),
        html::ul(html::each(lasting, [&](const auto& each) { return participant_line(visit, unit, each); })),
        html::p(html::button_link(html::Importance::secondary, address_of(unit) / "deelnemers",
                                  sentence(language, "beheer.deelnemer.nieuw"))));
}

// What a reorganisation will do with it.
html::Html plans_panel(desk::Reading& reading, const Unit& unit)
{
    const desk::Visit& visit = reading.visit;
    auto plans = reorganisations(reading.db);
    std::erase_if(plans, [&](const Reorganisation& each) { return !is_planned_for(each, unit.id); });
    if (plans.empty()) return {};
    return html::panel(html::h2(sentence(visit.language, "beheer.eenheid.gepland")),
                       html::ul(html::each(plans, [&](const Reorganisation& each) -> html::Html {
                           return html::li(text::day(visit.language, each.goes_live), ": ",
                                           html::link_to(address_of(each), each.name));
                       })));
}

html::Html buttons(const desk::Visit& visit, const Unit& unit)
{
    const auto button = [&](html::Importance importance, std::string_view form, std::string_view key) -> html::Html {
        return html::button_link(importance, address_of(unit) / form, sentence(visit.language, key));
    };
    return html::actions(
        button(html::Importance::primary, "rooster", "beheer.rooster.nieuw"),
        button(html::Importance::secondary, "functie", "beheer.functie.nieuw"),
        button(html::Importance::secondary, "naam", "beheer.eenheid.naam"), html::when(!unit.period.until, [&] {
            return html::together(button(html::Importance::secondary, "plaats", "beheer.eenheid.plaats"),
                                  button(html::Importance::secondary, "opheffen", "beheer.eenheid.opheffen"));
        }));
}

Result<http::Response> unit_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(unit, unit_named(visit, request));
    const auto language = visit.language;
    const Heading heading{name_of(language, unit.name), sentence(language, "beheer.eenheid.uitleg"),
                          "/beheer/afdelingen", sentence(language, "beheer.afdelingen")};
    const auto events = events_about(reading.db, unit_subject.code, unit.id.text(), newest_changes);
    return settings_page(
        visit, request, heading,
        html::columns(
            html::Columns::half,
            html::together(html::div(buttons(visit, unit), facts_panel(visit, unit), participants_panel(visit, unit)),
                           html::div(plans_panel(reading, unit), roster_panel(visit, unit), changes(visit, events)))));
}

} // namespace

Result<Unit> unit_named(const desk::Visit& visit, const http::Request& request)
{
    const Unit* unit = visit.organisation().unit(request.in_path("code"));
    if (!unit) return refused(setting_unknown);
    return *unit;
}

html::Address address_of(const Unit& unit) { return html::Address{"/beheer/afdelingen"} / unit.code; }

void add_unit_page(desk::Routes& routes)
{
    routes.show("/beheer/afdelingen/{code}", desk::official_who_may(Action::see_settings), unit_page);
}

} // namespace opmaat::administration
