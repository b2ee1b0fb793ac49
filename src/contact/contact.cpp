// SPDX-License-Identifier: EUPL-1.2
#include "contact/contact.h"

#include "contact/contact_change.h"

#include <algorithm>

namespace opmaat {

std::optional<HandlingTime> handling_time(const Contact& contact)
{
    if (contact.state != Contact::State::closed) return std::nullopt;
    const Instant silent = contact.talked_until.value_or(*contact.ended);
    return HandlingTime{silent - contact.began - contact.held, *contact.ended - silent};
}

Changed<Contact> changed_contact(Contact contact, const EventKind& kind, const Act& act, std::vector<Fact> facts)
{
    ++contact.version;
    Event event{act, kind, {about(contact_subject, contact.id, contact.version)}, std::move(facts)};
    return Changed{std::move(contact), std::move(event)};
}

Result<void> goes_on(const Contact& contact)
{
    if (!is_going_on(contact)) return refused(contact_ended);
    return {};
}

Matter* matter_of(Contact& contact, const Id<Matter>& id)
{
    const auto found = std::ranges::find(contact.matters, id, &Matter::id);
    return found == contact.matters.end() ? nullptr : &*found;
}

} // namespace opmaat
