// SPDX-License-Identifier: EUPL-1.2
#include "administration/units_page.h"

#include "administration/settings_form_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/naming_page.h"

#include <algorithm>
#include <vector>

namespace opmaat::administration {
namespace {

using text::sentence;
using Units = std::vector<const Unit*>;

template <typename Belongs>
Units units_that(const desk::Visit& visit, Belongs belongs)
{
    Units units;
    for (const Unit& each : visit.organisation().units())
        if (belongs(each)) units.push_back(&each);
    std::ranges::sort(units, {}, [&](const Unit* each) { return name_of(visit.language, each->name); });
    return units;
}

std::string holder_words(const desk::Visit& visit, const Unit& unit, UnitPost post)
{
    const auto holder = holder_of(unit, post, visit.today);
    return holder ? name_of(visit, *holder) : sentence(visit.language, "beheer.afdelingen.niemand");
}

html::Html line(const desk::Visit& visit, const Unit& unit)
{
    const auto text = [](const std::string& words) { return html::Html{}.add(words); };
    return html::phrase(visit.language, "beheer.afdelingen.regel",
                        {html::link_to(address_of(unit), name_of(visit.language, unit.name)),
                         text(holder_words(visit, unit, UnitPost::head)),
                         text(holder_words(visit, unit, UnitPost::coordinator))});
}

html::Html tree(const desk::Visit& visit, const Units& units)
{
    return html::ul(html::each(units, [&](const Unit* each) -> html::Html {
        const Units beneath = units_that(visit, [&](const Unit& unit) {
            return unit.period.holds(visit.today) && parent_of(unit, visit.today) == each->id;
        });
        return html::li(line(visit, *each), html::when(!beneath.empty(), [&] { return tree(visit, beneath); }));
    }));
}

html::Html panel_of(const desk::Visit& visit, std::string_view key, const html::Html& content)
{
    return html::panel(html::h2(sentence(visit.language, key)), content);
}

html::Html coming_panel(const desk::Visit& visit)
{
    const Units coming = units_that(visit, [&](const Unit& unit) { return unit.period.from > visit.today; });
    if (coming.empty()) return {};
    return panel_of(visit, "beheer.afdelingen.komt", html::ul(html::each(coming, [&](const Unit* each) -> html::Html {
                        return html::li(sentence(visit.language, "beheer.afdelingen.komt.regel",
                                                 name_of(visit.language, each->name),
                                                 text::date(visit.language, each->period.from)));
                    })));
}

Result<http::Response> units_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const auto language = visit.language;
    const auto at_the_top = [&](const Unit& unit) {
        return unit.period.holds(visit.today) && !parent_of(unit, visit.today);
    };
    const Units departments =
        units_that(visit, [&](const Unit& unit) { return at_the_top(unit) && unit.kind != UnitKind::cluster; });
    const Units clusters =
        units_that(visit, [&](const Unit& unit) { return at_the_top(unit) && unit.kind == UnitKind::cluster; });
    const Heading heading{sentence(language, "beheer.afdelingen"), sentence(language, "beheer.afdelingen.uitleg"),
                          "/beheer", sentence(language, "menu.beheer")};
    html::Html content = html::p(html::button_link(html::Importance::primary, "/beheer/nieuwe-eenheid",
                                                   sentence(language, "beheer.eenheid.nieuw")));
    content.add(panel_of(visit, "beheer.afdelingen.vandaag", tree(visit, departments)));
    if (!clusters.empty()) content.add(panel_of(visit, "beheer.afdelingen.clusters", tree(visit, clusters)));
    content.add(coming_panel(visit));
    return settings_page(visit, request, heading, content);
}

} // namespace

void add_units(desk::Routes& routes)
{
    routes.show("/beheer/afdelingen", desk::official_who_may(Action::see_settings), units_page);
    add_unit_page(routes);
    add_unit_forms(routes);
    add_new_unit_form(routes);
    add_unit_plan_forms(routes);
    add_participant_forms(routes);
}

} // namespace opmaat::administration
