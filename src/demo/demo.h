// SPDX-License-Identifier: EUPL-1.2
// `opmaat demo`: a lively city of today, to look around in and to try things. All its people are invented.
#pragma once

#include "base/refusal.h"
#include "base/time.h"
#include "db/db.h"

#include <filesystem>
#include <functional>

namespace opmaat::demo {

/// The database holds questions: a demo city would mix with them.
inline constexpr Rule holds_questions{RefusalKind::conflict, "database-heeft-vragen"};

struct City {
    std::size_t questions;
    std::size_t moments; // at which something happened with them
};

/// Loads the folder of a municipality into a migrated database, and plays the stories of its folder `demo` up to `now`.
/// `told` hears how many of how many moments were played. Refuses holds_questions; throws SeedFault.
Result<City> found_city(db::Database& database, const std::filesystem::path& folder, Instant now,
                        const std::function<void(std::size_t, std::size_t)>& told);

} // namespace opmaat::demo
