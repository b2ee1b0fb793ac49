// SPDX-License-Identifier: EUPL-1.2
#include "administration/settings_form_page.h"
#include "administration/units_page.h"
#include "question/choices_page.h"
#include "question/naming_page.h"
#include "staff/staff_store.h"
#include "staff/unit_change.h"

namespace opmaat::administration {
namespace {

using text::sentence;

html::Html official_choice(const desk::Visit& visit, const html::Fill& fill)
{
    const std::string nobody = sentence(fill.language, "beheer.afdelingen.niemand");
    return html::select(fill,
                        settings_choice(fill.language, "medewerker", officials_by_name(visit, nobody, std::nullopt)));
}

// Nobody, or somebody whom we know.
Result<std::optional<OfficialId>> official_in(const http::Request& request)
{
    const std::string_view typed = request.form["medewerker"];
    const auto official = OfficialId::parse(typed);
    if (!typed.empty() && !official) return refused(official_unknown, "medewerker");
    return official;
}

Result<FormView> name_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(unit, unit_named(reading.visit, request));
    return form_about(
        fill, unit, "beheer.eenheid.naam",
        html::together(html::text_field(fill, settings_field(fill.language, "naam", unit.name.nl)),
                       html::text_field(fill, settings_field(fill.language, "naam-en", unit.name.en, false))));
}

Result<desk::After> rename(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(unit, unit_to_change(writing.visit, request));
    return kept(writing, rename_unit(std::move(unit), {typed_in(request, "naam"), typed_in(request, "naam-en")},
                                     writing.visit.act));
}

Result<FormView> post_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(unit, unit_named(reading.visit, request));
    std::vector<html::Option> posts;
    for (const auto& each : Words<UnitPost>::all)
        posts.push_back(
            {.value = std::string{each.text}, .label = sentence(fill.language, "keuze." + std::string{each.text})});
    return form_about(
        fill, unit, "beheer.functie.nieuw",
        html::together(
            html::select(fill, settings_choice(fill.language, "functie-eenheid", std::move(posts))),
            official_choice(reading.visit, fill),
            html::date_field(fill, settings_field(fill.language, "ingangsdag", to_text(reading.visit.today)))));
}

Result<desk::After> fill_the_post(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(unit, unit_to_change(visit, request));
    OPMAAT_TRY(official, official_in(request));
    OPMAAT_TRY(from, day_in(request, "ingangsdag"));
    const auto post = parse_word<UnitPost>(request.form["functie-eenheid"]).value_or(UnitPost::coordinator);
    return kept(writing, fill_post(visit.organisation(), std::move(unit), post, official, from, visit.act));
}

Result<FormView> roster_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(unit, unit_named(reading.visit, request));
    FormView view = form_about(
        fill, unit, "beheer.rooster.nieuw",
        html::together(html::date_field(fill, settings_field(fill.language, "dag", to_text(reading.visit.today))),
                       official_choice(reading.visit, fill)));
    view.of.reset(); // each day stands by itself
    return view;
}

Result<desk::After> put_on_roster(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(unit, unit_named(visit, request));
    OPMAAT_TRY(day, day_in(request, "dag"));
    OPMAAT_TRY(official, official_in(request));
    OPMAAT_TRY(changed, set_roster(visit.organisation(), roster_day(writing.db, unit.id, day), official, visit.act));
    if (auto saved = save(writing.db, changed); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{address_of(unit).text()});
}

} // namespace

FormView form_about(const html::Fill& fill, const Unit& unit, const std::string& key, html::Html fields)
{
    const std::string explained = key + ".uitleg";
    const std::string button = key + ".knop";
    return {.heading = {sentence(fill.language, key), sentence(fill.language, explained), address_of(unit),
                        name_of(fill.language, unit.name)},
            .fields = std::move(fields),
            .button = sentence(fill.language, button),
            .of = about(unit_subject, unit.id, unit.version)};
}

Result<Unit> unit_to_change(const desk::Visit& visit, const http::Request& request)
{
    OPMAAT_TRY(unit, unit_named(visit, request));
    if (auto present = is_present(request, unit.version); !present) return std::unexpected(present.error());
    return unit;
}

Result<desk::After> kept(desk::Writing& writing, const Result<Changed<Unit>>& changed)
{
    if (!changed) return std::unexpected(changed.error());
    if (auto saved = save(writing.db, *changed); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{address_of(changed->now).text()});
}

void add_unit_forms(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::change_staff);
    add_form(routes, "/beheer/afdelingen/{code}/naam", need, name_view, rename);
    add_form(routes, "/beheer/afdelingen/{code}/functie", need, post_view, fill_the_post);
    add_form(routes, "/beheer/afdelingen/{code}/rooster", need, roster_view, put_on_roster);
}

} // namespace opmaat::administration
