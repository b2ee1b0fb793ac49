// SPDX-License-Identifier: EUPL-1.2
#include "desk/form_once.h"

#include "access/secret_shell.h"
#include "html/form.h"
#include "html/parts.h"
#include "question/idempotency_store.h"

namespace opmaat::desk {
namespace {

constexpr std::string_view shown_before = "al-getoond";

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

std::string once_key(const Visit& visit) { return to_text(fresh_uuid(visit.act.at)); }

Result<After> done_once(Writing& writing, const http::Request& request, const Change& change)
{
    if (request.form[html::once_field].empty()) return change(writing, request);
    const Act& act = writing.visit.act;
    const KeyedRequest form = keyed(request);
    OPMAAT_TRY(given, answer_given(writing.db, act.by, form));
    if (given) return then_see(*given);
    // before the work: who sends the same at this moment waits here until it is done
    if (!keep_answer(writing.db, act, form, "/")) return refused(sent_at_once);
    OPMAAT_TRY(after, change(writing, request));
    change_answer(writing.db, act.by, form, after.again);
    return after;
}

After then_show_once(std::function<http::Response()> page, const html::Address& later)
{
    return {std::move(page), std::string{later.with(shown_before, "ja").text()}};
}

html::Html shown_before_notice(const Visit& visit, const http::Request& request)
{
    if (request.query[shown_before].empty()) return {};
    return html::message(html::Message::warning, text::sentence(visit.language, "formulier.al-getoond"),
                         html::span(text::sentence(visit.language, "formulier.al-getoond.wat-nu")));
}

} // namespace opmaat::desk
