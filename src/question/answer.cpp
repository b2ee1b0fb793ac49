// SPDX-License-Identifier: EUPL-1.2
#include "question/answer.h"

#include <algorithm>
#include <utility>

namespace opmaat {
namespace {

using State = Question::State;

Fact state_changed(State from, State to) { return {"toestand", Code{word(from)}, Code{word(to)}}; }

// Of each clock of the round whether it was in time.
void add_results(std::vector<Fact>& facts, const Question& question)
{
    for (const Clock& clock : question.clocks)
        if (clock.round == question.round)
            facts.push_back({fact_name(clock.kind), {}, Code{ended_late(clock) ? "te-laat" : "op-tijd"}});
}

// A norm is copied into its clock when the question is asked, so a newer norm changes nothing here.
std::vector<Norm> first_norms(const Question& question)
{
    std::vector<Norm> norms;
    for (const Clock& clock : question.clocks)
        if (clock.round == 1) norms.push_back({clock.kind, clock.parts.front()});
    return norms;
}

void start_again(Question& question, const Recipient& owner, const Act& act, const Almanac& almanac)
{
    const Calendars calendars = almanac.calendars(question.municipality, owner.unit);
    const std::vector<Norm> norms = first_norms(question);
    ++question.round;
    std::ranges::copy(start_round(norms, question.round, act.at, calendars), std::back_inserter(question.clocks));
    question.state = State::open;
    question.answered_at.reset();
    question.next_step.reset();
    question.owner = owner.official;
    question.unit = owner.unit;
    question.taken_up = true;
}

std::optional<Instant> moment(const Clock& clock) { return clock.due ? std::optional{clock.due->at} : std::nullopt; }

} // namespace

Result<Changed<Question>> answer(Question question, std::string text, const Act& act,
                                 const std::optional<OfficialId>& given_by)
{
    if (question.state == State::answered) return refused(already_answered);
    if (is_blank(text)) return refused(answer_missing, "antwoord");
    question.clocks = end_all(std::move(question.clocks), act.at);
    question.state = State::answered;
    question.answered_at = act.at;
    question.typed.push_back(Answer{Id<Answer>::fresh(act.at), question.round, std::move(text)});
    std::vector<Fact> facts{state_changed(State::open, State::answered)};
    add_results(facts, question);
    if (given_by) facts.push_back({"beantwoordDoor", {}, *given_by});
    Event event = event_of(question, question_answered, act, std::move(facts));
    return Changed{std::move(question), std::move(event)};
}

Result<Changed<Question>> reopen(Question question, Reopened reopened, const Act& act, const Almanac& almanac)
{
    if (question.state == State::open) return refused(not_answered_yet);
    if (is_blank(reopened.reason)) return refused(reason_missing, "reden");
    if (!reopened.owner.in_service) return refused(official_out_of_service, "eigenaar");
    std::vector<Fact> facts{state_changed(State::answered, State::open), {"ronde", question.round, question.round + 1}};
    if (question.owner != reopened.owner.official)
        facts.push_back({"eigenaar", question.owner, reopened.owner.official});
    if (question.unit != reopened.owner.unit) facts.push_back({"eenheid", question.unit, reopened.owner.unit});
    if (!question.taken_up) facts.push_back({"opgepakt", 0, 1});
    start_again(question, reopened.owner, act, almanac);
    question.typed.push_back(Reopening{Id<Reopening>::fresh(act.at), question.round, std::move(reopened.reason)});
    Event event = event_of(question, question_reopened, act, std::move(facts));
    return Changed{std::move(question), std::move(event)};
}

std::string kept_name(Clock::Kind kind) { return fact_name(kind) + "Behouden"; }

std::optional<Instant> passed_end(const Clock& clock, Instant now, const Calendars& calendars)
{
    const bool in_time = !clock.ended && clock.due && !is_past(*clock.due, now);
    if (!in_time) return std::nullopt;
    const auto end = due(clock.starts, clock.parts, calendars);
    return end && is_past(*end, now) ? std::optional{end->at} : std::nullopt;
}

std::optional<Changed<Question>> reckoned_again(Question question, const Act& act, const Calendars& calendars)
{
    std::vector<Fact> facts;
    for (Clock& clock : question.clocks) {
        if (const auto passed = passed_end(clock, act.at, calendars))
            facts.push_back({kept_name(clock.kind), passed, moment(clock)});
        Clock again = reckoned_again(clock, act.at, calendars);
        if (again == clock) continue;
        facts.push_back({fact_name(clock.kind), moment(clock), moment(again)});
        clock = std::move(again);
    }
    if (facts.empty()) return std::nullopt;
    Event event = event_of(question, question_reckoned_again, act, std::move(facts));
    return Changed{std::move(question), std::move(event)};
}

} // namespace opmaat
