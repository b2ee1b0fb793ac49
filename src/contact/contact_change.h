// SPDX-License-Identifier: EUPL-1.2
// What each verb of a contact begins and ends with.
#pragma once

#include "contact/contact.h"

namespace opmaat {

/// The new state with its event.
Changed<Contact> changed_contact(Contact contact, const EventKind& kind, const Act& act, std::vector<Fact> facts = {});
/// Refuses contact_ended.
Result<void> goes_on(const Contact& contact);
/// Null when it has none of that id.
Matter* matter_of(Contact& contact, const Id<Matter>& id);

} // namespace opmaat
