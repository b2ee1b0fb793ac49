// SPDX-License-Identifier: EUPL-1.2
// The one place that asks what time it is.
#pragma once

#include "base/time.h"

namespace opmaat::app {

inline Instant now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

} // namespace opmaat::app
