// SPDX-License-Identifier: EUPL-1.2
// Waiting for something to come true, with an end to it.
#pragma once

#include <chrono>
#include <thread>

namespace support {

/// Whether `condition` comes true within the time; it is asked over and over, and once at least.
template <class Condition>
bool comes_true(std::chrono::milliseconds longest, Condition condition)
{
    const auto last = std::chrono::steady_clock::now() + longest;
    while (!condition()) {
        if (std::chrono::steady_clock::now() >= last) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    return true;
}

} // namespace support
