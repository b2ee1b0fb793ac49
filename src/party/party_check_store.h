// SPDX-License-Identifier: EUPL-1.2
// Looks every party on disk through: against the journal, and against what it is found by. Repairs nothing.
#pragma once

#include "db/db.h"
#include "party/party.h"

#include <functional>
#include <string>
#include <vector>

namespace opmaat {

/// Where a party differs. `what` is a code: "versie", "zoektekst". None is ever expected: each is a bug, or somebody
/// changed the database by hand. The texts of a party are not told.
struct PartyDeviation {
    PartyId party;
    std::string what;
    friend bool operator==(const PartyDeviation&, const PartyDeviation&) = default;
};

struct PartyInspection {
    std::size_t parties = 0;
    std::vector<PartyDeviation> deviations{};
};

/// Page by page, each of one moment, so that others go on writing. `advance` hears how much is done of how much.
PartyInspection inspect_parties(db::Database& database, const std::function<void(std::size_t, std::size_t)>& advance);

} // namespace opmaat
