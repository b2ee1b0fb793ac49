// SPDX-License-Identifier: EUPL-1.2
// Owners of whom nobody can say when they answer: a fault that the board shows ("Eigenaar afwezig, geen vervanger").
#pragma once

#include "staff/organisation.h"

#include <map>
#include <vector>

namespace opmaat {

/// Officials who are absent now, or no longer work here, and of whom no deputy is there. Sorted.
std::vector<OfficialId> unreachable(const Organisation& organisation, const std::map<OfficialId, Presence>& presences,
                                    Instant now);

} // namespace opmaat
