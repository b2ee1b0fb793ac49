// SPDX-License-Identifier: EUPL-1.2
#include "calendar/almanac.h"

#include <utility>

namespace opmaat {

Almanac::Almanac(LegalCalendar legal, Zone zone)
    : legal_(std::move(legal)), zone_(std::move(zone)), unknown_(OpeningHours::unknown(zone_))
{
}

void Almanac::set_hours(const MunicipalityId& municipality, const std::optional<UnitId>& unit, OpeningHours hours)
{
    hours_.insert_or_assign(Key{municipality, unit}, std::move(hours));
}

void Almanac::set_parent(const UnitId& unit, const UnitId& parent) { parents_.insert_or_assign(unit, parent); }

const OpeningHours& Almanac::hours(const MunicipalityId& municipality, const std::optional<UnitId>& unit) const
{
    auto level = unit;
    for (std::size_t height = 0; level && height <= parents_.size(); ++height) { // no longer than the tree is high
        if (const auto own = hours_.find(Key{municipality, level}); own != hours_.end()) return own->second;
        const auto parent = parents_.find(*level);
        level = parent == parents_.end() ? std::nullopt : std::optional{parent->second};
    }
    const auto of_municipality = hours_.find(Key{municipality, std::nullopt});
    return of_municipality == hours_.end() ? unknown_ : of_municipality->second;
}

Calendars Almanac::calendars(const MunicipalityId& municipality, const std::optional<UnitId>& unit) const
{
    return {legal_, hours(municipality, unit)};
}

} // namespace opmaat
