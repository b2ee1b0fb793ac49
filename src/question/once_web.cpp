// SPDX-License-Identifier: EUPL-1.2
#include "question/once_web.h"

#include "access/secret_shell.h"
#include "html/form.h"
#include "question/idempotency_store.h"

namespace opmaat {
namespace {

// The proof that a form is ours tells nothing of what was typed, and may differ each time.
std::string body_of(const http::Request& request)
{
    std::string body = request.path;
    for (const auto& [name, value] : request.form)
        if (name != html::token_field) body.append(1, '\n').append(name).append(1, '=').append(value);
    return body;
}

// The digest is part of the key: who goes back and sends other text means something else.
KeyedRequest keyed(const http::Request& request)
{
    std::string digest = digest_of(body_of(request));
    std::string key = "formulier:" + std::string{request.form[html::once_field]} + ":" + digest;
    return {std::move(key), std::move(digest)};
}

} // namespace

Result<desk::After> once(desk::Writing& writing, const http::Request& request,
                         const std::function<Result<std::string>()>& work)
{
    const Act& act = writing.visit.act;
    const KeyedRequest form = keyed(request);
    OPMAAT_TRY(given, answer_given(writing.db, act.by, form));
    if (given) return desk::then_see(*given);
    OPMAAT_TRY(address, work());
    if (!keep_answer(writing.db, act, form, address)) return refused(sent_twice);
    return desk::then_see(address);
}

} // namespace opmaat
