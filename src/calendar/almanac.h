// SPDX-License-Identifier: EUPL-1.2
// All calendars of the organisation: that of the law, and the opening hours of each municipality, department and team.
#pragma once

#include "base/id.h"
#include "calendar/legal_calendar.h"
#include "calendar/opening_hours.h"
#include "calendar/zone.h"

#include <map>
#include <optional>

namespace opmaat {

/// The two calendars a term is counted on: the law's days, and the hours of the unit that must act.
struct Calendars {
    const LegalCalendar& legal;
    const OpeningHours& hours;
    const Zone& zone() const { return hours.zone(); }
};

/// Read once from the database and again after each change; then shared by all threads and never changed.
class Almanac {
public:
    explicit Almanac(LegalCalendar legal = LegalCalendar{}, Zone zone = Zone::amsterdam());

    /// The hours of a municipality itself (no unit), or of a unit as it serves that municipality.
    void set_hours(const MunicipalityId& municipality, const std::optional<UnitId>& unit, OpeningHours hours);
    /// A unit without hours of its own has those of its parent.
    void set_parent(const UnitId& unit, const UnitId& parent);

    const LegalCalendar& legal() const { return legal_; }
    const Zone& zone() const { return zone_; }
    /// The unit's own hours, else the nearest parent's, else the municipality's, else OpeningHours::unknown.
    const OpeningHours& hours(const MunicipalityId& municipality,
                              const std::optional<UnitId>& unit = std::nullopt) const;
    Calendars calendars(const MunicipalityId& municipality, const std::optional<UnitId>& unit = std::nullopt) const;

private:
    struct Key {
        MunicipalityId municipality;
        std::optional<UnitId> unit;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    LegalCalendar legal_;
    Zone zone_;
    OpeningHours unknown_;
    std::map<Key, OpeningHours> hours_;
    std::map<UnitId, UnitId> parents_;
};

} // namespace opmaat
