// SPDX-License-Identifier: EUPL-1.2
#include "question/progress.h"

#include "question/refusals.h"

#include <algorithm>
#include <utility>

namespace opmaat {
namespace {

Result<void> complete(const Departing& departing)
{
    Refusals missing;
    missing.add_when(is_blank(departing.rule), departed_rule_missing, "regel");
    missing.add_when(is_blank(departing.whom), departed_whom_missing, "voorWie");
    missing.add_when(is_blank(departing.reason), reason_missing, "reden");
    missing.add_when(is_blank(departing.decided_by), departed_by_missing, "besluitDoor");
    return missing.result();
}

bool receipt_runs(const Clock& clock) { return clock.kind == Clock::Kind::receipt && !clock.ended; }

} // namespace

Result<Changed<Question>> confirm_receipt(Question question, const Act& act)
{
    const auto running = std::ranges::find_if(question.clocks, receipt_runs);
    if (running == question.clocks.end()) return refused(receipt_already_confirmed);
    running->ended = act.at;
    const Code result{ended_late(*running) ? "te-laat" : "op-tijd"};
    Event event = event_of(question, receipt_confirmed, act, {{fact_name(Clock::Kind::receipt), {}, result}});
    return Changed{std::move(question), std::move(event)};
}

Result<Changed<Question>> plan_step(Question question, NextStep step, const Act& act, const Zone& zone)
{
    if (question.state == Question::State::answered) return refused(already_answered);
    if (is_blank(step.text)) return refused(step_missing, "volgendeStap");
    if (step.day < zone.local_day(act.at)) return refused(step_in_the_past, "volgendeStapDag", {to_text(step.day)});
    const auto before = question.next_step ? std::optional{question.next_step->day} : std::nullopt;
    Event event = event_of(question, step_planned, act, {{"volgendeStapDag", before, step.day}});
    question.next_step = std::move(step);
    return Changed{std::move(question), std::move(event)};
}

Result<Changed<Question>> note(Question question, std::string text, const Act& act)
{
    if (is_blank(text)) return refused(note_missing, "notitie");
    question.typed.push_back(Note{Id<Note>::fresh(act.at), std::move(text)});
    Event event = event_of(question, question_noted, act);
    return Changed{std::move(question), std::move(event)};
}

Result<Changed<Question>> depart(Question question, Departing departing, const Act& act)
{
    if (auto said = complete(departing); !said) return std::unexpected(std::move(said).error());
    const Departure::Ground ground = departing.ground;
    question.typed.push_back(Departure{Id<Departure>::fresh(act.at), std::move(departing.rule),
                                       std::move(departing.whom), std::move(departing.reason), ground,
                                       std::move(departing.decided_by)});
    Event event = event_of(question, rule_departed_from, act, {{"grond", {}, Code{word(ground)}}});
    return Changed{std::move(question), std::move(event)};
}

} // namespace opmaat
