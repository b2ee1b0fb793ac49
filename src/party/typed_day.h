// SPDX-License-Identifier: EUPL-1.2
// A day as people write it.
#pragma once

#include "base/time.h"

namespace opmaat {

/// "2-3-1970", "02/03/1970", "2.3.1970" and "1970-03-02"; nothing for what is no such day.
std::optional<Day> parse_typed_day(std::string_view typed);

} // namespace opmaat
