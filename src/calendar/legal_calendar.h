// SPDX-License-Identifier: EUPL-1.2
// The calendar of the law (Atw 1-3): on which days a legal term cannot end. Not the calendar of the town hall.
#pragma once

#include "base/time.h"
#include "calendar/calendar_years.h"
#include "calendar/holidays.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace opmaat {

/// A day put on a par with the holidays by royal decree (Atw 3 lid 3). Never derived from a pattern: decrees differ.
struct EqualisedDay {
    enum class Mark {
        seen,    // the decree, its title or a list that follows it was seen
        assumed, // only by the pattern of other years: a term that hangs on it is provisional
    };
    Day day;
    std::string source; // the decree, or where it was read
    Mark mark = Mark::seen;
};

/// The equalised days, and for which days the decrees are known: a bridge-like day outside these is in doubt.
struct Equalisation {
    std::vector<EqualisedDay> days; // by date
    Day known_from;
    Day known_through;
};

/// The decrees that this version of the program knows, with their sources.
const Equalisation& published_equalisation();

/// How a day is read: as the law is known, or with every day in doubt read the other way.
enum class Reading { known, doubtful };

/// Days free by law: Saturday, Sunday, holiday, equalised. Every question about a day is one look in a table.
/// The days asked for must be in_calendar().
class LegalCalendar {
public:
    explicit LegalCalendar(Equalisation equalisation = published_equalisation());

    bool is_free(Day day, Reading reading = Reading::known) const { return days_to_next(day, reading) != 0; }
    /// The day itself, or the first after it that is not free (Atw 1 lid 1).
    Day first_not_free(Day day, Reading reading = Reading::known) const
    {
        return day + std::chrono::days{days_to_next(day, reading)};
    }
    /// A day that may prove free or not: bridge-like outside the known decrees, or equalised by assumption only.
    bool in_doubt(Day day) const { return is_free(day, Reading::known) != is_free(day, Reading::doubtful); }
    /// The first day with `count` (0 or more) days in (start, day] that are not free; `start` itself for 0. Stops at
    /// the last day of the calendar.
    Day add_legal_days(Day start, int count, Reading reading = Reading::known) const;

    /// Holidays and equalised days of that year, by date.
    std::vector<Holiday> days_of(int year) const;
    /// Why that day is free, as a key of the catalogue: the name of the holiday (of two the first), "Gelijkgestelde
    /// dag", or the weekday; empty when it is not free.
    std::string reason(Day day) const;
    const Equalisation& equalisation() const { return equalisation_; }

private:
    std::uint8_t days_to_next(Day day, Reading reading) const
    {
        return table_[static_cast<std::size_t>((day - first_calendar_day).count())][static_cast<std::size_t>(reading)];
    }
    Equalisation equalisation_;
    // For each day of the calendar: days until the first that is not free (0: not free itself), by reading.
    std::vector<std::array<std::uint8_t, 2>> table_;
};

} // namespace opmaat
