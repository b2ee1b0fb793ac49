// SPDX-License-Identifier: EUPL-1.2
#include "administration/overview_page.h"

#include "administration/reorganisation_day_shell.h"
#include "desk/frame_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "process/process_store.h"
#include "question/naming_page.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

using text::sentence;

struct Part {
    html::Address address;
    std::string_view key; // with ".uitleg" for what can be done there
};

const Part parts[] = {
    {"/beheer/afdelingen", "beheer.afdelingen"},
    {"/beheer/medewerkers", "beheer.medewerkers"},
    {"/beheer/processen", "beheer.processen"},
    {"/beheer/openingstijden", "beheer.openingstijden"},
    {"/beheer/sleutels", "beheer.sleutels"},
    {"/beheer/reorganisaties", "beheer.reorganisaties"},
    {"/medewerkers/wat-zien-wij", "beheer.wat-zien-wij"},
};

html::Html parts_panel(text::Language language)
{
    return html::panel(html::h2(sentence(language, "beheer.onderdelen")), html::each(parts, [&](const Part& each) {
                           const std::string explained = std::string{each.key} + ".uitleg";
                           return html::Html{html::p(html::link_to(each.address, sentence(language, each.key)),
                                                     html::br(), sentence(language, explained))};
                       }));
}

// Units of today whose questions nobody divides: no coordinator, and nobody on today's roster.
std::vector<std::string> undivided_units(const desk::Visit& visit)
{
    std::vector<std::string> names;
    for (const Unit& unit : visit.organisation().units()) {
        const bool divided =
            holder_of(unit, UnitPost::coordinator, visit.today) || visit.organisation().on_roster(unit.id, visit.today);
        if (unit.kind != UnitKind::cluster && unit.period.holds(visit.today) && !divided)
            names.push_back(name_of(visit.language, unit.name));
    }
    std::ranges::sort(names);
    return names;
}

// Processes of today whose unit is not there.
std::vector<const Process*> homeless_processes(const desk::Visit& visit, const std::vector<Process>& all)
{
    std::vector<const Process*> homeless;
    for (const Process& process : all) {
        const ProcessVersion* version = version_on(process, visit.today);
        const Unit* unit = version ? visit.organisation().unit(version->terms.unit) : nullptr;
        if (version && (!unit || !unit->period.holds(visit.today))) homeless.push_back(&process);
    }
    return homeless;
}

// What waits at a unit that closed, and what to do about it.
html::Html stranded_line(const desk::Visit& visit, const Stranded& each)
{
    const auto language = visit.language;
    const std::string unit = name_of(visit, each.unit);
    const Unit* heir = each.heir ? visit.organisation().unit(*each.heir) : nullptr;
    if (!heir) return html::li(sentence(language, "beheer.aandacht.gestrand-zonder-opvolger", unit));
    return html::li(html::link_to(html::Address{"/beheer/afdelingen"} / heir->code,
                                  sentence(language, "beheer.aandacht.gestrand", unit, name_of(language, heir->name))));
}

html::Html attention_panel(const desk::Visit& visit, const std::vector<Process>& all,
                           const std::vector<Stranded>& stranded)
{
    const auto language = visit.language;
    const auto units = undivided_units(visit);
    const auto homeless = homeless_processes(visit, all);
    if (units.empty() && homeless.empty() && stranded.empty())
        return html::panel(html::h2(sentence(language, "beheer.aandacht")),
                           html::p(sentence(language, "beheer.aandacht.niets")));
    return html::panel(
        html::h2(sentence(language, "beheer.aandacht")),
        html::when(!units.empty(),
                   [&] {
                       const auto count = static_cast<std::int64_t>(units.size());
                       return html::p(
                           text::counted(language, "beheer.aandacht.verdeler", count, text::list(language, units)));
                   }),
        html::ul(html::each(stranded, [&](const Stranded& each) { return stranded_line(visit, each); }),
                 html::each(homeless, [&](const Process* each) {
                     return html::li(html::link_to(html::Address{"/beheer/processen"} / each->code,
                                                   sentence(language, "beheer.aandacht.proces", each->code)));
                 })));
}

Result<http::Response> overview(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const std::string says = sentence(visit.language, "beheer.kop");
    return desk::framed(
        visit, request, desk::administration_area, says,
        html::together(html::answer(says, html::Html{}.add(sentence(visit.language, "beheer.inleiding"))),
                       html::columns(html::Columns::half,
                                     html::together(parts_panel(visit.language),
                                                    attention_panel(visit, processes(reading.db),
                                                                    stranded(reading.db, visit.organisation()))))));
}

} // namespace

void add_overview(desk::Routes& routes)
{
    routes.show("/beheer", desk::official_who_may(Action::see_settings), overview);
}

} // namespace opmaat::administration
