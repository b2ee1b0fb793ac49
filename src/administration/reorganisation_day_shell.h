// SPDX-License-Identifier: EUPL-1.2
// What happens on the day of a reorganisation: its steps, the routes of processes and the rosters in one commit, and
// the open questions of the units that closed behind them, in pieces that hold up nobody. Rights need no moving: a role
// for a unit that closed holds for its successor.
#pragma once

#include "db/db.h"
#include "question/moment.h"
#include "staff/reorganisation.h"

namespace opmaat::administration {

/// What hangs on a unit now: its open questions, and the processes that it handles today or later. The reader must
/// outlive it.
TiesOf ties_at(db::Reader& reader, const Moment& moment);

/// To be called once a minute, on any node: what went live once does not do so again, and what a node that stopped left
/// behind is moved by the next call. What cannot go live stays as it was, and the log says why.
void keep_reorganisations(db::Database& database, const Moment& moment);

} // namespace opmaat::administration
