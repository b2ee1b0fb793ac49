// SPDX-License-Identifier: EUPL-1.2
#include "question/inheritance.h"

namespace opmaat {

Changed<Question> inherit(Question question, const Heir& heir, bool owner_works_here, const Act& act)
{
    if (!owner_works_here && question.taken_up)
        return hand_over(std::move(question), {heir.official, heir.unit, true}, heir.reason, act).value();
    std::vector<Fact> facts{{"eenheid", question.unit, heir.unit}};
    question.unit = heir.unit;
    if (!owner_works_here) {
        facts.push_back({"eigenaar", question.owner, heir.official});
        question.owner = heir.official;
    }
    Event event = event_of(question, question_moved, act, std::move(facts));
    return Changed{std::move(question), std::move(event)};
}

} // namespace opmaat
