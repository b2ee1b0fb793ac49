// SPDX-License-Identifier: EUPL-1.2
// The years about which the calendars can speak: the rules of the holidays are known for them.
#pragma once

#include "base/time.h"

namespace opmaat {

inline constexpr int first_calendar_year = 1980;
inline constexpr int last_calendar_year = 2199;
inline constexpr Day first_calendar_day = day(first_calendar_year, 1, 1);
inline constexpr Day last_calendar_day = day(last_calendar_year, 12, 31);

constexpr bool in_calendar(Day each) { return first_calendar_day <= each && each <= last_calendar_day; }

} // namespace opmaat
