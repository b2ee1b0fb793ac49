// SPDX-License-Identifier: EUPL-1.2
// Sessions on disk, so that a restart or another node loses nobody's, and the counts of failed sign-ins.
#pragma once

#include "access/session.h"
#include "access/sign_in.h"
#include "db/db.h"

namespace opmaat {

/// Nothing when there is none with this digest.
std::optional<Session> session_of(db::Reader& reader, std::string_view digest);

/// The only way to begin and to end one: with its line in the journal.
void begin_session(db::Writer& writer, const Session& session, const Event& event);
void end_session(db::Writer& writer, const Session& session, const Event& event);

/// Changes of a session that are nobody's business: the journal does not hear of them.
void set_language(db::Writer& writer, const Session& session, std::string_view language);
/// `seen` never goes back.
void set_seen(db::Writer& writer, std::string_view digest, Instant seen);

/// Whose failures are counted.
enum class Guesser { account, address };

/// `name`: the folded username or the address; only its digest is kept. Others who count for the same name wait until
/// this transaction is over, so that no try at the same moment is lost.
Attempts attempts_to_count(db::Writer& writer, Guesser guesser, std::string_view name);
Attempts attempts_of(db::Reader& reader, Guesser guesser, std::string_view name);
void count_failure(db::Writer& writer, Guesser guesser, std::string_view name, const Attempts& attempts);
void forget_failures(db::Writer& writer, Guesser guesser, std::string_view name);

/// Removes sessions that are over and failures that count no more. For a job, once an hour.
void sweep_sessions(db::Writer& writer, const SessionLimits& limits, Instant now);

} // namespace opmaat
