// SPDX-License-Identifier: EUPL-1.2
#include "desk/api_once.h"

#include "access/secret_shell.h"
#include "question/idempotency_store.h"

namespace opmaat::desk {
namespace {

constexpr std::string_view key_header = "idempotency-key";
constexpr std::size_t longest_key = 255;

After answers(ApiAnswer answer)
{
    return [answer = std::move(answer)] { return response_of(answer); };
}

// What was asked: another address or another body is another call.
std::string digest_of_call(const http::Request& request)
{
    return digest_of(std::string{http::name_of(request.method)} + " " + request.path + "\n" + request.body);
}

Result<After> done_once(Writing& writing, const KeyedRequest& call, const ApiWork& work)
{
    const Act& act = writing.visit.act;
    OPMAAT_TRY(given, answer_given(writing.db, act.by, call));
    if (given) return answers(parse_answer(*given));
    OPMAAT_TRY(answer, work(writing));
    if (!keep_answer(writing.db, act, call, to_text(answer))) return refused(called_at_once);
    return answers(std::move(answer));
}

} // namespace

Result<Change> once(const http::Request& request, ApiWork work)
{
    const auto key = request.headers.find(key_header);
    if (!key)
        return [work = std::move(work)](Writing& writing, const http::Request&) -> Result<After> {
            OPMAAT_TRY(answer, work(writing));
            return answers(std::move(answer));
        };
    if (key->empty() || key->size() > longest_key) return refused(key_unfit, "Idempotency-Key");
    return [call = KeyedRequest{std::string{*key}, digest_of_call(request)},
            work = std::move(work)](Writing& writing, const http::Request&) { return done_once(writing, call, work); };
}

} // namespace opmaat::desk
