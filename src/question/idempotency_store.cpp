// SPDX-License-Identifier: EUPL-1.2
#include "question/idempotency_store.h"

#include "base/columns.h"

namespace opmaat {
namespace {

const db::Sql select_answer{"question.answer_given",
                            "SELECT body_hash, answer FROM idempotency WHERE actor = ?1 AND key = ?2"};
const db::Sql insert_answer{"question.keep_answer",
                            "INSERT INTO idempotency (actor, key, body_hash, answer, at) VALUES (?1, ?2, ?3, ?4, ?5) "
                            "ON CONFLICT (actor, key) DO NOTHING"};
const db::Sql update_answer{"question.change_answer",
                            "UPDATE idempotency SET answer = ?1 WHERE actor = ?2 AND key = ?3"};
const db::Sql delete_answers{"question.forget_answers", "DELETE FROM idempotency WHERE at < ?1"};

struct Kept {
    std::string body_hash;
    std::string answer;
};

} // namespace

Result<std::optional<std::string>> answer_given(db::Reader& reader, const Actor& actor, const KeyedRequest& request)
{
    const auto kept = reader.one(
        select_answer,
        [](const db::Row& row) {
            return Kept{row.as<std::string>(0), row.as<std::string>(1)};
        },
        to_text(actor), request.key);
    if (!kept) return std::nullopt;
    if (kept->body_hash != request.body_hash) return refused(key_used_before, "Idempotency-Key");
    return kept->answer;
}

bool keep_answer(db::Writer& writer, const Act& act, const KeyedRequest& request, const std::string& answer)
{
    return writer.run(insert_answer, to_text(act.by), request.key, request.body_hash, answer, act.at) == 1;
}

void change_answer(db::Writer& writer, const Actor& actor, const KeyedRequest& request, const std::string& answer)
{
    writer.run(update_answer, answer, to_text(actor), request.key);
}

std::int64_t forget_answers(db::Writer& writer, Instant before) { return writer.run(delete_answers, before); }

} // namespace opmaat
