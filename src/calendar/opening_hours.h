// SPDX-License-Identifier: EUPL-1.2
// When the municipality, a department or a team is open: the clock of service norms. On an equalised day the office may
// well be open; see legal_calendar.h for the days of the law.
#pragma once

#include "base/refusal.h"
#include "base/time.h"
#include "calendar/zone.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace opmaat {

/// An opening without end after its start, or outside 00:00-24:00. Values: the opening ("09:00-00:00").
inline constexpr Rule opening_upside_down{RefusalKind::invalid, "openingstijd-eindigt-voor-begin"};
/// Two openings of one day that touch each other's time.
inline constexpr Rule openings_overlap{RefusalKind::invalid, "openingstijden-overlappen"};
/// A week without any opening: no norm could ever end.
inline constexpr Rule never_open{RefusalKind::invalid, "nooit-open"};
/// The term cannot be computed on this calendar: no hours known, or the end lies beyond the last year of the calendar.
inline constexpr Rule not_computable{RefusalKind::invalid, "termijn-niet-te-berekenen"};

/// [from, until) in minutes since local midnight, 0 <= from < until <= 1440. A night is two openings.
struct Opening {
    std::chrono::minutes from;
    std::chrono::minutes until;
    friend auto operator<=>(const Opening&, const Opening&) = default;
};
using Openings = std::vector<Opening>;
/// Monday first.
using Week = std::array<Openings, 7>;
/// The week that holds from that day on. The first one also holds before its day.
struct WeekFrom {
    Day from;
    Week week;
};
/// [from, until) in which a clock stands still.
struct Pause {
    Instant from;
    Instant until;
};

/// What is known of the hours: a closed day wins over an override of that day, and that over the week.
struct Hours {
    std::vector<WeekFrom> weeks;
    std::set<Day> closed;
    std::map<Day, Openings> overrides;
};

class OpeningHours {
public:
    /// Refuses opening_upside_down, openings_overlap, never_open.
    static Result<OpeningHours> of(const Hours& hours, const Zone& zone = Zone::amsterdam());
    /// Monday to Friday 09:00-17:00 with the given closed days.
    static OpeningHours office(const std::set<Day>& closed = {}, const Zone& zone = Zone::amsterdam());
    /// No hours known: every computation on it refuses not_computable.
    static OpeningHours unknown(const Zone& zone = Zone::amsterdam());

    const Zone& zone() const { return zone_; }
    /// The openings of that day, in order; empty on a day without.
    const Openings& openings(Day day) const;
    bool is_working_day(Day day) const { return !openings(day).empty(); }
    /// First opening and last closing of that day; nothing on a day without hours.
    std::optional<Instant> opens(Day day) const;
    std::optional<Instant> closes(Day day) const;
    bool is_open(Instant instant) const;

    /// The first working day on or after `day`; nothing when there is none within the calendar's years.
    std::optional<Day> first_working_day(Day day) const;
    /// Working days d with after < d <= through; 0 when through is not later.
    int working_days_between(Day after, Day through) const;

private:
    explicit OpeningHours(const Zone& zone) : zone_(zone) {}
    void set_special(Day day, Openings openings);
    Zone zone_;
    std::vector<WeekFrom> weeks_;
    Day special_from_{};
    std::vector<std::uint32_t>
        special_; // by day since special_from_; 0: as the week, else 1 + place in special_openings_
    std::vector<Openings> special_openings_;
};

/// The earliest moment at which `amount` (0 or more) open minutes have passed since `start`: used up at closing time,
/// it is the closing moment; 0 minutes is `start` itself. Real time, so the night of the change has 7 or 9 hours.
/// Refuses not_computable.
Result<Instant> add_minutes(const OpeningHours& hours, Instant start, std::chrono::minutes amount,
                            std::span<const Pause> pauses = {});

/// Open time in [from, until) less the pauses, in whole minutes (rounded down); 0 when until is not later.
/// Refuses not_computable for moments outside the calendar's years.
Result<std::chrono::minutes> elapsed_minutes(const OpeningHours& hours, Instant from, Instant until,
                                             std::span<const Pause> pauses = {});

/// The Nth working day after the local day of `start`. That day is day 0; a closed day counts as day 0 too, and 0
/// working days from a closed day is the next working day. A start after `cutoff` (minutes since local midnight) on a
/// working day counts as of the next working day. `amount` 0 or more. Refuses not_computable.
Result<Day> add_working_days(const OpeningHours& hours, Instant start, int amount,
                             std::optional<std::chrono::minutes> cutoff = std::nullopt);

} // namespace opmaat
