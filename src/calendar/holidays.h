// SPDX-License-Identifier: EUPL-1.2
// The recognised holidays of the Algemene termijnenwet, by rule. They move the end of legal terms; whether the town
// hall is open on them is another matter (opening_hours.h).
#pragma once

#include "base/time.h"
#include "calendar/calendar_years.h"

#include <string>
#include <string_view>
#include <vector>

namespace opmaat {

struct Holiday {
    enum class Kind {
        holiday,   // Atw 3 lid 1
        by_law,    // Atw 3 lid 2: Good Friday
        by_decree, // Atw 3 lid 3: equalised by royal decree
    };
    Day day;
    std::string
        name;  // Dutch, as the law has it, also its key in the catalogue; two on one day joined by name_separator
    Kind kind; // that of the first of two
};
inline constexpr std::string_view name_separator = " / ";

/// "feestdag", "gelijkgesteld bij wet", "gelijkgesteld bij KB".
std::string_view to_text(Holiday::Kind kind);

/// Gregorian Easter Sunday of that year.
Day easter_sunday(int year);

/// The holidays of Atw 3 lid 1 and 2 in that year, by date. Not the equalised days: these are data (legal_calendar.h).
/// Right for the years of calendar_years.h.
std::vector<Holiday> holidays(int year);

} // namespace opmaat
