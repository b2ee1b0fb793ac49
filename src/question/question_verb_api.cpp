// SPDX-License-Identifier: EUPL-1.2
#include "question/question_verb_api.h"

#include "desk/api_once.h"
#include "http/router.h"
#include "question/deed_store.h"
#include "question/question_json_api.h"
#include "question/verb_api.h"

namespace opmaat {
namespace {

struct Calling {
    Deed deed;
    Wanted wanted;
    VerbSent verb;
};

Result<desk::ApiAnswer> carried_out(desk::Writing& writing, const Calling& calling)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(question, question_for(calling.deed, writing.db, visit.viewer(), calling.wanted));
    OPMAAT_TRY(changed, calling.verb(std::move(question), visit));
    OPMAAT_TRY(saved, save(writing.db, std::move(changed)));
    return desk::ApiAnswer{.version = saved.version, .body = boost::json::serialize(question_json(visit, saved))};
}

// A note is added to what others wrote: it never collides.
Result<std::optional<std::int64_t>> version_seen(Deed deed, const http::Request& request)
{
    return deed == Deed::note ? desk::version_offered(request) : desk::version_required(request);
}

Result<desk::Change> prepared(const VerbCall& call, const desk::Visit& visit, const http::Request& request)
{
    const auto id = http::path_value<QuestionId>(request, "id");
    if (!id) return refused(question_unknown);
    OPMAAT_TRY(seen, version_seen(call.deed, request));
    OPMAAT_TRY(body, desk::ApiFields::of_body(request));
    VerbSent verb = call.read(body, visit);
    if (auto read = body.all_read(); !read) return std::unexpected(read.error());
    return desk::once(request, [calling = Calling{call.deed, {*id, seen}, std::move(verb)}](desk::Writing& writing) {
        return carried_out(writing, calling);
    });
}

// Who divides and who hands over need not read what was asked; who does anything else must.
desk::Need need_of(Deed deed)
{
    const bool closed_too = deed == Deed::divide || deed == Deed::hand_over;
    return desk::program_with(Scope::write_questions, closed_too ? std::nullopt : std::optional{Scope::read_questions});
}

} // namespace

void add_question_verbs_api(desk::Routes& routes)
{
    for (const VerbCall& call : verb_calls())
        routes.call(
            call.method, "/api/v1/vragen/{id:uuid}" + std::string{call.part}, need_of(call.deed),
            [&call](const desk::Visit& visit, const http::Request& request) { return prepared(call, visit, request); });
}

} // namespace opmaat
