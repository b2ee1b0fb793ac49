// SPDX-License-Identifier: EUPL-1.2
#include "board/board_scene_web.h"

#include "board/unreachable.h"
#include "event/event_store.h"
#include "staff/staff_store.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::size_t rows_shown = 5; // of each of the two lists; a link leads to the others

// The teams of the part that was chosen.
std::vector<TeamReach> within(std::vector<TeamReach> teams, const BoardFilter& filter)
{
    if (filter.handlers)
        std::erase_if(teams, [&](const TeamReach& each) {
            return !std::ranges::binary_search(filter.handlers->units, each.team);
        });
    return teams;
}

// The open questions may be newer than the reader: what it does not know yet comes with the next board.
void leave_out_unknown(ShownBoard& shown)
{
    const auto unknown = [&](const QuestionId& id) {
        const auto found = shown.questions.find(id);
        return found == shown.questions.end() || !found->second.clock;
    };
    std::erase_if(shown.board.late, unknown);
    std::erase_if(shown.board.due_today, unknown);
}

ShownBoard board_then(db::Reader& reader, const BoardScene& scene, const BoardWish& wish)
{
    const Viewer all_seeing = system_viewer("regiebord");
    const Instant then = scene.zone().instant_of(*scene.choice.as_of, std::chrono::minutes{0});
    return board_as_of(reader, {all_seeing, moment_of(then, scene.zone())}, wish);
}

// Who can be reached is a figure of people at work: not without the consent of the works council.
void add_presences(db::Reader& reader, Instant now, BoardScene& scene, BoardWish& wish)
{
    if (!is_on(consents(reader), ObservedFigure::presence, scene.zone().local_day(now))) return;
    const auto known = presences(reader);
    wish.unreachable = unreachable(scene.organisation(), known, now);
    scene.unreached = {wish.unreachable.begin(), wish.unreachable.end()};
    scene.reach = within(reach_of(scene.organisation(), known, now), wish.filter);
}

} // namespace

BoardScene board_scene(db::Reader& reader, OpenQuestions& open, const SceneWish& asked)
{
    BoardScene scene{.choice = asked.choice, .municipal = asked.municipal, .position = newest_position(reader)};
    BoardWish wish{.filter = filter_of(asked.choice, scene.organisation()), .rows = rows_shown};
    if (scene.is_past()) {
        scene.shown = board_then(reader, scene, wish);
    } else {
        add_presences(reader, asked.now, scene, wish);
        const Viewer all_seeing = system_viewer("regiebord");
        scene.shown = board_now(reader, open, {all_seeing, moment_of(asked.now, scene.zone())}, wish);
    }
    leave_out_unknown(scene.shown);
    return scene;
}

} // namespace opmaat
