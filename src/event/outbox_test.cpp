// SPDX-License-Identifier: EUPL-1.2
#include "event/outbox.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;

TEST_CASE("what could not be sent is tried again after a minute, then each time twice as long, at most an hour")
{
    const Instant now = *parse_instant("2026-03-02T09:00:00Z");
    CHECK(next_attempt(1, now) == now + 1min);
    CHECK(next_attempt(2, now) == now + 2min);
    CHECK(next_attempt(6, now) == now + 32min);
    CHECK(next_attempt(7, now) == now + 1h);
    CHECK(next_attempt(1'000'000, now) == now + 1h);
}
