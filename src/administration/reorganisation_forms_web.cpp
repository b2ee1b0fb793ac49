// SPDX-License-Identifier: EUPL-1.2
#include "administration/reorganisation_day_shell.h"
#include "administration/reorganisations_page.h"
#include "administration/settings_form_page.h"
#include "question/moment.h"

namespace opmaat::administration {
namespace {

using text::sentence;

Result<FormView> new_view(desk::Reading& reading, const http::Request&, const html::Fill& fill)
{
    const auto language = fill.language;
    const Day tomorrow = reading.visit.today + std::chrono::days{1};
    return FormView{
        .heading = {sentence(language, "beheer.reorganisatie.nieuw"),
                    sentence(language, "beheer.reorganisatie.nieuw.uitleg"), "/beheer/reorganisaties",
                    sentence(language, "beheer.reorganisaties")},
        .fields = html::together(html::text_field(fill, settings_field(language, "naam")),
                                 html::date_field(fill, settings_field(language, "ingangsdag", to_text(tomorrow)))),
        .button = sentence(language, "beheer.reorganisatie.nieuw.knop")};
}

Result<desk::After> draft_new(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(day, day_in(request, "ingangsdag"));
    return kept(writing, draft_reorganisation(typed_in(request, "naam"), day, visit.today, visit.act));
}

Result<FormView> plan_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(draft, reorganisation_named(reading.db, request));
    const auto language = fill.language;
    return FormView{.heading = {sentence(language, "beheer.reorganisatie.plannen"),
                                sentence(language, "beheer.reorganisatie.plannen.uitleg"), address_of(draft),
                                draft.name},
                    .fields = html::date_field(fill, settings_field(language, "ingangsdag", to_text(draft.goes_live))),
                    .button = sentence(language, "beheer.reorganisatie.plannen"),
                    .version = draft.version};
}

Result<desk::After> plan(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(draft, reorganisation_to_change(writing.db, request));
    OPMAAT_TRY(day, day_in(request, "ingangsdag"));
    const TiesOf ties = ties_at(writing.db, moment_of(visit.act.at, visit.zone()));
    return kept(writing,
                plan_reorganisation(visit.organisation(), std::move(draft), {day, visit.today}, ties, visit.act));
}

using Verb = Result<Changed<Reorganisation>>(Reorganisation, const Act&);

// A button on the page of a reorganisation.
desk::Change done_by(Verb* verb)
{
    return [verb](desk::Writing& writing, const http::Request& request) -> Result<desk::After> {
        OPMAAT_TRY(reorganisation, reorganisation_to_change(writing.db, request));
        return kept(writing, verb(std::move(reorganisation), writing.visit.act));
    };
}

} // namespace

void add_reorganisation_forms(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::change_staff);
    add_form(routes, "/beheer/reorganisaties/nieuw", need, new_view, draft_new);
    add_form(routes, "/beheer/reorganisaties/{reorganisatie}/plannen", need, plan_view, plan);
    routes.change("/beheer/reorganisaties/{reorganisatie}/stap-terug", need, done_by(remove_last_step));
    routes.change("/beheer/reorganisaties/{reorganisatie}/terug-naar-concept", need, done_by(unplan_reorganisation));
    routes.change("/beheer/reorganisaties/{reorganisatie}/laat-vervallen", need, done_by(drop_reorganisation));
}

} // namespace opmaat::administration
