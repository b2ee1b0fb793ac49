// SPDX-License-Identifier: EUPL-1.2
#include "question/ask_page.h"

#include "desk/form_once.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/choices_page.h"

namespace opmaat {
namespace {

using html::Html;
using text::sentence;

html::Field field(const desk::Visit& visit, std::string name)
{
    const std::string key = "veld." + name;
    const std::string hint = key + ".uitleg";
    return {.name = std::move(name),
            .label = sentence(visit.language, key),
            .hint = text::has(visit.language, hint) ? sentence(visit.language, hint) : std::string{}};
}

Html process_field(const desk::Visit& visit, std::span<const Process> processes, const html::Fill& fill)
{
    std::vector<html::Option> options = processes_by_unit(visit, processes, {});
    options.insert(options.begin(), html::Option{.value = "", .label = sentence(visit.language, "keuze.kies")});
    return html::select(fill, {.name = "proces",
                               .label = sentence(visit.language, "veld.proces"),
                               .hint = sentence(visit.language, "veld.proces.uitleg"),
                               .options = std::move(options)});
}

Html owner_field(const desk::Visit& visit, const html::Fill& fill)
{
    std::vector<html::Option> options = officials_by_team(visit);
    options.insert(options.begin(), html::Option{.value = "", .label = sentence(visit.language, "keuze.intake")});
    return html::select(fill, {.name = "eigenaar",
                               .label = sentence(visit.language, "veld.eigenaar"),
                               .hint = sentence(visit.language, "veld.eigenaar.intake"),
                               .options = std::move(options)});
}

Html optional_field(const desk::Visit& visit, const html::Fill& fill, std::string name, std::string type = "text")
{
    html::Field made = field(visit, std::move(name));
    made.required = false;
    made.type = std::move(type);
    made.label = sentence(visit.language, "veld.mag-leeg", made.label);
    return html::text_field(fill, made);
}

} // namespace

Html ask_page(const desk::Visit& visit, std::span<const Process> processes, const html::Fill& fill)
{
    const text::Language language = visit.language;
    const html::Sending sending{.to = "/vragen/nieuw", .token = visit.form_token, .once = desk::once_key(visit)};
    const Html fields = html::together(
        html::select(fill, {.name = "kanaal",
                            .label = sentence(language, "veld.kanaal"),
                            .options = channels(language, Channel::telephone)}),
        municipality_field(visit, fill), process_field(visit, processes, fill),
        html::text_field(fill, field(visit, "onderwerp")), html::text_area(fill, field(visit, "tekst")),
        optional_field(visit, fill, "gesteldDoor"), optional_field(visit, fill, "ontvangen", "datetime-local"),
        owner_field(visit, fill), optional_field(visit, fill, "zaak"));
    return html::together(
        html::answer(sentence(language, "vraag.nieuw.kop"), html::span(sentence(language, "vraag.nieuw.uitleg"))),
        html::panel(
            html::form(fill, sending, fields,
                       html::actions(html::button(html::Importance::primary, sentence(language, "vraag.nieuw.bewaar")),
                                     html::span(html::cls("muted"), html::kbd("Ctrl"), "+", html::kbd("Enter"), " ",
                                                sentence(language, "toets.bewaart"))))));
}

} // namespace opmaat
