// SPDX-License-Identifier: EUPL-1.2
#include "question/handlers.h"

#include <algorithm>

namespace opmaat {
namespace {

void add_with_descendants(Handlers& handlers, const Organisation& organisation, const UnitId& unit)
{
    std::ranges::copy(organisation.with_descendants(unit), std::back_inserter(handlers.units));
}

void add_cluster(Handlers& handlers, const Organisation& organisation, const Unit& cluster)
{
    for (const Participation& participant : cluster.participants)
        if (participant.period.holds(organisation.as_of()))
            add_with_descendants(handlers, organisation, participant.unit);
    handlers.officials = organisation.members_of(cluster.id);
}

template <class Id>
void sort_each_once(std::vector<Id>& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

Handlers handlers_of(const Organisation& organisation, const UnitId& unit)
{
    Handlers handlers;
    add_with_descendants(handlers, organisation, unit);
    const Unit* found = organisation.unit(unit);
    if (found && found->kind == UnitKind::cluster) add_cluster(handlers, organisation, *found);
    sort_each_once(handlers.units);
    sort_each_once(handlers.officials);
    return handlers;
}

bool are_among(const Handlers& handlers, const UnitId& unit, const OfficialId& owner)
{
    return std::ranges::binary_search(handlers.units, unit) || std::ranges::binary_search(handlers.officials, owner);
}

} // namespace opmaat
