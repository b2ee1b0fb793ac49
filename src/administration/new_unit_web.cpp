// SPDX-License-Identifier: EUPL-1.2
#include "administration/units_page.h"
#include "question/naming_page.h"
#include "staff/staff_store.h"
#include "staff/unit_change.h"

namespace opmaat::administration {
namespace {

using text::sentence;

std::vector<html::Option> kinds(text::Language language)
{
    std::vector<html::Option> options;
    for (const auto& each : Words<UnitKind>::all)
        options.push_back(
            {.value = std::string{each.text}, .label = sentence(language, "keuze." + std::string{each.text})});
    return options;
}

Result<FormView> new_view(desk::Reading& reading, const http::Request&, const html::Fill& fill)
{
    const auto language = fill.language;
    const auto parents =
        unit_options(reading.visit, "beheer.bovenaan", [](const Unit& each) { return each.kind != UnitKind::cluster; });
    return FormView{.heading = {sentence(language, "beheer.eenheid.nieuw"),
                                sentence(language, "beheer.eenheid.nieuw.uitleg"), "/beheer/afdelingen",
                                sentence(language, "beheer.afdelingen")},
                    .fields = html::together(
                        html::select(fill, settings_choice(language, "soort", kinds(language))),
                        html::text_field(fill, settings_field(language, "code")),
                        html::text_field(fill, settings_field(language, "naam")),
                        html::text_field(fill, settings_field(language, "naam-en", {}, false)),
                        html::select(fill, settings_choice(language, "bovenliggend", parents)),
                        html::date_field(fill, settings_field(language, "ingangsdag", to_text(reading.visit.today)))),
                    .button = sentence(language, "beheer.eenheid.nieuw.knop")};
}

Result<desk::After> add_new(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(from, day_in(request, "ingangsdag"));
    OPMAAT_TRY(parent, unit_or_nothing_in(request, "bovenliggend"));
    const NewUnit wanted{.id = UnitId::fresh(visit.act.at),
                         .kind = parse_word<UnitKind>(request.form["soort"]).value_or(UnitKind::team),
                         .code = typed_in(request, "code"),
                         .name = {typed_in(request, "naam"), typed_in(request, "naam-en")},
                         .parent = parent,
                         .from = from};
    return kept(writing, add_unit(visit.organisation(), wanted, visit.act));
}

} // namespace

void add_new_unit_form(desk::Routes& routes)
{
    add_form(routes, "/beheer/nieuwe-eenheid", desk::official_who_may(Action::change_staff), new_view, add_new);
}

} // namespace opmaat::administration
