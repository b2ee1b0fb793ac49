// SPDX-License-Identifier: EUPL-1.2
// The days on which something holds: a team exists, somebody belongs to it, stands in for somebody.
#pragma once

#include "base/time.h"

#include <optional>

namespace opmaat {

/// From the day `from` up to, and not including, the day `until`; without an end while `until` is empty.
struct Period {
    Day from;
    std::optional<Day> until;

    constexpr bool holds(Day day) const { return from <= day && (!until || day < *until); }
    friend bool operator==(const Period&, const Period&) = default;
};

} // namespace opmaat
