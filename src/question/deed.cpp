// SPDX-License-Identifier: EUPL-1.2
#include "question/deed.h"

#include <algorithm>

namespace opmaat {
namespace {

bool receipt_waits(const Question& question)
{
    return std::ranges::any_of(question.clocks,
                               [](const Clock& clock) { return clock.kind == Clock::Kind::receipt && !clock.ended; });
}

} // namespace

Action action_of(Deed deed)
{
    switch (deed) {
    case Deed::divide: return Action::divide;
    case Deed::take_up: return Action::take_up;
    case Deed::answer: return Action::answer;
    case Deed::confirm_receipt:
    case Deed::plan:
    case Deed::people: return Action::plan;
    case Deed::hand_over: return Action::hand_over;
    case Deed::note: return Action::note;
    case Deed::depart: return Action::depart;
    case Deed::correct: return Action::correct;
    case Deed::reopen: break;
    }
    return Action::reopen;
}

bool fits(Deed deed, const Question& question)
{
    const bool open = question.state == Question::State::open;
    switch (deed) {
    case Deed::divide:
    case Deed::take_up: return open && !question.taken_up;
    case Deed::hand_over: return open && question.taken_up;
    case Deed::answer:
    case Deed::plan: return open;
    case Deed::confirm_receipt: return open && receipt_waits(question);
    case Deed::reopen: return !open;
    case Deed::note:
    case Deed::people:
    case Deed::depart:
    case Deed::correct: break;
    }
    return true;
}

std::vector<Deed> deeds_for(const Viewer& viewer, const Question& question)
{
    const QuestionFacts facts = facts_of(question);
    std::vector<Deed> deeds;
    for (const auto& each : Words<Deed>::all)
        if (fits(each.value, question) && may(viewer, action_of(each.value), facts)) deeds.push_back(each.value);
    return deeds;
}

} // namespace opmaat
