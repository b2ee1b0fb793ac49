// SPDX-License-Identifier: EUPL-1.2
// What is coming for a municipality, department or team: from which day its hours will be others, and by whose
// calendar. What was entered and does not hold for it, because a nearer place decides or because it is closed, is left
// out.
#pragma once

#include "calendar/office_calendar.h"

#include <span>
#include <variant>
#include <vector>

namespace opmaat {

struct ComingHours {
    Day day;
    HoursOf whose;                                  // on whose calendar it was entered
    std::variant<WeekFrom, Closing, Openings> what; // openings: other hours on that one day
};

/// Weeks that begin after `today`, and closing days and other hours from `today` on, by day. `nearest_first`: the
/// calendar of the place itself, then those of the places above it. Says the same as the almanac (hours_book.h).
std::vector<ComingHours> coming_hours(std::span<const OfficeCalendar> nearest_first, Day today);

} // namespace opmaat
