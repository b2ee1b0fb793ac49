// SPDX-License-Identifier: EUPL-1.2
#include "administration/units_page.h"
#include "question/naming_page.h"
#include "staff/staff_store.h"
#include "staff/unit_change.h"

namespace opmaat::administration {
namespace {

using text::sentence;

Result<FormView> joining_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(cluster, unit_named(visit, request));
    const auto language = fill.language;
    const auto units = unit_options(visit, {}, [](const Unit& each) { return each.kind != UnitKind::cluster; });
    return form_about(
        fill, cluster, "beheer.deelnemer.nieuw",
        html::together(html::select(fill, settings_choice(language, "eenheid", units)),
                       html::date_field(fill, settings_field(language, "ingangsdag", to_text(visit.today))),
                       html::date_field(fill, settings_field(language, "einddag", {}, false))));
}

Result<desk::After> join_cluster(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(cluster, unit_to_change(visit, request));
    OPMAAT_TRY(unit, unit_in(request, "eenheid"));
    OPMAAT_TRY(from, day_in(request, "ingangsdag"));
    OPMAAT_TRY(until, day_or_nothing_in(request, "einddag"));
    return kept(writing, add_participant(visit.organisation(), std::move(cluster), {unit, {from, until}}, visit.act));
}

Result<FormView> leaving_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(cluster, unit_named(visit, request));
    const Unit* unit = visit.organisation().unit(request.in_path("eenheid"));
    if (!unit) return refused(setting_unknown);
    FormView view = form_about(fill, cluster, "beheer.deelnemer.einde",
                               html::date_field(fill, settings_field(fill.language, "einddag", to_text(visit.today))));
    view.heading.says = sentence(fill.language, "beheer.deelnemer.einde.wie", name_of(fill.language, unit->name));
    return view;
}

Result<desk::After> leave_cluster(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(cluster, unit_to_change(visit, request));
    const Unit* unit = visit.organisation().unit(request.in_path("eenheid"));
    if (!unit) return refused(setting_unknown);
    OPMAAT_TRY(from, day_in(request, "einddag"));
    return kept(writing, end_participation(std::move(cluster), unit->id, from, visit.act));
}

} // namespace

void add_participant_forms(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::change_staff);
    add_form(routes, "/beheer/afdelingen/{code}/deelnemers", need, joining_view, join_cluster);
    add_form(routes, "/beheer/afdelingen/{code}/deelnemers/{eenheid}", need, leaving_view, leave_cluster);
}

} // namespace opmaat::administration
