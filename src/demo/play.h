// SPDX-License-Identifier: EUPL-1.2
// Plays the stories of the demo city through the verbs that the pages use, in the order of their moments, so that the
// journal reads as if the city had really lived these months.
#pragma once

#include "demo/stage.h"
#include "demo/story.h"

#include <functional>

namespace opmaat::demo {

/// `told` hears how many of how many moments were played. Throws SeedFault when the municipality refuses a turn.
void play(db::Database& database, const Stage& stage, const std::vector<Story>& stories,
          const std::function<void(std::size_t, std::size_t)>& told);

} // namespace opmaat::demo
