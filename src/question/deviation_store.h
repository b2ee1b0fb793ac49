// SPDX-License-Identifier: EUPL-1.2
// Looks every question on disk through for deviations. Repairs nothing.
#pragma once

#include "db/db.h"
#include "question/deviation.h"

#include <functional>

namespace opmaat {

struct Inspection {
    std::size_t questions = 0;
    std::vector<Deviation> deviations{};
};

/// Page by page, each of one moment, so that others go on writing. `advance` hears how much is done of how much.
Inspection inspect_questions(db::Database& database, const Almanac& almanac, Instant now,
                             const std::function<void(std::size_t, std::size_t)>& advance);

} // namespace opmaat
