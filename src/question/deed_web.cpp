// SPDX-License-Identifier: EUPL-1.2
#include "question/deed_web.h"

#include "html/form.h"
#include "question/answer.h"
#include "question/ask.h"
#include "question/choices_page.h"
#include "question/correct.h"
#include "question/deed_store.h"
#include "question/progress.h"

#include <charconv>

namespace opmaat {
namespace {

// What a verb is given: who does it, and what was typed.
struct Doing {
    const desk::Visit& visit;
    const http::Request& request;

    const Act& act() const { return visit.act; }
    std::string typed(std::string_view field) const { return std::string{request.form[field]}; }
};

// A note is added to what others wrote: it never collides.
std::optional<std::int64_t> version_seen(Deed deed, const http::Request& request)
{
    if (deed == Deed::note) return std::nullopt;
    const std::string_view text = request.form[html::version_field];
    std::int64_t version = 0; // of no saved question: a form without its version is told that something changed
    std::from_chars(text.data(), text.data() + text.size(), version);
    return version;
}

Result<Recipient> chosen_owner(const Doing& doing)
{
    const auto recipient = recipient_of(doing.visit, doing.request.form["eigenaar"]);
    if (!recipient) return refused(owner_missing, "eigenaar");
    return *recipient;
}

Recipient taker(const Doing& doing, const Question& question)
{
    const OfficialId self = std::get<OfficialId>(doing.act().by);
    return {self, unit_for(doing.visit.organisation(), self, question.unit), true};
}

Result<Changed<Question>> divided(Question question, const Doing& doing)
{
    OPMAAT_TRY(owner, chosen_owner(doing));
    return assign(std::move(question), owner, doing.act());
}

Result<Changed<Question>> handed_over(Question question, const Doing& doing)
{
    OPMAAT_TRY(owner, chosen_owner(doing));
    return hand_over(std::move(question), owner, doing.typed("reden"), doing.act());
}

Result<Changed<Question>> planned(Question question, const Doing& doing)
{
    const auto day = parse_day(doing.request.form["volgendeStapDag"]);
    if (!day) return refused(day_missing, "volgendeStapDag");
    return plan_step(std::move(question), {doing.typed("volgendeStap"), *day}, doing.act(), doing.visit.zone());
}

Result<Changed<Question>> with_people(Question question, const Doing& doing)
{
    Particulars wanted = particulars(question);
    wanted.contact_person = OfficialId::parse(doing.request.form["contactpersoon"]);
    wanted.deputy = OfficialId::parse(doing.request.form["vervanger"]);
    return correct(std::move(question), std::move(wanted), doing.act());
}

Result<Changed<Question>> departed(Question question, const Doing& doing)
{
    const auto ground = parse_word<Departure::Ground>(doing.request.form["grond"]);
    if (!ground) return refused(ground_missing, "grond");
    return depart(
        std::move(question),
        {doing.typed("regel"), doing.typed("voorWie"), doing.typed("reden"), *ground, doing.typed("besluitDoor")},
        doing.act());
}

Result<Changed<Question>> corrected(Question question, const Doing& doing)
{
    Particulars wanted = particulars(question);
    wanted.channel = parse_word<Channel>(doing.request.form["kanaal"]).value_or(question.channel);
    wanted.subject = doing.typed("onderwerp");
    wanted.text = doing.typed("tekst");
    wanted.asked_by = doing.typed("gesteldDoor");
    wanted.zaak = doing.typed("zaak");
    const auto unit = UnitId::parse(doing.request.form["eenheid"]);
    if (unit && doing.visit.organisation().unit(*unit)) wanted.unit = *unit;
    return correct(std::move(question), std::move(wanted), doing.act());
}

Result<Changed<Question>> reopened(Question question, const Doing& doing)
{
    Recipient owner{question.owner, question.unit, doing.visit.organisation().in_service(question.owner)};
    if (!owner.in_service) {
        OPMAAT_TRY(chosen, chosen_owner(doing));
        owner = chosen;
    }
    return reopen(std::move(question), {doing.typed("reden"), owner}, doing.act(), doing.visit.almanac());
}

Result<Changed<Question>> verb(Deed deed, Question question, const Doing& doing)
{
    switch (deed) {
    case Deed::divide: return divided(std::move(question), doing);
    case Deed::take_up: {
        const Recipient by = taker(doing, question);
        return take_up(std::move(question), by, doing.act());
    }
    case Deed::answer: return answer(std::move(question), doing.typed("antwoord"), doing.act());
    case Deed::confirm_receipt: return confirm_receipt(std::move(question), doing.act());
    case Deed::plan: return planned(std::move(question), doing);
    case Deed::hand_over: return handed_over(std::move(question), doing);
    case Deed::note: return note(std::move(question), doing.typed("notitie"), doing.act());
    case Deed::people: return with_people(std::move(question), doing);
    case Deed::depart: return departed(std::move(question), doing);
    case Deed::correct: return corrected(std::move(question), doing);
    case Deed::reopen: break;
    }
    return reopened(std::move(question), doing);
}

} // namespace

Result<Changed<Question>> carried_out(desk::Writing& writing, Deed deed, const Kenmerk& kenmerk,
                                      const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(question, question_for(deed, writing.db, visit.viewer(), {kenmerk, version_seen(deed, request)}));
    return verb(deed, std::move(question), {visit, request});
}

} // namespace opmaat
