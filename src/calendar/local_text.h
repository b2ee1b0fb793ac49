// SPDX-License-Identifier: EUPL-1.2
// A moment as people of that zone write it down, for files and machines.
#pragma once

#include "calendar/zone.h"

#include <string>

namespace opmaat {

/// "2026-03-02T11:00+01:00"; seconds and milliseconds only where they are not zero. Read again by parse_instant.
std::string local_text(Instant instant, const Zone& zone);

} // namespace opmaat
