// SPDX-License-Identifier: EUPL-1.2
// One box over all parties: who fits the words, without anything that would make it a look at them.
#pragma once

#include "access/may.h"
#include "db/db.h"
#include "party/party.h"

#include <string_view>
#include <vector>

namespace opmaat {

/// A party in a list of results: no address, no birth date, no number.
struct PartyFound {
    PartyId id;
    PartyKind kind;
    std::string list_name; // empty for a known number without a name
    std::optional<TradeRegistration> registration;
};

struct PartiesFound {
    std::vector<PartyFound> parties; // in Dutch order of their list names
    /// There are others: another word makes them fewer. Then who has just that family name stands first.
    bool more = false;
};

inline constexpr int most_found = 50;

/// By any part of a name, number, postcode with house number, e-mail address or birth date (search_text.h). Refuses
/// not_allowed.
Result<PartiesFound> find_parties(db::Reader& reader, const Viewer& viewer, std::string_view query);

} // namespace opmaat
