// SPDX-License-Identifier: EUPL-1.2
// A time on the wall as text: "08:30", and "24:00" for the midnight that ends a day.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace opmaat {

/// Minutes since local midnight, 0..1440; nothing when the text is not of the form "08:30".
std::optional<std::chrono::minutes> parse_clock_time(std::string_view text);
/// "08:30"; `time` 0..1440 minutes.
std::string clock_time(std::chrono::minutes time);

} // namespace opmaat
