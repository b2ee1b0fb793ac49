// SPDX-License-Identifier: EUPL-1.2
// Whose questions are meant when somebody chooses a department, a team or a cluster on a board or a list.
#pragma once

#include "staff/organisation.h"

#include <vector>

namespace opmaat {

/// Questions of one of these units, or owned by one of these officials. Both sorted.
struct Handlers {
    std::vector<UnitId> units;
    std::vector<OfficialId> officials{};
    friend bool operator==(const Handlers&, const Handlers&) = default;
};

/// A department or team: with everything beneath it. A cluster: the units that take part, with what is beneath them,
/// and its own members.
Handlers handlers_of(const Organisation& organisation, const UnitId& unit);

bool are_among(const Handlers& handlers, const UnitId& unit, const OfficialId& owner);

} // namespace opmaat
