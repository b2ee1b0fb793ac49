// SPDX-License-Identifier: EUPL-1.2
// How the verbs of a party end: with the next version of it, and what the journal says of that.
#pragma once

#include "party/party.h"

namespace opmaat {

/// Makes the next version of the party with its event.
Changed<Party> changed_party(Party party, EventKind kind, std::vector<Fact> facts, const Act& act);

/// Refuses party_merged.
Result<void> still_stands(const Party& party);

/// Whether the reason, scope or proof that somebody typed has no more signs than a note may have.
bool fits(const std::string& typed);

} // namespace opmaat
