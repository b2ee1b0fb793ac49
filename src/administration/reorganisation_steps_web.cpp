// SPDX-License-Identifier: EUPL-1.2
#include "administration/reorganisations_page.h"
#include "administration/settings_form_page.h"
#include "administration/units_page.h"
#include "question/choices_page.h"
#include "question/naming_page.h"
#include "staff/unit_change.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

using text::sentence;

// What hangs on a unit is looked at when it is planned, and again on the day.
const TiesOf no_ties = [](const UnitId&) { return Ties{}; };

// The units that are there on the day, after the steps so far. `none` is the first choice when it says something.
std::vector<html::Option> unit_options(const desk::Visit& visit, const Reorganisation& draft, std::string_view none)
{
    std::vector<html::Option> options;
    const auto after = organisation_after(visit.organisation(), draft, no_ties, visit.act);
    const Organisation& organisation = after ? *after : visit.organisation();
    for (const Unit& unit : organisation.units())
        if (unit.period.holds(draft.goes_live))
            options.push_back({.value = unit.id.text(), .label = name_of(visit.language, unit.name)});
    std::ranges::sort(options, {}, &html::Option::label);
    if (!none.empty()) options.insert(options.begin(), {.value = "", .label = sentence(visit.language, none)});
    return options;
}

Label name_in(const http::Request& request) { return {typed_in(request, "naam"), typed_in(request, "naam-en")}; }

// The controls of one kind of step, and the step that they make.
struct StepForm {
    std::string_view kind; // last part of the address, and its key
    std::function<html::Html(const desk::Visit&, const Reorganisation&, const html::Fill&)> fields;
    std::function<Result<ReorganisationStep>(const Act&, const http::Request&)> step;
};

html::Html names_fields(const html::Fill& fill)
{
    return html::together(html::text_field(fill, settings_field(fill.language, "naam")),
                          html::text_field(fill, settings_field(fill.language, "naam-en", {}, false)));
}

html::Html unit_field(const desk::Visit& visit, const Reorganisation& draft, const html::Fill& fill,
                      std::string_view field, std::string_view none = {})
{
    return html::select(fill, settings_choice(fill.language, field, unit_options(visit, draft, none)));
}

html::Html opening_fields(const desk::Visit& visit, const Reorganisation& draft, const html::Fill& fill)
{
    std::vector<html::Option> kinds;
    for (const auto& each : Words<UnitKind>::all)
        kinds.push_back(
            {.value = std::string{each.text}, .label = sentence(fill.language, "keuze." + std::string{each.text})});
    return html::together(html::select(fill, settings_choice(fill.language, "soort", std::move(kinds))),
                          html::text_field(fill, settings_field(fill.language, "code")), names_fields(fill),
                          unit_field(visit, draft, fill, "bovenliggend", "beheer.bovenaan"));
}

Result<ReorganisationStep> opening(const Act& act, const http::Request& request)
{
    OPMAAT_TRY(parent, unit_or_nothing_in(request, "bovenliggend"));
    const UnitKind kind = parse_word<UnitKind>(request.form["soort"]).value_or(UnitKind::team);
    return OpenUnit{UnitId::fresh(act.at), kind, typed_in(request, "code"), name_in(request), parent};
}

html::Html moving_fields(const desk::Visit& visit, const Reorganisation& draft, const html::Fill& fill)
{
    return html::together(unit_field(visit, draft, fill, "eenheid"),
                          unit_field(visit, draft, fill, "bovenliggend", "beheer.bovenaan"));
}

Result<ReorganisationStep> moving(const Act&, const http::Request& request)
{
    OPMAAT_TRY(unit, unit_in(request, "eenheid"));
    OPMAAT_TRY(parent, unit_or_nothing_in(request, "bovenliggend"));
    return MoveUnit{unit, parent};
}

html::Html closing_fields(const desk::Visit& visit, const Reorganisation& draft, const html::Fill& fill)
{
    return html::together(unit_field(visit, draft, fill, "eenheid"),
                          unit_field(visit, draft, fill, "opvolger", "beheer.stap.zonder-opvolger"));
}

Result<ReorganisationStep> closing(const Act&, const http::Request& request)
{
    OPMAAT_TRY(unit, unit_in(request, "eenheid"));
    OPMAAT_TRY(successor, unit_or_nothing_in(request, "opvolger"));
    return CloseUnit{unit, successor};
}

html::Html renaming_fields(const desk::Visit& visit, const Reorganisation& draft, const html::Fill& fill)
{
    return html::together(unit_field(visit, draft, fill, "eenheid"), names_fields(fill));
}

Result<ReorganisationStep> renaming(const Act&, const http::Request& request)
{
    OPMAAT_TRY(unit, unit_in(request, "eenheid"));
    return RenameUnit{unit, name_in(request)};
}

html::Html transfer_fields(const desk::Visit& visit, const Reorganisation& draft, const html::Fill& fill)
{
    auto officials = officials_by_name(visit, sentence(fill.language, "beheer.kies"), std::nullopt);
    return html::together(html::select(fill, settings_choice(fill.language, "medewerker", std::move(officials))),
                          unit_field(visit, draft, fill, "uit"), unit_field(visit, draft, fill, "naar"));
}

Result<ReorganisationStep> transferring(const Act&, const http::Request& request)
{
    const auto official = OfficialId::parse(request.form["medewerker"]);
    if (!official) return refused(official_unknown, "medewerker");
    OPMAAT_TRY(from, unit_in(request, "uit"));
    OPMAAT_TRY(to, unit_in(request, "naar"));
    return MoveOfficial{*official, from, to};
}

View view_of(const StepForm& form)
{
    return [form](desk::Reading& reading, const http::Request& request, const html::Fill& fill) -> Result<FormView> {
        OPMAAT_TRY(draft, reorganisation_named(reading.db, request));
        const std::string key = "beheer.stap." + std::string{form.kind};
        const std::string explained = key + ".uitleg";
        return FormView{.heading = {sentence(fill.language, key), sentence(fill.language, explained), address_of(draft),
                                    draft.name},
                        .fields = form.fields(reading.visit, draft, fill),
                        .button = sentence(fill.language, "beheer.stap.knop"),
                        .version = draft.version};
    };
}

desk::Change change_of(const StepForm& form)
{
    return [form](desk::Writing& writing, const http::Request& request) -> Result<desk::After> {
        const desk::Visit& visit = writing.visit;
        OPMAAT_TRY(draft, reorganisation_to_change(writing.db, request));
        OPMAAT_TRY(step, form.step(visit.act, request));
        return kept(writing, add_step(visit.organisation(), std::move(draft), std::move(step), visit.act));
    };
}

} // namespace

void add_reorganisation_steps(desk::Routes& routes)
{
    const StepForm forms[] = {{"nieuwe-eenheid", opening_fields, opening},
                              {"verplaatsen", moving_fields, moving},
                              {"opheffen", closing_fields, closing},
                              {"hernoemen", renaming_fields, renaming},
                              {"overgaan", transfer_fields, transferring}};
    for (const StepForm& each : forms) {
        const std::string address = "/beheer/reorganisaties/{reorganisatie}/" + std::string{each.kind};
        add_form(routes, address, desk::official_who_may(Action::change_staff), view_of(each), change_of(each));
    }
}

} // namespace opmaat::administration
