// SPDX-License-Identifier: EUPL-1.2
// The stories as they are written in municipality/<name>/demo/verhalen.toml: who asks what, by when it must be
// answered seen from today, and what officials did with it.
#pragma once

#include "demo/stage.h"
#include "demo/story.h"

#include <filesystem>

namespace opmaat::demo {

/// What lies after now is left out: it has not happened yet. Throws SeedFault.
std::vector<Story> written_stories(const std::filesystem::path& file, const Stage& stage);

/// When somebody who is open then gets to work, `open` minutes after `from`.
Instant after(const OpeningHours& hours, Instant from, std::chrono::minutes open);

} // namespace opmaat::demo
