// SPDX-License-Identifier: EUPL-1.2
// The calendar of the law (Atw 1-3): on which days a legal term can not end. Not the calendar of the town hall.
#pragma once

#include "base/time.h"
#include "calendar/holidays.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace opmaat {

/// A day put on a par with the holidays by royal decree (Atw 3 lid 3). Never derived from a pattern: decrees differ.
struct EqualisedDay {
    enum class Mark {
        seen,    // the text or the title of the decree was seen
        assumed, // only by the pattern of other years, no decree seen: a term that hangs on it is provisional
    };
    Day day;
    std::string source; // the decree, or where it was read
    Mark mark = Mark::seen;
};

/// The equalised days, and through which day the decrees speak: after that a bridge-like day is in doubt.
struct Equalisation {
    std::vector<EqualisedDay> days;
    Day known_through;
};

/// The decrees that this version of the program knows, with their sources.
const Equalisation& published_equalisation();

/// How a day is read: as the law is known, or with every day in doubt read the other way.
enum class Reading { known, doubtful };

/// Days free by law: Saturday, Sunday, holiday, equalised. Every question is answered by one look in a table.
class LegalCalendar {
public:
    explicit LegalCalendar(Equalisation equalisation = published_equalisation());

    /// Whether the calendar can speak of that day: the years of holidays.h. The functions below need a covered day.
    static bool covers(Day day);

    bool is_free(Day day, Reading reading = Reading::known) const { return days_to_next(day, reading) != 0; }
    /// The day itself, or the first after it that is not free (Atw 1 lid 1).
    Day first_not_free(Day day, Reading reading = Reading::known) const
    {
        return day + std::chrono::days{days_to_next(day, reading)};
    }
    /// A bridge-like day after known_through, or an equalised day that is only assumed.
    bool in_doubt(Day day) const { return is_free(day, Reading::known) != is_free(day, Reading::doubtful); }
    /// The day that has `count` (0 or more) days that are not free in (start, day]; start itself, free or not, for 0.
    /// Stays within the covered days: the last of them when there are not so many.
    Day add_legal_days(Day start, int count) const;

    /// Holidays and equalised days of that year, by date.
    std::vector<Holiday> days_of(int year) const;
    /// Name of the holiday on that day, "Gelijkgestelde dag", "zaterdag" or "zondag"; empty when it is not free.
    std::string reason(Day day) const;
    const Equalisation& equalisation() const { return equalisation_; }

private:
    std::uint8_t days_to_next(Day day, Reading reading) const
    {
        return table_[static_cast<std::size_t>((day - first_).count())][static_cast<std::size_t>(reading)];
    }
    static const Day first_;
    Equalisation equalisation_;
    // Days until the first that is not free (0: not free itself), known and doubtful, side by side.
    std::vector<std::array<std::uint8_t, 2>> table_;
};

} // namespace opmaat
