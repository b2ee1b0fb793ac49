// SPDX-License-Identifier: EUPL-1.2
#include "staff/unit.h"

namespace opmaat {

std::optional<UnitId> parent_of(const Unit& unit, Day day)
{
    for (const Placement& placement : unit.placements)
        if (placement.period.holds(day)) return placement.parent;
    return std::nullopt;
}

std::optional<OfficialId> holder_of(const Unit& unit, UnitPost post, Day day)
{
    for (const PostHolder& holder : unit.posts)
        if (holder.post == post && holder.period.holds(day)) return holder.official;
    return std::nullopt;
}

} // namespace opmaat
