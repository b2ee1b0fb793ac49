// SPDX-License-Identifier: EUPL-1.2
#include "contact/matter_page.h"

#include "desk/form_once.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/choices_page.h"
#include "question/listed_cells_page.h"
#include "question/naming_page.h"

#include <algorithm>

namespace opmaat {
namespace {

using html::Html;
using text::sentence;

html::Option nothing_chosen(text::Language language)
{
    return {.value = "", .label = sentence(language, "keuze.kies")};
}

Html asked_field(text::Language language, const html::Fill& fill)
{
    return html::text_area(fill, {.name = "vraag",
                                  .label = sentence(language, "contact.vraag"),
                                  .hint = sentence(language, "contact.vraag.uitleg")});
}

Html process_field(const desk::Visit& visit, const html::Fill& fill)
{
    std::vector<html::Option> options = processes_by_unit(visit, visit.processes(), {});
    options.insert(options.begin(), nothing_chosen(visit.language));
    return html::select(fill, {.name = "proces",
                               .label = sentence(visit.language, "veld.proces"),
                               .hint = sentence(visit.language, "contact.proces.uitleg"),
                               .options = std::move(options)});
}

// A promise to call back is not among these yet: nothing could keep it.
Html outcome_field(text::Language language, const html::Fill& fill)
{
    html::Choice choice{.name = "afloop", .label = sentence(language, "contact.afloop"), .in_boxes = true};
    for (const auto& each : Words<Outcome>::all)
        if (each.value != Outcome::callback)
            choice.options.push_back(
                {.value = std::string{each.text},
                 .label = sentence(language, "afloop." + std::string{each.text}),
                 .explanation = sentence(language, "afloop." + std::string{each.text} + ".uitleg")});
    return html::radios(fill, choice);
}

Html unit_field(const desk::Visit& visit, const html::Fill& fill)
{
    std::vector<html::Option> options = units(visit, {});
    options.insert(options.begin(), nothing_chosen(visit.language));
    return html::select(fill, {.name = "afdeling",
                               .label = sentence(visit.language, "contact.afdeling"),
                               .hint = sentence(visit.language, "contact.afdeling.uitleg"),
                               .options = std::move(options)});
}

// A question that goes on already is added to, never doubled.
Html question_field(const desk::Visit& visit, const ContactSheet& sheet, const html::Fill& fill)
{
    if (sheet.questions.empty()) return {};
    std::vector<html::Option> options{{.value = "", .label = sentence(visit.language, "contact.nieuwe-vraag")}};
    for (const Listed& each : sheet.questions)
        options.push_back({.value = to_text(each.kenmerk), .label = subject_of(each)});
    return html::select(fill, {.name = "bestaand",
                               .label = sentence(visit.language, "contact.bestaand"),
                               .hint = sentence(visit.language, "contact.bestaand.uitleg"),
                               .options = std::move(options)});
}

Html buttons(text::Language language)
{
    return html::actions(
        html::button(html::Importance::primary, sentence(language, "contact.rond-af"), {}, "doe", close_contact_word),
        html::button(html::Importance::secondary, sentence(language, "contact.nog-een"), {}, "doe", next_matter_word),
        html::span(html::cls("muted"), html::kbd("Ctrl"), "+", html::kbd("Enter"), " ",
                   sentence(language, "toets.bewaart")));
}

Html ended_item(const desk::Visit& visit, const Matter& matter)
{
    const auto language = visit.language;
    const std::string outcome = sentence(language, "afloop." + std::string{word(matter.ending->outcome)});
    return html::li(matter.asked.empty() ? sentence(language, "contact.zonder-woorden") : matter.asked,
                    html::div(html::cls("muted"), outcome));
}

} // namespace

Html matter_panel(const desk::Visit& visit, const ContactSheet& sheet, const html::Fill& fill)
{
    const auto language = visit.language;
    const html::Sending sending{.to = address_of(sheet.contact) / "onderwerp",
                                .token = visit.form_token,
                                .version = sheet.contact.version,
                                .once = desk::once_key(visit)};
    return html::panel(html::h2(sentence(language, "contact.wat")),
                       html::form(fill, sending, asked_field(language, fill), municipality_field(visit, fill),
                                  process_field(visit, fill), outcome_field(language, fill),
                                  question_field(visit, sheet, fill), unit_field(visit, fill), buttons(language)));
}

Html ended_matters_panel(const desk::Visit& visit, const ContactSheet& sheet)
{
    std::vector<Matter> ended = sheet.contact.matters;
    std::erase_if(ended, [](const Matter& each) { return !each.ending; });
    if (ended.empty()) return {};
    return html::panel(
        html::h2(sentence(visit.language, "contact.gedaan")),
        html::ul(html::cls("plain"), html::each(ended, [&](const Matter& each) { return ended_item(visit, each); })));
}

} // namespace opmaat
