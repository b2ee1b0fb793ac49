// SPDX-License-Identifier: EUPL-1.2
// The contacts on disk, found only through doors.
#pragma once

#include "access/viewer.h"
#include "contact/contact.h"
#include "db/db.h"

#include <vector>

namespace opmaat {

/// There is no such contact, or it is closed to this person.
inline constexpr Rule contact_unknown{RefusalKind::missing, "contact-onbekend"};

/// Those that this official has going on, the oldest first.
std::vector<Contact> running_contacts(db::Reader& reader, const OfficialId& official);

/// Of the official who helps in it. Refuses contact_unknown.
Result<Contact> contact_to_see(db::Reader& reader, const Viewer& viewer, const ContactId& id);

/// The same, to change it: held until the end of the transaction. `seen`: the version that the form was made on.
/// Refuses contact_unknown; changed_meanwhile, with the version now in values.
struct WantedContact {
    ContactId id;
    std::optional<std::int64_t> seen{};
};
Result<Contact> contact_to_change(db::Writer& writer, const Viewer& viewer, const WantedContact& wanted);

/// The only way to write one. Refuses changed_meanwhile.
Result<void> save(db::Writer& writer, const Changed<Contact>& changed);

/// That there was contact with this party: when, by which channel, with whom. Everybody who helps residents sees this;
/// what was asked in it only with its question.
struct PastContact {
    ContactId id;
    Channel channel{};
    OfficialId official;
    Instant began;
    std::vector<Matter> matters{}; // without the words; of each how it ended
};
/// The newest `limit`, closed ones only. For a viewer who may see parties: refuses not_allowed.
Result<std::vector<PastContact>> contacts_of(db::Reader& reader, const Viewer& viewer, const Id<Party>& party,
                                             int limit);

/// The questions that came of contacts with this party, newest first, at most `limit`: ids only, to be read through the
/// doors of questions. Refuses not_allowed.
Result<std::vector<QuestionId>> questions_of(db::Reader& reader, const Viewer& viewer, const Id<Party>& party,
                                             int limit);

} // namespace opmaat
