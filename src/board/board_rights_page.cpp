// SPDX-License-Identifier: EUPL-1.2
#include "board/board_rights_page.h"

#include "access/may.h"

namespace opmaat {
namespace {

RowRights rights_on(const Listed& question, const BoardScene& scene, const Viewer& viewer)
{
    const OfficialId& owner = question.facts.owner;
    return {.read = may_read(viewer, question.facts),
            .divide = !scene.is_past() && !question.taken_up && may(viewer, Action::divide, question.facts),
            .reach = scene.unreached.contains(owner) &&
                     may_see_person(viewer, {owner, scene.organisation().units_of(owner)})};
}

std::vector<RowRights> rights_on(const std::vector<QuestionId>& rows, const BoardScene& scene, const Viewer& viewer)
{
    std::vector<RowRights> rights;
    for (const QuestionId& id : rows) rights.push_back(rights_on(scene.shown.questions.at(id), scene, viewer));
    return rights;
}

} // namespace

BoardRights rights_on(const BoardScene& scene, const Viewer& viewer)
{
    return {.late = rights_on(scene.shown.board.late, scene, viewer),
            .due_today = rights_on(scene.shown.board.due_today, scene, viewer),
            .manage_wall = may(viewer, Action::manage_wall)};
}

} // namespace opmaat
