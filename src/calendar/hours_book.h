// SPDX-License-Identifier: EUPL-1.2
// What has been entered about opening hours, of each municipality and unit by itself, and the almanac that follows from
// it.
#pragma once

#include "base/id.h"
#include "calendar/almanac.h"
#include "calendar/opening_hours.h"

#include <map>
#include <optional>

namespace opmaat {

/// Whose hours: those of a municipality (no unit), or of a unit as it serves that municipality.
struct HoursOf {
    MunicipalityId municipality;
    std::optional<UnitId> unit;
    friend auto operator<=>(const HoursOf&, const HoursOf&) = default;
};

struct HoursBook {
    std::map<HoursOf, Hours> entered;
    std::map<UnitId, UnitId> parents; // of each unit that has one
};

/// A unit has the weeks of the nearest that has any: itself, its parents, the municipality; until the first day of
/// these those of the next. It is closed on its own closing days and on all of theirs, and of overrides the nearest
/// holds. Hours that cannot be (data from elsewhere)
/// become OpeningHours::unknown: terms on them are not computable, and nothing fails.
Almanac almanac_of(LegalCalendar legal, const HoursBook& book, const Zone& zone = Zone::amsterdam());

} // namespace opmaat
