// SPDX-License-Identifier: EUPL-1.2
// `opmaat demo`: a lively city of today, to look around in and to try things. All its people are invented.
#pragma once

#include "base/time.h"
#include "db/db.h"

#include <filesystem>
#include <functional>
#include <stdexcept>

namespace opmaat::demo {

/// The database holds questions already: a demo city would mix with them.
struct NotEmpty : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct City {
    std::size_t questions;
    std::size_t moments; // at which something happened with them
};

/// Loads the folder of a municipality into a migrated database, and plays the stories of its folder `demo` up to `now`.
/// `told` hears how many of how many moments were played. Throws NotEmpty, SeedFault.
City found_city(db::Database& database, const std::filesystem::path& folder, Instant now,
                const std::function<void(std::size_t, std::size_t)>& told);

} // namespace opmaat::demo
