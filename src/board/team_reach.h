// SPDX-License-Identifier: EUPL-1.2
// How many people of a team can be reached now. A number of a team, never a name: and nothing of a team so small that
// the number would point at somebody.
#pragma once

#include "staff/organisation.h"

#include <map>
#include <vector>

namespace opmaat {

struct TeamReach {
    UnitId team;
    int free = 0;
    int in_call = 0;
    int away = 0; // for a while, or absent
    friend bool operator==(const TeamReach&, const TeamReach&) = default;
};

/// Fewer people than this, and the team is left out.
inline constexpr int smallest_team_shown = 3;

/// Of each team, counting only those who ever said whether they can be reached: of others nothing is known. In the
/// order of the teams' Dutch names.
std::vector<TeamReach> reach_of(const Organisation& organisation, const std::map<OfficialId, Presence>& presences,
                                Instant now);

} // namespace opmaat
