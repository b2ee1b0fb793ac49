// SPDX-License-Identifier: EUPL-1.2
// The outbox and the jobs on disk. Of several nodes on one database one takes each errand and each run of a job.
#pragma once

#include "db/db.h"
#include "event/outbox.h"

#include <vector>

namespace opmaat {

/// Puts an errand in the outbox; false when one with its key was there already, sent or not.
bool enqueue(db::Writer& writer, const Errand& errand, Instant now);

/// Takes at most `limit` errands that are due, the longest due first. Nobody else gets them until the lease has ended.
std::vector<TakenErrand> take_due(db::Writer& writer, Instant now, std::chrono::milliseconds lease, int limit);
/// It has been done; false when the lease ended and another node took it since.
bool finish(db::Writer& writer, const TakenErrand& errand, Instant now);
/// It failed: it comes back at next_attempt. False as for `finish`.
bool try_later(db::Writer& writer, const TakenErrand& errand, Instant now);

/// Whether this node must run the job now: its interval has passed and nobody else has it. True at most once an
/// interval.
bool take_job(db::Writer& writer, const Job& job, Instant now);
/// Gives the lease back; the next run is due an interval after the start of this one.
void job_ended(db::Writer& writer, const Job& job);

} // namespace opmaat
