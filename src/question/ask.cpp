// SPDX-License-Identifier: EUPL-1.2
#include "question/ask.h"

#include "question/correct.h"
#include "question/refusals.h"

#include <utility>

namespace opmaat {
namespace {

Result<void> acceptable(const Asked& asked, const ProcessVersion* version, const Act& act, Day received)
{
    Refusals refusals;
    refusals.add_when(!asked.owner, owner_missing, "eigenaar");
    refusals.add_when(asked.owner && !asked.owner->in_service, official_out_of_service, "eigenaar");
    refusals.add_when(is_blank(asked.subject), subject_missing, "onderwerp");
    refusals.add_when(asked.deputy && asked.deputy == asked.contact_person, deputises_for_oneself, "vervanger");
    refusals.add_when(asked.received > act.at, received_in_future, "ontvangen");
    refusals.add_when(!version, process_not_valid, "proces", {to_text(received)});
    return refusals.result();
}

// T16: a question of 31 December 23:59 and one of 1 January 00:30 each count in their own local year.
Kenmerk series_of(const Act& act, const Zone& zone)
{
    return {static_cast<int>(std::chrono::year_month_day{zone.local_day(act.at)}.year())};
}

Question question_of(Asked asked, const Act& act)
{
    Question question;
    question.id = QuestionId::fresh(act.at);
    question.municipality = asked.municipality;
    question.channel = asked.channel;
    question.subject = std::move(asked.subject);
    question.text = std::move(asked.text);
    question.asked_by = std::move(asked.asked_by);
    question.zaak = std::move(asked.zaak);
    question.received = asked.received;
    question.registered = act.at;
    question.unit = asked.owner->unit;
    question.owner = asked.owner->official;
    question.taken_up = !asked.waits_at_intake;
    question.contact_person = asked.contact_person;
    question.deputy = asked.deputy;
    return question;
}

void bind(Question& question, const Process& process, const ProcessVersion& version, const Calendars& calendars)
{
    question.process = process.id;
    question.process_version = version.number;
    question.domain = version.terms.domain;
    question.confidentiality = version.terms.confidentiality;
    question.complexity = version.terms.complexity;
    question.clocks = start_round(norms_for(version.terms, question.municipality), 1, question.received, calendars);
}

void confirm_spoken_receipt(Question& question)
{
    if (!is_spoken(question.channel)) return;
    for (Clock& clock : question.clocks)
        if (clock.kind == Clock::Kind::receipt) clock.ended = question.received;
}

std::vector<Fact> first_facts(const Question& question)
{
    return {{"toestand", {}, Code{word(question.state)}},
            {"ontvangen", {}, question.received},
            {"kanaal", {}, Code{word(question.channel)}},
            {"proces", {}, question.process},
            {"procesVersie", {}, question.process_version},
            {"eenheid", {}, question.unit},
            {"eigenaar", {}, question.owner},
            {"opgepakt", {}, question.taken_up ? 1 : 0}};
}

} // namespace

Result<Changed<Question>> ask(Asked asked, const Process& process, const Act& act, const Calendars& calendars)
{
    const Day received = calendars.zone().local_day(asked.received);
    const ProcessVersion* version = version_on(process, received);
    if (auto fine = acceptable(asked, version, act, received); !fine) return std::unexpected(std::move(fine).error());
    Question question = question_of(std::move(asked), act);
    question.kenmerk = series_of(act, calendars.zone());
    bind(question, process, *version, calendars);
    confirm_spoken_receipt(question);
    Event event = event_of(question, question_asked, act, first_facts(question));
    return Changed{std::move(question), std::move(event)};
}

} // namespace opmaat
