// SPDX-License-Identifier: EUPL-1.2
#include "question/owner.h"

#include <algorithm>
#include <utility>

namespace opmaat {
namespace {

// Gives the question to somebody and says what changed by it.
std::vector<Fact> give(Question& question, const Recipient& to)
{
    std::vector<Fact> facts{{"eigenaar", question.owner, to.official}};
    if (question.unit != to.unit) facts.push_back({"eenheid", question.unit, to.unit});
    if (!question.taken_up) facts.push_back({"opgepakt", 0, 1});
    question.owner = to.official;
    question.unit = to.unit;
    question.taken_up = true;
    return facts;
}

Result<Changed<Question>> from_intake(Question question, EventKind kind, const Recipient& to, const Act& act)
{
    if (question.state == Question::State::answered) return refused(already_answered);
    if (question.taken_up) return refused(already_taken_up);
    if (!to.in_service) return refused(official_out_of_service, "eigenaar");
    std::vector<Fact> facts = give(question, to);
    Event event = event_of(question, kind, act, std::move(facts));
    return Changed{std::move(question), std::move(event)};
}

} // namespace

UnitId unit_for(const Organisation& organisation, const OfficialId& official, const UnitId& present)
{
    const auto units = organisation.units_of(official);
    if (std::ranges::find(units, present) != units.end()) return present;
    const auto own = std::ranges::find_if(
        units, [&](const UnitId& each) { return organisation.unit(each)->kind != UnitKind::cluster; });
    return own == units.end() ? present : *own;
}

Result<Changed<Question>> assign(Question question, const Recipient& to, const Act& act)
{
    return from_intake(std::move(question), question_assigned, to, act);
}

Result<Changed<Question>> take_up(Question question, const Recipient& by, const Act& act)
{
    return from_intake(std::move(question), question_taken_up, by, act);
}

Result<Changed<Question>> hand_over(Question question, const Recipient& to, std::string reason, const Act& act)
{
    if (question.state == Question::State::answered) return refused(already_answered);
    if (!question.taken_up) return refused(not_taken_up);
    if (to.official == question.owner) return refused(handed_to_oneself, "eigenaar");
    if (!to.in_service) return refused(official_out_of_service, "eigenaar");
    if (is_blank(reason)) return refused(reason_missing, "reden");
    question.typed.push_back(Handover{Id<Handover>::fresh(act.at), question.owner, to.official, std::move(reason)});
    std::vector<Fact> facts = give(question, to);
    facts.push_back({"overdrachten", question.handovers, question.handovers + 1});
    ++question.handovers;
    Event event = event_of(question, question_handed_over, act, std::move(facts));
    return Changed{std::move(question), std::move(event)};
}

} // namespace opmaat
