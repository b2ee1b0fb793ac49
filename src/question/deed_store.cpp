// SPDX-License-Identifier: EUPL-1.2
#include "question/deed_store.h"

namespace opmaat {
namespace {

using Door = Result<Question> (*)(db::Writer&, const Viewer&, const Wanted&);

Door door_of(Deed deed)
{
    switch (deed) {
    case Deed::divide: return question_to_assign;
    case Deed::take_up: return question_to_take_up;
    case Deed::answer: return question_to_answer;
    case Deed::confirm_receipt:
    case Deed::plan:
    case Deed::people: return question_to_plan;
    case Deed::hand_over: return question_to_hand_over;
    case Deed::note: return question_to_note;
    case Deed::depart: return question_to_depart;
    case Deed::correct: return question_to_correct;
    case Deed::reopen: break;
    }
    return question_to_reopen;
}

} // namespace

Result<Question> question_for(Deed deed, db::Writer& writer, const Viewer& viewer, const Wanted& wanted)
{
    return door_of(deed)(writer, viewer, wanted);
}

} // namespace opmaat
