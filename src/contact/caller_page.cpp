// SPDX-License-Identifier: EUPL-1.2
#include "contact/caller_page.h"

#include "html/clock.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/listed_cells_page.h"
#include "question/naming_page.h"

namespace opmaat {
namespace {

using html::Html;
using text::sentence;

std::string name_or_unknown(text::Language language, std::string_view name)
{
    return name.empty() ? sentence(language, "contact.naamloos") : std::string{name};
}

Html choose_form(const desk::Visit& visit, const Contact& contact, const PartyFound& found)
{
    const html::Sending sending{
        .to = address_of(contact) / "partij", .token = visit.form_token, .version = contact.version};
    const std::string name = name_or_unknown(visit.language, found.list_name);
    return html::form({visit.language}, sending, html::hidden_field("partij", found.id.text()),
                      html::button(html::Importance::secondary, name, sentence(visit.language, "contact.kies")));
}

Html results(const desk::Visit& visit, const ContactSheet& sheet)
{
    const auto language = visit.language;
    if (sheet.searched.empty()) return {};
    if (sheet.found.parties.empty())
        return html::nothing_here(html::span(sentence(language, "contact.niemand", sheet.searched)));
    return html::together(
        html::p(text::counted(language, "contact.gevonden", static_cast<std::int64_t>(sheet.found.parties.size()))),
        html::ul(html::cls("plain"), html::each(sheet.found.parties,
                                                [&](const PartyFound& each) -> Html {
                                                    return html::li(choose_form(visit, sheet.contact, each));
                                                })),
        sheet.found.more ? Html{html::p(sentence(language, "contact.meer-gevonden"))} : Html{});
}

Html search_form(const desk::Visit& visit, const ContactSheet& sheet)
{
    const auto language = visit.language;
    const html::Field search{.name = "zoek",
                             .label = sentence(language, "contact.zoek"),
                             .value = sheet.searched,
                             .type = "search",
                             .required = false,
                             .live_search = true};
    return html::together(
        html::filters(address_of(sheet.contact), html::text_field({language}, search),
                      html::button(html::Importance::secondary, sentence(language, "contact.zoek.knop"))),
        results(visit, sheet));
}

Html fact(text::Language language, std::string_view key, const std::string& value)
{
    if (value.empty()) return {};
    return html::together(html::dt(sentence(language, key)), html::dd(value));
}

std::string shown_of(const Party& party, ReachKind kind)
{
    const auto words = [](const auto& reach) { return shown(reach); };
    std::string all;
    for (const ContactPoint& each : party.contact_points)
        if (kind_of(each.reach) == kind) all += (all.empty() ? "" : "; ") + std::visit(words, each.reach);
    return all;
}

std::string birthday(const desk::Visit& visit, const Party& party)
{
    return party.born ? text::date(visit.language, *party.born) : std::string{};
}

Html party_facts(const desk::Visit& visit, const Party& party)
{
    const auto language = visit.language;
    return html::dl(html::cls("kv"), fact(language, "contact.veld.geboren", birthday(visit, party)),
                    fact(language, "contact.veld.adres", shown_of(party, ReachKind::address)),
                    fact(language, "contact.veld.telefoon", shown_of(party, ReachKind::phone)),
                    fact(language, "contact.veld.e-mail", shown_of(party, ReachKind::email)));
}

Html party_form(const desk::Visit& visit, const Contact& contact, std::string_view word, html::Importance importance)
{
    const html::Sending sending{
        .to = address_of(contact) / word, .token = visit.form_token, .version = contact.version};
    return html::form({visit.language}, sending, html::hidden_field("partij", ""),
                      html::button(importance, sentence(visit.language, "contact." + std::string{word})));
}

Html identity(const desk::Visit& visit, const Contact& contact)
{
    const auto language = visit.language;
    if (contact.identity_checked) return html::flag(html::Tone::on_time, sentence(language, "contact.gecontroleerd"));
    return html::together(html::flag(html::Tone::today, sentence(language, "contact.niet-gecontroleerd")),
                          html::p(sentence(language, "contact.vraag-eerst")),
                          is_going_on(contact) ? party_form(visit, contact, "identiteit", html::Importance::secondary)
                                               : Html{});
}

Html warning(const desk::Visit& visit, const Party& party)
{
    const auto* held = warning_on(party, visit.today);
    if (!held) return {};
    return html::message(html::Message::warning, sentence(visit.language, "contact.waarschuwing"),
                         html::span(held->reason));
}

Html party_panel(const desk::Visit& visit, const ContactSheet& sheet)
{
    const auto language = visit.language;
    return html::panel(html::h2(name_or_unknown(language, full_name(*sheet.party))), warning(visit, *sheet.party),
                       party_facts(visit, *sheet.party), identity(visit, sheet.contact),
                       html::when(is_going_on(sheet.contact), [&] {
                           return party_form(visit, sheet.contact, "partij", html::Importance::secondary);
                       }));
}

Html question_item(const desk::Visit& visit, const Listed& listed)
{
    return html::li(html::row_link(html::Address{"/vragen"} / to_text(listed.kenmerk), subject_of(listed)),
                    html::div(html::cls("muted"),
                              clock_words(visit, listed) + ". " +
                                  sentence(visit.language, "contact.eigenaar", name_of(visit, listed.facts.owner))));
}

Html questions_panel(const desk::Visit& visit, const ContactSheet& sheet)
{
    const auto language = visit.language;
    const Html heading = html::h2(sentence(language, "contact.loopt-al"));
    if (!may_tell(sheet.contact)) return html::panel(heading, html::p(sentence(language, "contact.eerst-controleren")));
    if (sheet.questions.empty())
        return html::panel(heading, html::nothing_here(html::span(sentence(language, "contact.loopt-niets"))));
    return html::panel(heading, html::ul(html::cls("plain"), html::each(sheet.questions, [&](const Listed& each) {
                                             return question_item(visit, each);
                                         })));
}

std::string outcomes_of(text::Language language, const PastContact& past)
{
    std::string all;
    for (const Matter& each : past.matters)
        if (each.ending)
            all += (all.empty() ? "" : ", ") + sentence(language, "afloop." + std::string{word(each.ending->outcome)});
    return all;
}

Html past_item(const desk::Visit& visit, const PastContact& past)
{
    return html::li(
        html::strong(name_of(visit.language, past.channel)), ", ", said(visit, past.began),
        html::div(html::cls("muted"), name_of(visit, past.official) + ": " + outcomes_of(visit.language, past)));
}

Html past_panel(const desk::Visit& visit, const ContactSheet& sheet)
{
    if (sheet.past.empty()) return {};
    return html::panel(html::h2(sentence(visit.language, "contact.eerder")),
                       html::ul(html::cls("plain"), html::each(sheet.past, [&](const PastContact& each) {
                                    return past_item(visit, each);
                                })));
}

} // namespace

Html caller_panels(const desk::Visit& visit, const ContactSheet& sheet)
{
    const Html heading = html::h2(sentence(visit.language, "contact.wie"));
    const bool open = is_going_on(sheet.contact);
    if (!sheet.party) {
        if (!open) return html::panel(heading, html::p(sentence(visit.language, "contact.niet-gekozen")));
        return html::panel(heading, search_form(visit, sheet));
    }
    return html::together(party_panel(visit, sheet), questions_panel(visit, sheet), past_panel(visit, sheet));
}

} // namespace opmaat
