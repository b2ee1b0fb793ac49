// SPDX-License-Identifier: EUPL-1.2
#include "administration/overview_page.h"

#include "administration/attention.h"
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

// A sentence for each thing that is missing, with the way to it.
using Points = std::vector<html::Html>;

html::Html headless_line(const desk::Visit& visit, const HeadlessUnit& headless)
{
    const auto language = visit.language;
    const html::Html unit = html::link_to(html::Address{"/beheer/afdelingen"} / headless.unit->code,
                                          name_of(language, headless.unit->name));
    return html::li(unit, ": ",
                    headless.instead ? name_of(visit, *headless.instead)
                                     : sentence(language, "beheer.aandacht.zonder-hoofd.niemand"));
}

void add_staff(Points& points, const desk::Visit& visit)
{
    if (intake_official_missing(visit.organisation()))
        points.push_back(html::Html{}.add(sentence(visit.language, "beheer.aandacht.intake")));
    auto units = headless_units(visit.organisation());
    if (units.empty()) return;
    std::ranges::sort(units, {}, [&](const HeadlessUnit& each) { return name_of(visit.language, each.unit->name); });
    const auto count = static_cast<std::int64_t>(units.size());
    points.push_back(html::together(
        text::counted(visit.language, "beheer.aandacht.zonder-hoofd", count),
        html::ul(html::each(units, [&](const HeadlessUnit& each) { return headless_line(visit, each); }))));
}

void add_equalised_days(Points& points, const desk::Visit& visit)
{
    const Equalisation& known = visit.almanac().legal().equalisation();
    const auto year = year_without_equalised_days(known, visit.today);
    if (!year) return;
    const std::string words = sentence(visit.language, "beheer.aandacht.gelijkgesteld", std::to_string(*year));
    points.push_back(html::link_to("/beheer/gelijkgestelde-dagen", words));
}

void add_processes(Points& points, const desk::Visit& visit, const std::vector<Process>& all)
{
    for (const Process* each : homeless_processes(visit.organisation(), all))
        points.push_back(html::link_to(html::Address{"/beheer/processen"} / each->code,
                                       sentence(visit.language, "beheer.aandacht.proces", each->code)));
}

// What waits at a unit that closed, and what to do about it.
html::Html stranded_line(const desk::Visit& visit, const Stranded& each)
{
    const auto language = visit.language;
    const std::string unit = name_of(visit, each.unit);
    const Unit* heir = each.heir ? visit.organisation().unit(*each.heir) : nullptr;
    if (!heir) return html::Html{}.add(sentence(language, "beheer.aandacht.gestrand-zonder-opvolger", unit));
    return html::link_to(html::Address{"/beheer/afdelingen"} / heir->code,
                         sentence(language, "beheer.aandacht.gestrand", unit, name_of(language, heir->name)));
}

html::Html attention_panel(desk::Reading& reading)
{
    const desk::Visit& visit = reading.visit;
    Points points;
    for (const Stranded& each : stranded(reading.db, visit.organisation()))
        points.push_back(stranded_line(visit, each));
    add_staff(points, visit);
    add_equalised_days(points, visit);
    add_processes(points, visit, processes(reading.db));
    const html::Html heading = html::h2(sentence(visit.language, "beheer.aandacht"));
    if (points.empty()) return html::panel(heading, html::p(sentence(visit.language, "beheer.aandacht.niets")));
    return html::panel(
        heading, html::ul(html::each(points, [](const html::Html& each) -> html::Html { return html::li(each); })));
}

Result<http::Response> overview(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const std::string says = sentence(visit.language, "beheer.kop");
    return desk::framed(
        visit, request, desk::administration_area, says,
        html::together(
            html::answer(says, html::Html{}.add(sentence(visit.language, "beheer.inleiding"))),
            html::columns(html::Columns::half, html::together(parts_panel(visit.language), attention_panel(reading)))));
}

} // namespace

void add_overview(desk::Routes& routes)
{
    routes.show("/beheer", desk::official_who_may(Action::see_settings), overview);
}

} // namespace opmaat::administration
