// SPDX-License-Identifier: EUPL-1.2
#include "board/team_reach.h"

#include <algorithm>

namespace opmaat {
namespace {

void add(TeamReach& reach, Reachability state)
{
    reach.free += state == Reachability::reachable;
    reach.in_call += state == Reachability::in_call;
    reach.away += state == Reachability::away_briefly || state == Reachability::absent;
}

TeamReach reach_of(const Organisation& organisation, const UnitId& team,
                   const std::map<OfficialId, Presence>& presences, Instant now)
{
    TeamReach reach{team};
    for (const OfficialId& member : organisation.members_of(team))
        if (const auto known = presences.find(member); known != presences.end() && organisation.in_service(member))
            add(reach, reachability(known->second, now));
    return reach;
}

} // namespace

std::vector<TeamReach> reach_of(const Organisation& organisation, const std::map<OfficialId, Presence>& presences,
                                Instant now)
{
    std::vector<const Unit*> teams;
    for (const Unit& each : organisation.units())
        if (each.kind == UnitKind::team) teams.push_back(&each);
    std::ranges::sort(teams, {}, [](const Unit* team) { return std::tie(team->name.nl, team->id); });
    std::vector<TeamReach> reached;
    for (const Unit* team : teams) {
        const TeamReach reach = reach_of(organisation, team->id, presences, now);
        if (reach.free + reach.in_call + reach.away >= smallest_team_shown) reached.push_back(reach);
    }
    return reached;
}

} // namespace opmaat
