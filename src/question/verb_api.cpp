// SPDX-License-Identifier: EUPL-1.2
#include "question/verb_api.h"

#include "question/answer.h"
#include "question/ask_api.h"
#include "question/corrections_api.h"
#include "question/progress.h"

namespace opmaat {
namespace {

using desk::ApiFields;
using desk::Visit;

std::string text_required(ApiFields& body, std::string_view name, const Rule& missing)
{
    std::string text = body.text(name).value_or("");
    body.refuse_when(is_blank(text), missing, name);
    return text;
}

OwnerSent owner_required(ApiFields& body, const Visit& visit)
{
    const OwnerSent owner = owner_sent(body, visit);
    body.refuse_when(!body.has("eigenaar") && !owner.unit, owner_missing, "eigenaar");
    return owner;
}

VerbSent assignment(ApiFields& body, const Visit& sender)
{
    return [owner = owner_required(body, sender)](Question question, const Visit& visit) {
        const Recipient to = recipient(owner, visit, question.unit);
        return assign(std::move(question), to, visit.act);
    };
}

VerbSent handover(ApiFields& body, const Visit& sender)
{
    return [owner = owner_required(body, sender),
            reason = text_required(body, "reden", reason_missing)](Question question, const Visit& visit) {
        const Recipient to = recipient(owner, visit, question.unit);
        return hand_over(std::move(question), to, reason, visit.act);
    };
}

VerbSent receipt(ApiFields&, const Visit&)
{
    return [](Question question, const Visit& visit) { return confirm_receipt(std::move(question), visit.act); };
}

VerbSent step(ApiFields& body, const Visit&)
{
    NextStep step{text_required(body, "volgendeStap", step_missing), body.day("volgendeStapDag").value_or(Day{})};
    body.refuse_when(!body.has("volgendeStapDag"), desk::field_missing, "volgendeStapDag");
    return [step = std::move(step)](Question question, const Visit& visit) {
        return plan_step(std::move(question), step, visit.act, visit.zone());
    };
}

VerbSent colleagues_note(ApiFields& body, const Visit&)
{
    return [text = text_required(body, "notitie", note_missing)](Question question, const Visit& visit) {
        return note(std::move(question), text, visit.act);
    };
}

// An application answers nobody itself: the answer is that of an official, of whom the journal keeps the id.
VerbSent given_answer(ApiFields& body, const Visit& sender)
{
    const Official* by = official_sent(body, sender, "beantwoordDoor");
    body.refuse_when(by && !sender.organisation().in_service(by->id), official_out_of_service, "beantwoordDoor");
    return [by, text = text_required(body, "antwoord", answer_missing)](Question question, const Visit& visit) {
        const OfficialId given_by = by ? by->id : question.owner;
        return answer(std::move(question), text, visit.act, given_by);
    };
}

Result<Recipient> owner_again(const Question& question, const OwnerSent& sent, const Visit& visit)
{
    if (!visit.organisation().in_service(question.owner)) {
        if (!sent.official) return refused(owner_missing, "eigenaar");
        return recipient(sent, visit, question.unit);
    }
    if (sent.official && sent.official->id != question.owner) return refused(owner_stays, "eigenaar");
    return Recipient{question.owner, question.unit, true};
}

VerbSent reopening(ApiFields& body, const Visit& sender)
{
    return [sent = owner_sent(body, sender), reason = text_required(body, "reden", reason_missing)](
               Question question, const Visit& visit) -> Result<Changed<Question>> {
        OPMAAT_TRY(owner, owner_again(question, sent, visit));
        return reopen(std::move(question), {reason, owner}, visit.act, visit.almanac());
    };
}

constexpr std::array calls{
    VerbCall{Deed::correct, http::Method::patch, "", corrections},
    VerbCall{Deed::divide, http::Method::post, "/toewijzing", assignment},
    VerbCall{Deed::hand_over, http::Method::post, "/overdracht", handover},
    VerbCall{Deed::confirm_receipt, http::Method::post, "/ontvangstbevestiging", receipt},
    VerbCall{Deed::plan, http::Method::post, "/volgende-stap", step},
    VerbCall{Deed::note, http::Method::post, "/notities", colleagues_note},
    VerbCall{Deed::answer, http::Method::post, "/antwoord", given_answer},
    VerbCall{Deed::reopen, http::Method::post, "/heropening", reopening},
};

} // namespace

std::span<const VerbCall> verb_calls() { return calls; }

} // namespace opmaat
