// SPDX-License-Identifier: EUPL-1.2
// What happens while a contact goes on: who it is, what they ask, waiting and going on.
#pragma once

#include "contact/contact.h"

namespace opmaat {

inline constexpr EventKind contact_begun{"contact-begonnen"};
inline constexpr EventKind contact_party_named{"contact-partij-gekozen"};
inline constexpr EventKind contact_identity_checked{"contact-identiteit-gecontroleerd"};
inline constexpr EventKind contact_matter_noted{"contact-onderwerp-genoteerd"};
inline constexpr EventKind contact_matter_dropped{"contact-onderwerp-vervallen"};
inline constexpr EventKind contact_held{"contact-in-de-wacht"};
inline constexpr EventKind contact_resumed{"contact-hervat"};

/// Field "partij": whose identity could be checked, when nobody was chosen.
inline constexpr Rule party_not_chosen{RefusalKind::invalid, "partij-niet-gekozen"};
/// It is on hold, or it is not.
inline constexpr Rule contact_is_so_already{RefusalKind::conflict, "contact-is-al-zo"};
/// A matter that ended cannot be dropped: something came of it.
inline constexpr Rule matter_has_ended{RefusalKind::conflict, "onderwerp-afgerond"};

/// At this moment, by the official who acts. `number` as it was shown, or empty.
Changed<Contact> begin_contact(Channel channel, OfficialId official, std::string number, const Act& act);

// All refuse contact_ended.

/// Another party than before must be checked anew. Nothing chooses nobody.
Result<Changed<Contact>> name_party(Contact contact, std::optional<Id<Party>> party, const Act& act);
/// The official asked what only this party knows. Refuses party_not_chosen.
Result<Changed<Contact>> check_identity(Contact contact, const Act& act);

/// What is typed of a matter; without an id a new one is made. A matter that ended keeps its ending. Refuses
/// matter_unknown.
struct MatterTyped {
    std::optional<Id<Matter>> id{};
    std::string asked{};
    std::optional<ProcessId> process{};
};
Result<Changed<Contact>> note_matter(Contact contact, MatterTyped typed, const Act& act);
/// Refuses matter_unknown and matter_has_ended.
Result<Changed<Contact>> drop_matter(Contact contact, const Id<Matter>& id, const Act& act);

/// Refuse contact_is_so_already.
Result<Changed<Contact>> hold(Contact contact, const Act& act);
Result<Changed<Contact>> resume(Contact contact, const Act& act);

} // namespace opmaat
