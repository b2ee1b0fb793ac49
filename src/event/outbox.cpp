// SPDX-License-Identifier: EUPL-1.2
#include "event/outbox.h"

#include <algorithm>

namespace opmaat {

using namespace std::chrono_literals;

Instant next_attempt(int attempts, Instant now)
{
    const int doublings = std::clamp(attempts - 1, 0, 6);
    return now + std::min<std::chrono::milliseconds>(1min * (1 << doublings), 1h);
}

// Twice the lease leaves room for clocks of two nodes that differ.
Instant latest_believable_end(Instant now, std::chrono::milliseconds lease) { return now + 2 * lease; }

} // namespace opmaat
