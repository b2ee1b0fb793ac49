// SPDX-License-Identifier: EUPL-1.2
// The officials of the demo city today (municipality/<name>/demo/vandaag.toml): who is on the intake roster, who can be
// reached, and to which figures of them the works council consented.
#pragma once

#include "demo/stage.h"

#include <filesystem>

namespace opmaat::demo {

/// From the day of the act on, to every figure.
void enter_consents(db::Database& database, const Act& act);

/// Throws SeedFault.
void set_people(db::Database& database, const std::filesystem::path& file, const Stage& stage);

} // namespace opmaat::demo
