// SPDX-License-Identifier: EUPL-1.2
// The everyday work of the past half year: questions that were answered, most in time. Drawn by lot from
// municipality/<name>/demo/alledaags.toml; on the same day always the same.
#pragma once

#include "demo/stage.h"
#include "demo/story.h"

#include <filesystem>

namespace opmaat::demo {

/// Throws SeedFault.
std::vector<Story> everyday_stories(const std::filesystem::path& file, const Stage& stage);

} // namespace opmaat::demo
