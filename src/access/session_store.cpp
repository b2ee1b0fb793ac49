// SPDX-License-Identifier: EUPL-1.2
#include "access/session_store.h"

#include "access/secret_shell.h"
#include "base/columns.h"
#include "event/event_store.h"

namespace opmaat {
namespace {

const db::Sql session_by_digest{"session.by_digest",
                                "SELECT digest, official, language, begun, seen FROM session WHERE digest = ?1"};
const db::Sql session_add{"session.add",
                          "INSERT INTO session (digest, official, language, begun, seen) VALUES (?1, ?2, ?3, ?4, ?5)"};
const db::Sql session_end{"session.end", "DELETE FROM session WHERE digest = ?1"};
const db::Sql session_language{"session.language", "UPDATE session SET language = ?2 WHERE digest = ?1"};
const db::Sql session_seen{"session.seen", "UPDATE session SET seen = ?2 WHERE digest = ?1 AND seen < ?2"};
const db::Sql session_sweep{"session.sweep", "DELETE FROM session WHERE seen < ?1 OR begun < ?2"};

Session session_row(const db::Row& row)
{
    return {.digest = row.as<std::string>(0),
            .official = row.as<OfficialId>(1),
            .language = row.as<std::string>(2),
            .begun = row.as<Instant>(3),
            .seen = row.as<Instant>(4)};
}

const db::Sql attempts_find{"attempts.find",
                            "SELECT failures, last FROM sign_in_attempt WHERE kind = ?1 AND digest = ?2"};
// A row to lock, also for who never failed before.
const db::Sql attempts_make{
    "attempts.make",
    "INSERT INTO sign_in_attempt (kind, digest, failures, last) VALUES (?1, ?2, 0, ?3) ON CONFLICT DO NOTHING"};
const db::Sql attempts_lock{"attempts.lock",
                            "SELECT failures, last FROM sign_in_attempt WHERE kind = ?1 AND digest = ?2 FOR UPDATE"};
const db::Sql attempts_count{
    "attempts.count", "INSERT INTO sign_in_attempt (kind, digest, failures, last) VALUES (?1, ?2, ?3, ?4) "
                      "ON CONFLICT (kind, digest) DO UPDATE SET failures = excluded.failures, last = excluded.last"};
const db::Sql attempts_forget{"attempts.forget", "DELETE FROM sign_in_attempt WHERE kind = ?1 AND digest = ?2"};
const db::Sql attempts_sweep{"attempts.sweep", "DELETE FROM sign_in_attempt WHERE last < ?1"};

Attempts attempts_row(const db::Row& row) { return {row.as<int>(0), row.as<Instant>(1)}; }

std::string_view word_of(Guesser guesser) { return guesser == Guesser::account ? "account" : "adres"; }

} // namespace

std::optional<Session> session_of(db::Reader& reader, std::string_view digest)
{
    return reader.one(session_by_digest, session_row, digest);
}

void begin_session(db::Writer& writer, const Session& session, const Event& event)
{
    writer.run(session_add, session.digest, session.official, session.language, session.begun, session.seen);
    append(writer, {event});
}

void end_session(db::Writer& writer, const Session& session, const Event& event)
{
    writer.run(session_end, session.digest);
    append(writer, {event});
}

void set_language(db::Writer& writer, const Session& session, std::string_view language)
{
    writer.run(session_language, session.digest, language);
}

void set_seen(db::Writer& writer, std::string_view digest, Instant seen) { writer.run(session_seen, digest, seen); }

Attempts attempts_of(db::Reader& reader, Guesser guesser, std::string_view name)
{
    return reader.one(attempts_find, attempts_row, word_of(guesser), digest_of(name)).value_or(Attempts{});
}

Attempts attempts_to_count(db::Writer& writer, Guesser guesser, std::string_view name)
{
    const std::string digest = digest_of(name);
    writer.run(attempts_make, word_of(guesser), digest, Instant{});
    return writer.one(attempts_lock, attempts_row, word_of(guesser), digest).value_or(Attempts{});
}

void count_failure(db::Writer& writer, Guesser guesser, std::string_view name, const Attempts& attempts)
{
    writer.run(attempts_count, word_of(guesser), digest_of(name), attempts.failures, attempts.last);
}

void forget_failures(db::Writer& writer, Guesser guesser, std::string_view name)
{
    writer.run(attempts_forget, word_of(guesser), digest_of(name));
}

void sweep_sessions(db::Writer& writer, const SessionLimits& limits, Instant now)
{
    writer.run(session_sweep, now - limits.idle, now - limits.longest);
    writer.run(attempts_sweep, now - slowing_of_address.forgotten);
}

} // namespace opmaat
