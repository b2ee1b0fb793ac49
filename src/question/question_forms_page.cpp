// SPDX-License-Identifier: EUPL-1.2
#include "question/question_forms_page.h"

#include "desk/form_once.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/choices_page.h"
#include "question/naming_page.h"
#include "question/question_store.h"
#include "text/words.h"

namespace opmaat {
namespace {

using html::Html;
using text::sentence;

std::string label(const DeedForm& form, std::string_view field)
{
    return sentence(form.visit.language, "veld." + std::string{field});
}

html::Field field(const DeedForm& form, std::string name, std::string_view key, std::string value = {})
{
    const std::string hint = "veld." + std::string{key} + ".uitleg";
    const text::Language language = form.visit.language;
    return {.name = std::move(name),
            .label = label(form, key),
            .hint = text::has(language, hint) ? sentence(language, hint) : std::string{},
            .value = std::move(value)};
}

html::Field optional(const DeedForm& form, html::Field field)
{
    field.required = false;
    field.label = sentence(form.visit.language, "veld.mag-leeg", field.label);
    return field;
}

Html owner_field(const DeedForm& form)
{
    std::vector<html::Option> options = officials_by_team(form.visit);
    options.insert(options.begin(), html::Option{.value = "", .label = sentence(form.visit.language, "keuze.kies")});
    return html::select(form.fill, {.name = "eigenaar",
                                    .label = label(form, "eigenaar"),
                                    .hint = sentence(form.visit.language, "veld.eigenaar.uitleg"),
                                    .options = std::move(options)});
}

Html reason_field(const DeedForm& form) { return html::text_area(form.fill, field(form, "reden", "reden")); }

Html answer_fields(const DeedForm& form)
{
    return html::together(html::text_area(form.fill, field(form, "antwoord", "antwoord")),
                          html::p(html::cls("muted"), sentence(form.visit.language, "vraag.antwoord.klokken")));
}

Html plan_fields(const DeedForm& form)
{
    const auto& step = form.question.next_step;
    return html::together(
        html::text_field(form.fill, field(form, "volgendeStap", "volgendeStap", step ? step->text : "")),
        html::date_field(form.fill, field(form, "volgendeStapDag", "volgendeStapDag", step ? to_text(step->day) : "")));
}

Html person_field(const DeedForm& form, const std::string& name, const std::optional<OfficialId>& chosen)
{
    return html::select(
        form.fill, {.name = name,
                    .label = label(form, name),
                    .hint = sentence(form.visit.language, "veld." + name + ".uitleg"),
                    .options = officials_by_name(form.visit, sentence(form.visit.language, "keuze.niemand"), chosen)});
}

Html people_fields(const DeedForm& form)
{
    return html::together(person_field(form, "contactpersoon", form.question.contact_person),
                          person_field(form, "vervanger", form.question.deputy));
}

Html departure_fields(const DeedForm& form)
{
    std::vector<html::Option> grounds;
    for (const auto& each : Words<Departure::Ground>::all)
        grounds.push_back({.value = std::string{each.text},
                           .label = sentence(form.visit.language, "grond-" + std::string{each.text}),
                           .chosen = grounds.empty()});
    return html::together(
        html::text_field(form.fill, field(form, "regel", "regel")),
        html::text_field(form.fill, field(form, "voorWie", "voorWie")), reason_field(form),
        html::radios(form.fill, {.name = "grond", .label = label(form, "grond"), .options = std::move(grounds)}),
        html::text_field(form.fill, field(form, "besluitDoor", "besluitDoor")));
}

Html correction_fields(const DeedForm& form)
{
    const Question& question = form.question;
    const html::Fill& fill = form.fill;
    return html::together(
        html::text_field(fill, field(form, "onderwerp", "onderwerp", question.subject)),
        html::text_area(fill, field(form, "tekst", "tekst", question.text)),
        html::text_field(fill, optional(form, field(form, "gesteldDoor", "gesteldDoor", question.asked_by))),
        html::select(fill, {.name = "kanaal",
                            .label = label(form, "kanaal"),
                            .options = channels(form.visit.language, question.channel)}),
        html::select(fill,
                     {.name = "eenheid", .label = label(form, "eenheid"), .options = units(form.visit, question.unit)}),
        html::text_field(fill, optional(form, field(form, "zaak", "zaak", question.zaak))));
}

Html reopening_fields(const DeedForm& form)
{
    const bool owner_works_here = form.visit.organisation().in_service(form.question.owner);
    return html::together(reason_field(form), owner_works_here ? Html{} : owner_field(form));
}

Html fields_of(const DeedForm& form)
{
    switch (form.deed) {
    case Deed::divide: return owner_field(form);
    case Deed::answer: return answer_fields(form);
    case Deed::plan: return plan_fields(form);
    case Deed::hand_over: return html::together(owner_field(form), reason_field(form));
    case Deed::note: return html::text_area(form.fill, field(form, "notitie", "notitie"));
    case Deed::people: return people_fields(form);
    case Deed::depart: return departure_fields(form);
    case Deed::correct: return correction_fields(form);
    case Deed::reopen: return reopening_fields(form);
    case Deed::take_up:
    case Deed::confirm_receipt: break;
    }
    return {};
}

// "Fatima Testmans, dinsdag 3 maart 2026, 10.42 uur: Vraag overgedragen"
Html change_line(const desk::Visit& visit, const Refusal& change)
{
    const auto actor = parse_actor(change.values.at(0));
    const auto at = parse_instant(change.values.at(1));
    const std::string who = actor ? name_of(visit, *actor) : std::string{};
    return html::li(html::strong(who), ", ", at ? said(visit, *at) : std::string{}, ": ",
                    sentence(visit.language, change.field));
}

// Who changed what while somebody was typing, and that nothing typed is lost.
Html changed_notice(const DeedForm& form, const Refusal* refusal)
{
    if (!refusal || !refusal->is(changed_meanwhile)) return {};
    const text::Language language = form.visit.language;
    const Html lines = html::each(refusal->also, [&](const Refusal& each) { return change_line(form.visit, each); });
    return html::message(html::Message::warning, sentence(language, "vraag.intussen.kop"),
                         html::together(html::ul(lines), html::p(sentence(language, "vraag.intussen.wat-nu"))));
}

html::Sending sending_of(const DeedForm& form)
{
    return {.to = address_of(form.question.kenmerk, form.deed),
            .token = form.visit.form_token,
            .version = form.question.version,
            .once = desk::once_key(form.visit)};
}

bool asks_nothing(Deed deed) { return deed == Deed::take_up || deed == Deed::confirm_receipt; }

} // namespace

html::Address address_of(const Kenmerk& kenmerk) { return html::Address{"/vragen"} / to_text(kenmerk); }

html::Address address_of(const Kenmerk& kenmerk, Deed deed) { return address_of(kenmerk) / word(deed); }

std::string deed_sentence(text::Language language, Deed deed, std::string_view what)
{
    return sentence(language, "vraag." + std::string{word(deed)} + "." + std::string{what});
}

Html deed_button(const Question& question, const desk::Visit& visit, Deed deed, html::Importance importance)
{
    const std::string words = deed_sentence(visit.language, deed, "knop");
    if (!asks_nothing(deed)) return html::button_link(importance, address_of(question.kenmerk, deed), words);
    const html::Fill fill{.language = visit.language};
    return html::form(fill, sending_of({deed, question, visit, fill}), html::button(importance, words));
}

Html deed_form(const DeedForm& form, const Refusal* refusal)
{
    const text::Language language = form.visit.language;
    const html::Address back = address_of(form.question.kenmerk);
    return html::together(
        changed_notice(form, refusal),
        html::form(form.fill, sending_of(form), fields_of(form),
                   html::actions(html::button(html::Importance::primary, deed_sentence(language, form.deed, "bewaar")),
                                 html::link_to(back, sentence(language, "vraag.terug")),
                                 html::span(html::cls("muted"), html::kbd("Ctrl"), "+", html::kbd("Enter"), " ",
                                            sentence(language, "toets.bewaart")))));
}

} // namespace opmaat
