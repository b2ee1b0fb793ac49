// SPDX-License-Identifier: EUPL-1.2
// Which local day and clock time a moment has in the municipality, and which moment a local clock time is.
#pragma once

#include "base/refusal.h"
#include "base/time.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace opmaat {

/// No such time zone in the system's tzdata.
inline constexpr Rule zone_unknown{RefusalKind::invalid, "tijdzone-onbekend"};

/// A time zone of the system's tzdata, as a table of its changes of offset. Cheap to copy, safe in many threads.
class Zone {
public:
    /// `name` as in tzdata ("Europe/Amsterdam"); read once per name. Refuses zone_unknown.
    static Result<Zone> named(const std::string& name);
    static const Zone& amsterdam();

    const std::string& name() const;
    Day local_day(Instant instant) const;
    /// Local time since midnight by the clock on the wall: under 24 h, to the millisecond.
    std::chrono::milliseconds time_of_day(Instant instant) const;
    /// What is added to UTC at that moment (+60 minutes in the Dutch winter).
    std::chrono::seconds offset(Instant instant) const;

    /// The moment at which the wall shows `since_midnight` (0..24:00; 24:00 is midnight after the day). A time that the
    /// spring change skips goes forward by the gap; of a time that the autumn change shows twice it is the first.
    Instant instant_of(Day day, std::chrono::minutes since_midnight) const;
    /// The second of a time that is shown twice in autumn; otherwise the same as instant_of.
    Instant second_instant_of(Day day, std::chrono::minutes since_midnight) const;

private:
    struct Table;
    explicit Zone(std::shared_ptr<const Table> table);
    std::shared_ptr<const Table> table_;
};

} // namespace opmaat
