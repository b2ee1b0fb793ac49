// SPDX-License-Identifier: EUPL-1.2
#include "contact/contact_page.h"

#include "contact/caller_page.h"
#include "contact/matter_page.h"
#include "desk/form_once.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/choices_page.h"
#include "question/naming_page.h"

namespace opmaat {
namespace {

using html::Html;
using text::sentence;

std::string way_and_time(const desk::Visit& visit, const Contact& contact)
{
    return sentence(visit.language, "contact.sinds", name_of(visit.language, contact.channel),
                    said(visit, contact.began));
}

// One button that does one thing with the contact.
Html deed(const desk::Visit& visit, const Contact& contact, std::string_view word)
{
    const html::Sending sending{
        .to = address_of(contact) / word, .token = visit.form_token, .version = contact.version};
    return html::form(
        {visit.language}, sending,
        html::button(html::Importance::secondary, sentence(visit.language, "contact." + std::string{word})));
}

Html deeds(const desk::Visit& visit, const Contact& contact)
{
    if (!is_going_on(contact)) return {};
    const bool held = contact.state == Contact::State::on_hold;
    return html::actions(deed(visit, contact, held ? "hervat" : "wacht"),
                         html::when(!contact.talked_until, [&] { return deed(visit, contact, "ophangen"); }),
                         deed(visit, contact, "annuleer"));
}

Html others(const desk::Visit& visit, const ContactSheet& sheet)
{
    if (sheet.others.empty()) return {};
    return html::panel(html::h2(sentence(visit.language, "contact.andere")),
                       html::ul(html::cls("plain"), html::each(sheet.others, [&](const Contact& each) -> Html {
                                    return html::li(html::link_to(address_of(each), way_and_time(visit, each)));
                                })));
}

Html below(const desk::Visit& visit, const ContactSheet& sheet)
{
    const Contact& contact = sheet.contact;
    const std::string state = sentence(visit.language, "contact.stand." + std::string{word(contact.state)});
    return html::span(way_and_time(visit, contact) + " " + state);
}

Html running_list(const desk::Visit& visit, const std::vector<Contact>& running)
{
    if (running.empty()) return html::nothing_here(html::span(sentence(visit.language, "contact.geen")));
    return html::ul(html::cls("plain"), html::each(running, [&](const Contact& each) -> Html {
                        return html::li(html::row_link(address_of(each), way_and_time(visit, each)));
                    }));
}

} // namespace

html::Address address_of(const Contact& contact) { return html::Address{"/contact"} / contact.id.text(); }

std::string contact_sentence(const desk::Visit& visit, const ContactSheet& sheet)
{
    const auto language = visit.language;
    if (sheet.contact.state == Contact::State::closed) return sentence(language, "contact.kop.afgerond");
    if (sheet.contact.state == Contact::State::cancelled) return sentence(language, "contact.kop.geannuleerd");
    if (!sheet.party) return sentence(language, "contact.kop.onbekend");
    return sentence(language, "contact.kop.bekend", full_name(*sheet.party));
}

Html contact_page(const desk::Visit& visit, const ContactSheet& sheet, const html::Fill& matter)
{
    const bool open = is_going_on(sheet.contact);
    return html::together(
        html::answer(contact_sentence(visit, sheet), below(visit, sheet)), deeds(visit, sheet.contact),
        html::columns(html::Columns::half,
                      html::together(html::div(caller_panels(visit, sheet)),
                                     html::div(html::when(open, [&] { return matter_panel(visit, sheet, matter); }),
                                               ended_matters_panel(visit, sheet), others(visit, sheet)))));
}

Html contacts_page(const desk::Visit& visit, const std::vector<Contact>& running, const html::Fill& fill)
{
    const auto language = visit.language;
    const html::Sending sending{.to = "/contact", .token = visit.form_token, .once = desk::once_key(visit)};
    const html::Field number{.name = "nummer",
                             .label = sentence(language, "veld.mag-leeg", sentence(language, "contact.nummer")),
                             .hint = sentence(language, "contact.nummer.uitleg"),
                             .type = "tel",
                             .required = false};
    const html::Choice channel{.name = "kanaal",
                               .label = sentence(language, "veld.kanaal"),
                               .options = channels(language, Channel::telephone)};
    return html::together(
        html::answer(text::counted(language, "contact.lopend", static_cast<std::int64_t>(running.size())),
                     html::span(sentence(language, "contact.uitleg"))),
        html::columns(
            html::Columns::half,
            html::together(html::div(html::panel(
                               html::h2(sentence(language, "contact.begin.kop")),
                               html::form(fill, sending, html::select(fill, channel), html::text_field(fill, number),
                                          html::actions(html::button(html::Importance::primary,
                                                                     sentence(language, "contact.begin")))))),
                           html::div(html::panel(html::h2(sentence(language, "contact.lopend.kop")),
                                                 running_list(visit, running))))));
}

} // namespace opmaat
