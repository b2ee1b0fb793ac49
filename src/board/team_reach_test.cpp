// SPDX-License-Identifier: EUPL-1.2
#include "board/team_reach.h"
#include "staff/official_change.h"
#include "staff/unit_change.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

const Instant now = *parse_instant("2026-03-02T09:00:00Z");
const Act act{SystemActor{"proef"}, now};
constexpr Day today = day(2026, 3, 2);

// A team with so many people.
struct Team {
    Staff staff{};
    std::map<OfficialId, Presence> presences{};

    explicit Team(int people)
    {
        const auto team =
            add_unit(Organisation{staff, today},
                     {UnitId::fresh(now), UnitKind::team, "groen", {"Groen", ""}, std::nullopt, today}, act);
        staff.units.push_back(team->now);
        for (int number = 0; number < people; ++number) add_member(std::to_string(number));
    }
    void add_member(const std::string& code)
    {
        Official member = add_official(Organisation{staff, today}, "m" + code,
                                       {{"M.", "", "", "Proef" + code}, "", "", ""}, today, act)
                              ->now;
        member.memberships.push_back({staff.units.front().id, {today, std::nullopt}});
        staff.officials.push_back(member);
    }
    void says(std::size_t member, Reachability state, std::optional<Instant> until = std::nullopt)
    {
        const OfficialId& official = staff.officials.at(member).id;
        presences[official] = {official, state, until, 1};
    }
    std::vector<TeamReach> reach() const { return reach_of(Organisation{staff, today}, presences, now); }
};

} // namespace

TEST_CASE("of a team it is counted who is free, in a call and away; a state that has run out is free")
{
    Team team{5};
    team.says(0, Reachability::reachable);
    team.says(1, Reachability::in_call);
    team.says(2, Reachability::absent);
    team.says(3, Reachability::away_briefly, now - 1min);
    REQUIRE(team.reach().size() == 1);
    CHECK(team.reach().front() == TeamReach{team.staff.units.front().id, 2, 1, 1});
}

TEST_CASE("a team of which fewer than three people said anything is left out, so that no number points at somebody")
{
    Team team{5};
    team.says(0, Reachability::absent);
    team.says(1, Reachability::absent);
    CHECK(team.reach().empty());
    team.says(2, Reachability::absent);
    CHECK(team.reach().size() == 1);
}
