// SPDX-License-Identifier: EUPL-1.2
// The parties on disk, found only through doors: found and allowed, else refused as missing.
#pragma once

#include "party/party_look_store.h"

#include <optional>

namespace opmaat {

/// There is no such party, or it is closed to this person.
inline constexpr Rule party_unknown{RefusalKind::missing, "partij-onbekend"};
/// Another party has that registration. Values: its id.
inline constexpr Rule registration_taken{RefusalKind::conflict, "inschrijving-bezet"};

/// Whom somebody looks at, and why.
struct LookAt {
    PartyId party;
    Act act;
    std::string why;
};

/// What is merged shows the party that it became (P01). An address that is secret is not among the contact points for
/// who may not see it. Refuses party_unknown.
Result<Looked<Party>> party_to_look_at(db::Reader& reader, const Viewer& viewer, LookAt look);

/// Whom an official looked at since that moment: shown again in the same contact, it is the same look.
struct LookedAt {
    PartyId party;
    Instant since;
};
/// As party_to_look_at, without another look. Refuses party_unknown, also when this official did not look at them
/// since.
Result<Party> party_looked_at(db::Reader& reader, const Viewer& viewer, const LookedAt& looked);

/// A party that somebody wants to change, and the version on which their form or request was made.
struct WantedParty {
    PartyId id;
    std::optional<std::int64_t> seen{};
};
/// With its secret address. Holds the row until the end of the transaction. Refuses party_unknown; not_allowed;
/// changed_meanwhile, with the version now in values.
Result<Party> party_to_change(db::Writer& writer, const Viewer& viewer, const WantedParty& wanted);

/// Whether they may register a new one. Refuses not_allowed.
Result<void> allow_to_register(const Viewer& viewer);

/// Writes the party with its events, and what it is found by. Refuses changed_meanwhile and registration_taken.
Result<void> save(db::Writer& writer, const Changed<Party>& changed);

} // namespace opmaat
