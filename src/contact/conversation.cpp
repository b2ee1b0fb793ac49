// SPDX-License-Identifier: EUPL-1.2
#include "contact/conversation.h"

#include "contact/contact_change.h"

#include <utility>

namespace opmaat {
namespace {

// A matter of that id, or a new one.
Result<Matter*> matter_to_note(Contact& contact, const std::optional<Id<Matter>>& id, Instant now)
{
    if (!id) return &contact.matters.emplace_back(Matter{.id = Id<Matter>::fresh(now)});
    Matter* known = matter_of(contact, *id);
    if (!known) return refused(matter_unknown);
    return known;
}

} // namespace

Changed<Contact> begin_contact(Channel channel, OfficialId official, std::string number, const Act& act)
{
    Contact contact{.id = ContactId::fresh(act.at),
                    .channel = channel,
                    .official = official,
                    .began = act.at,
                    .number = std::move(number)};
    return changed_contact(std::move(contact), contact_begun, act,
                           {{"kanaal", {}, Code{word(channel)}}, {"medewerker", {}, official}});
}

Result<Changed<Contact>> name_party(Contact contact, std::optional<Id<Party>> party, const Act& act)
{
    if (auto open = goes_on(contact); !open) return std::unexpected(open.error());
    const auto before = std::exchange(contact.party, party);
    if (before != party) contact.identity_checked.reset();
    return changed_contact(std::move(contact), contact_party_named, act, {{"partij", before, party}});
}

Result<Changed<Contact>> check_identity(Contact contact, const Act& act)
{
    if (auto open = goes_on(contact); !open) return std::unexpected(open.error());
    if (!contact.party) return refused(party_not_chosen, "partij");
    contact.identity_checked = act.at;
    std::vector<Fact> facts{{"partij", {}, contact.party}};
    return changed_contact(std::move(contact), contact_identity_checked, act, std::move(facts));
}

Result<Changed<Contact>> note_matter(Contact contact, MatterTyped typed, const Act& act)
{
    if (auto open = goes_on(contact); !open) return std::unexpected(open.error());
    OPMAAT_TRY(matter, matter_to_note(contact, typed.id, act.at));
    matter->asked = std::move(typed.asked);
    const auto before = std::exchange(matter->process, typed.process);
    Fact classified{"proces", before, matter->process};
    return changed_contact(std::move(contact), contact_matter_noted, act, {std::move(classified)});
}

Result<Changed<Contact>> drop_matter(Contact contact, const Id<Matter>& id, const Act& act)
{
    if (auto open = goes_on(contact); !open) return std::unexpected(open.error());
    const Matter* matter = matter_of(contact, id);
    if (!matter) return refused(matter_unknown);
    if (matter->ending) return refused(matter_has_ended);
    std::erase_if(contact.matters, [&](const Matter& each) { return each.id == id; });
    return changed_contact(std::move(contact), contact_matter_dropped, act);
}

Result<Changed<Contact>> hold(Contact contact, const Act& act)
{
    if (auto open = goes_on(contact); !open) return std::unexpected(open.error());
    if (contact.state == Contact::State::on_hold) return refused(contact_is_so_already);
    contact.state = Contact::State::on_hold;
    contact.held_since = act.at;
    return changed_contact(std::move(contact), contact_held, act);
}

Result<Changed<Contact>> resume(Contact contact, const Act& act)
{
    if (auto open = goes_on(contact); !open) return std::unexpected(open.error());
    if (contact.state == Contact::State::running) return refused(contact_is_so_already);
    contact.state = Contact::State::running;
    contact.held += act.at - *std::exchange(contact.held_since, std::nullopt);
    return changed_contact(std::move(contact), contact_resumed, act);
}

} // namespace opmaat
