// SPDX-License-Identifier: EUPL-1.2
// What happens on the day of a reorganisation: its steps, the routes of processes and the rosters in one commit, and
// the open questions of the units that closed behind them, in pieces that hold up nobody. Rights need no moving: a role
// for a unit that closed holds for its successor.
#pragma once

#include "db/db.h"
#include "question/moment.h"
#include "staff/reorganisation.h"

#include <optional>
#include <vector>

namespace opmaat::administration {

/// What hangs on a unit now: its open questions, and the processes that it handles today or later. The reader must
/// outlive it.
TiesOf ties_at(db::Reader& reader, const Moment& moment);

/// A closed unit with open questions that cannot go to its heir: nobody there or above it divides questions. Without an
/// heir nobody takes them over.
struct Stranded {
    UnitId unit;
    std::optional<UnitId> heir;
};
/// Those of now. The questions go as soon as somebody divides what comes in at the heir.
std::vector<Stranded> stranded(db::Reader& reader, const Organisation& organisation);

/// To be called once a minute, on any node: what went live once does not do so again, and what a node that stopped left
/// behind is moved by the next call. What cannot go live stays as it was, and the log says why. A closed unit whose
/// questions cannot go holds up no other.
void keep_reorganisations(db::Database& database, const Moment& moment);

} // namespace opmaat::administration
