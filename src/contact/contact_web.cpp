// SPDX-License-Identifier: EUPL-1.2
#include "contact/contact_web.h"

#include "contact/contact_page.h"
#include "contact/contact_store.h"
#include "contact/conversation.h"
#include "contact/ending.h"
#include "contact/matter_web.h"
#include "desk/form_once.h"
#include "desk/frame_page.h"
#include "party/party_store.h"
#include "question/ask_web.h"
#include "question/naming_page.h"
#include "question/question_store.h"

#include <algorithm>
#include <functional>

namespace opmaat {
namespace {

constexpr int past_contacts = 10;
constexpr int past_questions = 50;

std::vector<Listed> open_questions(desk::Reading& reading, const PartyId& party)
{
    const auto ids = questions_of(reading.db, reading.visit.viewer(), party, past_questions);
    if (!ids) return {};
    std::vector<Listed> found = listed(reading.db, reading.visit.viewer(), *ids);
    std::erase_if(found, [](const Listed& each) { return each.state != Question::State::open || !each.content; });
    std::ranges::sort(found, {}, &Listed::kenmerk);
    return found;
}

Result<void> read_party(desk::Reading& reading, ContactSheet& sheet)
{
    const Viewer& viewer = reading.visit.viewer();
    OPMAAT_TRY(party, party_looked_at(reading.db, viewer, {*sheet.contact.party, sheet.contact.began}));
    OPMAAT_TRY(past, contacts_of(reading.db, viewer, party.id, past_contacts));
    sheet.past = std::move(past);
    if (may_tell(sheet.contact)) sheet.questions = open_questions(reading, party.id);
    sheet.party = std::move(party);
    return {};
}

Result<ContactSheet> sheet_of(desk::Reading& reading, const http::Request& request)
{
    const Viewer& viewer = reading.visit.viewer();
    const auto id = ContactId::parse(request.in_path("contact"));
    if (!id) return refused(contact_unknown);
    OPMAAT_TRY(contact, contact_to_see(reading.db, viewer, *id));
    ContactSheet sheet{.contact = std::move(contact)};
    sheet.others = running_contacts(reading.db, sheet.contact.official);
    std::erase_if(sheet.others, [&](const Contact& each) { return each.id == sheet.contact.id; });
    sheet.searched = request.query["zoek"];
    if (sheet.contact.party) {
        if (auto read = read_party(reading, sheet); !read) return std::unexpected(read.error());
    } else if (!sheet.searched.empty()) {
        OPMAAT_TRY(found, find_parties(reading.db, viewer, sheet.searched));
        sheet.found = std::move(found);
    }
    return sheet;
}

Result<http::Response> show_contact(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(sheet, sheet_of(reading, request));
    return desk::framed(reading.visit, request, desk::contact_area, contact_sentence(reading.visit, sheet),
                        contact_page(reading.visit, sheet, fill));
}

Result<http::Response> show_contacts(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    const auto running = running_contacts(reading.db, *official_of(reading.visit.viewer()));
    return desk::framed(reading.visit, request, desk::contact_area,
                        text::sentence(reading.visit.language, "menu.contact"),
                        contacts_page(reading.visit, running, fill));
}

Result<desk::After> begin(desk::Writing& writing, const http::Request& request)
{
    const auto channel = parse_word<Channel>(request.form["kanaal"]);
    if (!channel) return refused(channel_missing, "kanaal");
    const auto begun = begin_contact(*channel, *official_of(writing.visit.viewer()),
                                     std::string{request.form["nummer"]}, writing.visit.act);
    if (auto saved = save(writing.db, begun); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{address_of(begun.now).text()});
}

using Verb = std::function<Result<Changed<Contact>>(desk::Writing&, const http::Request&, Contact)>;

// One verb on the contact of the address, as its form saw it.
desk::Change change_by(Verb verb)
{
    return [verb = std::move(verb)](desk::Writing& writing, const http::Request& request) -> Result<desk::After> {
        OPMAAT_TRY(contact, contact_of_form(writing, request));
        OPMAAT_TRY(changed, verb(writing, request, std::move(contact)));
        if (auto saved = save(writing.db, changed); !saved) return std::unexpected(saved.error());
        return desk::then_see(std::string{address_of(changed.now).text()});
    };
}

// Choosing somebody is looking at them; nothing chosen is nobody.
Result<Changed<Contact>> choose_party(desk::Writing& writing, const http::Request& request, Contact contact)
{
    const Act& act = writing.visit.act;
    if (request.form["partij"].empty()) return name_party(std::move(contact), std::nullopt, act);
    const auto id = PartyId::parse(request.form["partij"]);
    if (!id) return refused(party_unknown);
    OPMAAT_TRY(looked, party_to_look_at(writing.db, writing.visit.viewer(), {*id, act, contact.id.text()}));
    const Party party = std::move(looked).record(writing.db);
    return name_party(std::move(contact), party.id, act);
}

Verb plain(Result<Changed<Contact>> (*verb)(Contact, const Act&))
{
    return [verb](desk::Writing& writing, const http::Request&, Contact contact) {
        return verb(std::move(contact), writing.visit.act);
    };
}

} // namespace

void add_contacts(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::see_parties);
    const auto fresh = [](const desk::Reading& reading) { return html::Fill{.language = reading.visit.language}; };
    routes.show("/contact", need, [fresh](desk::Reading& reading, const http::Request& request) {
        return show_contacts(reading, request, fresh(reading));
    });
    routes.change("/contact", need, begin,
                  [](desk::Reading& reading, const http::Request& request, const Refusal& refusal) {
                      return show_contacts(reading, request, refilled(reading.visit, request, refusal));
                  });
    routes.show("/contact/{contact}", need, [fresh](desk::Reading& reading, const http::Request& request) {
        return show_contact(reading, request, fresh(reading));
    });
    const desk::Again again = [](desk::Reading& reading, const http::Request& request, const Refusal& refusal) {
        return show_contact(reading, request, refilled(reading.visit, request, refusal));
    };
    routes.change("/contact/{contact}/partij", need, change_by(choose_party), again);
    routes.change("/contact/{contact}/identiteit", need, change_by(plain(check_identity)), again);
    routes.change("/contact/{contact}/wacht", need, change_by(plain(hold)), again);
    routes.change("/contact/{contact}/hervat", need, change_by(plain(resume)), again);
    routes.change("/contact/{contact}/ophangen", need, change_by(plain(end_talk)), again);
    routes.change("/contact/{contact}/annuleer", need, change_by(plain(cancel)), again);
    routes.change("/contact/{contact}/onderwerp", need, change_by(note_and_end), again);
}

} // namespace opmaat
