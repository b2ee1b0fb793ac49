// SPDX-License-Identifier: EUPL-1.2
// The regiebord on the wall, 1920x1080, read from five metres: counts and teams, never a person or what somebody asked.
#pragma once

#include "board/board_scene_web.h"
#include "html/html.h"
#include "text/catalogue.h"

namespace opmaat {

/// At most this many teams: the worst off.
inline constexpr std::size_t teams_on_wall = 8;
/// Who is free is shown for at least this many teams; else what waits at each team.
inline constexpr std::size_t fewest_teams_free = 4;

html::Html wall_version(const BoardScene& scene, text::Language language);

} // namespace opmaat
