// SPDX-License-Identifier: EUPL-1.2
// Whether what another system knows of somebody is known here already, just so: then it is not registered again.
#pragma once

#include "db/db.h"
#include "party/party.h"

namespace opmaat {

/// Of the same kind and name, and has everything that is described: numbers, addresses, birth date, registration. For
/// an import; nobody sees a party by it. `described` has its names put right.
std::optional<PartyId> known_as(db::Reader& reader, const Party& described);

} // namespace opmaat
