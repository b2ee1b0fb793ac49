// SPDX-License-Identifier: EUPL-1.2
// A form or request that comes twice (a double click, a lost connection) has its effect once and the same answer twice.
#pragma once

#include "base/act.h"
#include "base/refusal.h"
#include "db/db.h"

#include <optional>
#include <string>

namespace opmaat {

/// The key came before with another body. Field "Idempotency-Key".
inline constexpr Rule key_used_before{RefusalKind::invalid, "sleutel-al-gebruikt"};

/// A request by its key, and a hash of its body.
struct KeyedRequest {
    std::string key;
    std::string body_hash;
};

/// What was answered to the request before; nothing when it is new. Keys of one actor say nothing to another.
/// Refuses key_used_before.
Result<std::optional<std::string>> answer_given(db::Reader& reader, const Actor& actor, const KeyedRequest& request);
/// Keeps the answer, in the transaction of what it tells. False when the same key was kept meanwhile: roll back, and
/// ask answer_given again.
bool keep_answer(db::Writer& writer, const Act& act, const KeyedRequest& request, const std::string& answer);
/// Another answer than the one that was kept, in the same transaction: for who keeps the key before the work.
void change_answer(db::Writer& writer, const Actor& actor, const KeyedRequest& request, const std::string& answer);
/// Forgets answers kept before that moment; the number of these.
std::int64_t forget_answers(db::Writer& writer, Instant before);

} // namespace opmaat
