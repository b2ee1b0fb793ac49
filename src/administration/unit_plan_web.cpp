// SPDX-License-Identifier: EUPL-1.2
#include "administration/reorganisation_day_shell.h"
#include "administration/reorganisations_page.h"
#include "administration/units_page.h"
#include "html/layout.h"
#include "question/naming_page.h"
#include "staff/staff_store.h"
#include "staff/unit_change.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

using text::sentence;

html::Html day_field(const desk::Visit& visit, const html::Fill& fill)
{
    return html::date_field(fill, settings_field(fill.language, "ingangsdag", to_text(visit.today)));
}

Result<void> nothing_planned_for(db::Reader& reader, const UnitId& unit)
{
    for (const Reorganisation& each : reorganisations(reader))
        if (is_planned_for(each, unit)) return refused(unit_change_planned, "ingangsdag", {each.name});
    return {};
}

// Drafts it, adds its only step and plans it, so that it goes live as every reorganisation does.
Result<desk::After> planned(desk::Writing& writing, const std::string& name, const ReorganisationStep& step, Day day)
{
    const desk::Visit& visit = writing.visit;
    const Organisation& organisation = visit.organisation();
    OPMAAT_TRY(draft, draft_reorganisation(name, day, visit.today, visit.act));
    if (auto saved = save(writing.db, draft); !saved) return std::unexpected(saved.error());
    OPMAAT_TRY(stepped, add_step(organisation, std::move(draft.now), step, visit.act));
    if (auto saved = save(writing.db, stepped); !saved) return std::unexpected(saved.error());
    const TiesOf ties = ties_at(writing.db, moment_of(visit.act.at, visit.zone()));
    return kept(writing,
                plan_reorganisation(organisation, std::move(stepped.now), {day, visit.today}, ties, visit.act));
}

Result<FormView> move_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(unit, unit_named(visit, request));
    const auto beneath = visit.organisation().with_descendants(unit.id);
    const auto parents = unit_options(visit, "beheer.bovenaan", [&](const Unit& each) {
        return each.kind != UnitKind::cluster && std::ranges::find(beneath, each.id) == beneath.end();
    });
    return form_about(fill, unit, "beheer.eenheid.plaats",
                      html::together(html::select(fill, settings_choice(fill.language, "bovenliggend", parents)),
                                     day_field(visit, fill)));
}

Result<desk::After> plan_move(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(unit, unit_to_change(writing.visit, request));
    OPMAAT_TRY(parent, unit_or_nothing_in(request, "bovenliggend"));
    OPMAAT_TRY(day, day_in(request, "ingangsdag"));
    if (auto free = nothing_planned_for(writing.db, unit.id); !free) return std::unexpected(free.error());
    return planned(writing, sentence(text::Language::nl, "beheer.eenheid.plaats.plan", unit.name.nl),
                   MoveUnit{unit.id, parent}, day);
}

Result<FormView> closing_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(unit, unit_named(visit, request));
    const auto successors = unit_options(visit, "beheer.stap.zonder-opvolger", [&](const Unit& each) {
        return each.id != unit.id && (each.kind == UnitKind::cluster) == (unit.kind == UnitKind::cluster);
    });
    const Ties ties = ties_at(reading.db, moment_of(visit.act.at, visit.zone()))(unit.id);
    return form_about(fill, unit, "beheer.eenheid.opheffen",
                      html::together(html::p(sentence(fill.language, "beheer.eenheid.opheffen.nu",
                                                      text::number(fill.language, ties.open_questions),
                                                      text::number(fill.language, ties.routes))),
                                     html::select(fill, settings_choice(fill.language, "opvolger", successors)),
                                     day_field(visit, fill)));
}

Result<desk::After> plan_closing(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(unit, unit_to_change(writing.visit, request));
    OPMAAT_TRY(successor, unit_or_nothing_in(request, "opvolger"));
    OPMAAT_TRY(day, day_in(request, "ingangsdag"));
    if (auto free = nothing_planned_for(writing.db, unit.id); !free) return std::unexpected(free.error());
    return planned(writing, sentence(text::Language::nl, "beheer.eenheid.opheffen.plan", unit.name.nl),
                   CloseUnit{unit.id, successor}, day);
}

} // namespace

void add_unit_plan_forms(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::change_staff);
    add_form(routes, "/beheer/afdelingen/{code}/plaats", need, move_view, plan_move);
    add_form(routes, "/beheer/afdelingen/{code}/opheffen", need, closing_view, plan_closing);
}

} // namespace opmaat::administration
