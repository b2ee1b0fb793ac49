// SPDX-License-Identifier: EUPL-1.2
// Openings as people type them: "9-17", "09:00 - 17:00", "9.00 tot 12.30 en 13 tot 17 uur"; "gesloten", a dash or
// nothing typed is closed.
#pragma once

#include "base/refusal.h"
#include "calendar/opening_hours.h"

#include <string>
#include <string_view>

namespace opmaat {

/// No times that we can read. Values: what was typed.
inline constexpr Rule opening_unreadable{RefusalKind::invalid, "openingstijd-onleesbaar"};

/// Values: the most signs that are read.
inline constexpr Rule opening_too_long{RefusalKind::invalid, "openingstijd-te-lang"};

/// In the order of their times. Refuses opening_unreadable, opening_too_long, opening_upside_down and openings_overlap
/// at `field`.
Result<Openings> parse_openings(std::string_view typed, const std::string& field);
/// "09:00-12:30 13:00-17:00", to be typed over.
std::string openings_text(const Openings& openings);

} // namespace opmaat
