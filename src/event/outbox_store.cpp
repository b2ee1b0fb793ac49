// SPDX-License-Identifier: EUPL-1.2
#include "event/outbox_store.h"

#include "base/columns.h"

namespace opmaat {
namespace {

const db::Sql errand_insert{"outbox.enqueue",
                            "INSERT INTO outbox (id, kind, key, payload, due) VALUES (?1, ?2, ?3, ?4, ?5) "
                            "ON CONFLICT (key) DO NOTHING"};
// The condition stands twice: PostgreSQL looks at the outer one again after it waited for another node's lock.
const db::Sql errand_take{
    "outbox.take", "UPDATE outbox SET taken_until = ?2, attempts = attempts + 1 WHERE id IN "
                   "(SELECT id FROM outbox WHERE done_at IS NULL AND due <= ?1 "
                   "AND (taken_until IS NULL OR taken_until <= ?1 OR taken_until > ?3) ORDER BY due, id LIMIT ?4) "
                   "AND done_at IS NULL AND (taken_until IS NULL OR taken_until <= ?1 OR taken_until > ?3) "
                   "RETURNING id, kind, payload, attempts"};
const db::Sql errand_done{"outbox.done",
                          "UPDATE outbox SET done_at = ?1, taken_until = NULL WHERE id = ?2 AND attempts = ?3 "
                          "AND done_at IS NULL"};
const db::Sql errand_later{"outbox.later",
                           "UPDATE outbox SET due = ?1, taken_until = NULL WHERE id = ?2 AND attempts = ?3 "
                           "AND done_at IS NULL"};
const db::Sql job_take{"job.take",
                       "INSERT INTO job (name, taken_until, started_at) VALUES (?1, ?2, ?3) ON CONFLICT (name) "
                       "DO UPDATE SET taken_until = excluded.taken_until, started_at = excluded.started_at "
                       "WHERE (job.started_at <= ?4 OR job.started_at > ?5) "
                       "AND (job.taken_until IS NULL OR job.taken_until <= ?3 OR job.taken_until > ?6)"};
const db::Sql job_release{"job.ended", "UPDATE job SET taken_until = NULL WHERE name = ?1"};

TakenErrand taken_errand(const db::Row& row)
{
    return {row.as<Id<Errand>>(0), row.as<std::string>(1), row.as<std::string>(2), row.as<int>(3)};
}

} // namespace

bool enqueue(db::Writer& writer, const Errand& errand, Instant now)
{
    return writer.run(errand_insert, Id<Errand>::fresh(now), errand.kind, errand.key, errand.payload, errand.due) == 1;
}

std::vector<TakenErrand> take_due(db::Writer& writer, Instant now, std::chrono::milliseconds lease, int limit)
{
    return writer.all(errand_take, taken_errand, now, now + lease, latest_believable_end(now, lease), limit);
}

bool finish(db::Writer& writer, const TakenErrand& errand, Instant now)
{
    return writer.run(errand_done, now, errand.id, errand.attempts) == 1;
}

bool try_later(db::Writer& writer, const TakenErrand& errand, Instant now)
{
    return writer.run(errand_later, next_attempt(errand.attempts, now), errand.id, errand.attempts) == 1;
}

bool take_job(db::Writer& writer, const Job& job, Instant now)
{
    return writer.run(job_take, job.name, now + job.lease, now, now - job.every, now + job.every,
                      latest_believable_end(now, job.lease)) == 1;
}

void job_ended(db::Writer& writer, const Job& job) { writer.run(job_release, job.name); }

} // namespace opmaat
