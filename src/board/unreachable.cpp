// SPDX-License-Identifier: EUPL-1.2
#include "board/unreachable.h"

#include <algorithm>
#include <set>

namespace opmaat {
namespace {

std::set<OfficialId> absent_officials(const Organisation& organisation, const std::map<OfficialId, Presence>& presences,
                                      Instant now)
{
    std::set<OfficialId> absent;
    for (const auto& [official, presence] : presences)
        if (reachability(presence, now) == Reachability::absent) absent.insert(official);
    for (const Official& official : organisation.officials())
        if (!organisation.in_service(official.id)) absent.insert(official.id);
    return absent;
}

} // namespace

std::vector<OfficialId> unreachable(const Organisation& organisation, const std::map<OfficialId, Presence>& presences,
                                    Instant now)
{
    const std::set<OfficialId> absent = absent_officials(organisation, presences, now);
    std::vector<OfficialId> alone;
    for (const OfficialId& official : absent) {
        const auto deputies = organisation.deputies_of(official);
        if (std::ranges::all_of(deputies, [&](const OfficialId& deputy) { return absent.contains(deputy); }))
            alone.push_back(official);
    }
    return alone;
}

} // namespace opmaat
