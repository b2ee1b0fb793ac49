// SPDX-License-Identifier: EUPL-1.2
#include "administration/officials_page.h"
#include "administration/settings_form_page.h"
#include "question/choices_page.h"
#include "question/naming_page.h"
#include "staff/official_change.h"
#include "staff/staff_store.h"

namespace opmaat::administration {
namespace {

using text::sentence;

Result<desk::After> kept(desk::Writing& writing, const Changed<Official>& changed)
{
    if (auto saved = save(writing.db, changed); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{address_of(changed.now).text()});
}

// A form about one official: `key` gives its title, with ".uitleg" for what it does, and ".knop" for its button.
FormView view_of(const html::Fill& fill, const Official& official, const std::string& key, html::Html fields)
{
    const std::string explained = key + ".uitleg";
    const std::string button = key + ".knop";
    return {.heading = {sentence(fill.language, key), sentence(fill.language, explained), address_of(official),
                        full_name(official.details.name)},
            .fields = std::move(fields),
            .button = sentence(fill.language, button),
            .of = about(official_subject, official.id, official.version)};
}

html::Html day_field(const html::Fill& fill, std::string_view name, const desk::Visit& visit)
{
    return html::date_field(fill, settings_field(fill.language, name, to_text(visit.today)));
}

Result<FormView> join_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(official, official_named(reading.visit, request));
    std::vector<html::Option> options;
    for (const Unit& unit : reading.visit.organisation().units())
        if (unit.period.holds(reading.visit.today))
            options.push_back({.value = unit.id.text(), .label = name_of(fill.language, unit.name)});
    std::ranges::sort(options, {}, &html::Option::label);
    return view_of(fill, official, "beheer.lid.nieuw",
                   html::together(html::select(fill, settings_choice(fill.language, "eenheid", std::move(options))),
                                  day_field(fill, "ingangsdag", reading.visit)));
}

Result<desk::After> join_unit(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(official, official_to_change(visit, request));
    OPMAAT_TRY(from, day_in(request, "ingangsdag"));
    const auto unit = UnitId::parse(request.form["eenheid"]);
    if (!unit) return refused(unit_unknown, "eenheid");
    OPMAAT_TRY(changed, join(visit.organisation(), std::move(official), *unit, from, visit.act));
    return kept(writing, changed);
}

Result<FormView> leave_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(official, official_named(reading.visit, request));
    return view_of(fill, official, "beheer.lid.einde", day_field(fill, "ingangsdag", reading.visit));
}

Result<desk::After> leave_unit(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(official, official_to_change(visit, request));
    OPMAAT_TRY(from, day_in(request, "ingangsdag"));
    const Unit* unit = visit.organisation().unit(request.in_path("eenheid"));
    if (!unit) return refused(setting_unknown);
    OPMAAT_TRY(changed, leave(std::move(official), unit->id, from, visit.act));
    return kept(writing, changed);
}

Result<FormView> deputy_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(official, official_named(reading.visit, request));
    auto options = officials_by_name(reading.visit, sentence(fill.language, "beheer.kies"), std::nullopt);
    html::Field until = settings_field(fill.language, "einddag", {}, false);
    return view_of(fill, official, "beheer.vervanger.nieuw",
                   html::together(html::select(fill, settings_choice(fill.language, "vervanger", std::move(options))),
                                  day_field(fill, "ingangsdag", reading.visit),
                                  html::date_field(fill, std::move(until))));
}

Result<desk::After> name_deputy(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(official, official_to_change(visit, request));
    const auto deputy = OfficialId::parse(request.form["vervanger"]);
    if (!deputy) return refused(official_unknown, "vervanger");
    OPMAAT_TRY(from, day_in(request, "ingangsdag"));
    OPMAAT_TRY(until, day_or_nothing_in(request, "einddag"));
    OPMAAT_TRY(changed, appoint_deputy(visit.organisation(), std::move(official), {*deputy, {from, until}}, visit.act));
    return kept(writing, changed);
}

Result<FormView> deputy_end_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(official, official_named(reading.visit, request));
    return view_of(fill, official, "beheer.vervanger.einde", day_field(fill, "einddag", reading.visit));
}

Result<desk::After> end_deputising(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(official, official_to_change(visit, request));
    OPMAAT_TRY(from, day_in(request, "einddag"));
    const Official* deputy = visit.organisation().official(request.in_path("vervanger"));
    if (!deputy) return refused(setting_unknown);
    OPMAAT_TRY(changed, end_deputy(std::move(official), deputy->id, from, visit.act));
    return kept(writing, changed);
}

} // namespace

void add_membership_forms(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::change_staff);
    add_form(routes, "/beheer/medewerkers/{code}/teams", need, join_view, join_unit);
    add_form(routes, "/beheer/medewerkers/{code}/teams/{eenheid}", need, leave_view, leave_unit);
    add_form(routes, "/beheer/medewerkers/{code}/vervangers", need, deputy_view, name_deputy);
    add_form(routes, "/beheer/medewerkers/{code}/vervangers/{vervanger}", need, deputy_end_view, end_deputising);
}

} // namespace opmaat::administration
