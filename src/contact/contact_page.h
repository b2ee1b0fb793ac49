// SPDX-License-Identifier: EUPL-1.2
// A contact on the screen of who helps: who it is, what they ask, how it ends, in the order of the conversation.
#pragma once

#include "contact/contact_store.h"
#include "desk/visit.h"
#include "html/form.h"
#include "party/party.h"
#include "party/party_search_store.h"
#include "process/process.h"
#include "question/question_list_store.h"

#include <optional>
#include <string>
#include <vector>

namespace opmaat {

/// What the page tells, read in one snapshot.
struct ContactSheet {
    Contact contact;
    std::vector<Contact> others{}; // that this official has going on beside it
    std::optional<Party> party{};
    std::string searched{};
    PartiesFound found{};
    std::vector<Listed> questions{}; // of the party, open, and only after the check of who it is
    std::vector<PastContact> past{};
};

html::Address address_of(const Contact& contact);

/// "In gesprek met mevrouw Modelhuis": h1 and title.
std::string contact_sentence(const desk::Visit& visit, const ContactSheet& sheet);
/// `matter` fills the form of the matter that is being noted.
html::Html contact_page(const desk::Visit& visit, const ContactSheet& sheet, const html::Fill& matter);

/// The contacts that somebody has going on, and how another begins.
html::Html contacts_page(const desk::Visit& visit, const std::vector<Contact>& running, const html::Fill& fill);

} // namespace opmaat
