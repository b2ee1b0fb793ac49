// SPDX-License-Identifier: EUPL-1.2
#include "access/may.h"
#include "access/viewer_of.h"

#include <doctest/doctest.h>

using namespace opmaat;

namespace {

const Instant now = *parse_instant("2026-03-02T09:00:00Z");
const Day today = day(2026, 3, 2);
const Period always{day(2020, 1, 1), std::nullopt};

Unit unit(UnitKind kind, std::string code, std::optional<UnitId> parent = std::nullopt)
{
    return {UnitId::fresh(now), kind, code, {code, ""}, always, {{parent, always}}};
}

Official official(std::string code, std::vector<UnitId> units)
{
    Official someone{OfficialId::fresh(now), code, {}, always};
    for (const UnitId& each : units) someone.memberships.push_back({each, always});
    return someone;
}

// A department with two teams, another department with one, and a cluster in which one team of each takes part.
struct SmallTown {
    Unit space = unit(UnitKind::department, "ruimte");
    Unit green = unit(UnitKind::team, "groen", space.id);
    Unit roads = unit(UnitKind::team, "wegen", space.id);
    Unit social = unit(UnitKind::department, "sociaal");
    Unit care = unit(UnitKind::team, "zorg", social.id);
    Unit district = unit(UnitKind::cluster, "schalkwijk");
    Official gardener = official("proefman", {green.id});

    SmallTown() { district.participants = {{green.id, always}, {care.id, always}}; }

    Organisation organisation() const
    {
        return {{{}, {space, green, roads, social, care, district}, {gardener}, {}, {}}, today};
    }
    Viewer sees(Grant grant = {Role::official, std::nullopt}) const
    {
        return *viewer_of({.official = gardener.id, .username = "proefman", .grants = {grant}}, organisation());
    }
};

QuestionFacts question_of(const Unit& unit) { return {.unit = unit.id, .owner = OfficialId::fresh(now)}; }

QuestionFacts confidential(const Unit& unit)
{
    QuestionFacts question = question_of(unit);
    question.confidentiality = Confidentiality::confidential;
    return question;
}

} // namespace

TEST_CASE("an official reads what the own department has, and of another what shares a cluster with the own team")
{
    const SmallTown town;
    const Viewer viewer = town.sees();
    CHECK(may_read(viewer, question_of(town.roads)));
    CHECK(may_read(viewer, question_of(town.care)));
    CHECK_FALSE(may_read(viewer, question_of(town.social)));
    CHECK(may_read(viewer, confidential(town.green)));
    CHECK_FALSE(may_read(viewer, confidential(town.roads)));
    CHECK_FALSE(may_read(viewer, confidential(town.care)));
}

TEST_CASE("the questions of the cluster itself are read by everybody whose team takes part, in any domain")
{
    const SmallTown town;
    QuestionFacts question = question_of(town.district);
    question.domain = Domain::social;
    CHECK(may_read(town.sees(), question));
    QuestionFacts of_the_other_team = question_of(town.care);
    of_the_other_team.domain = Domain::social;
    CHECK_FALSE(may_read(town.sees(), of_the_other_team));
}

TEST_CASE("a role for a department holds for the teams beneath it")
{
    const SmallTown town;
    const Viewer lead = town.sees({Role::lead, town.social.id});
    CHECK(may_read(lead, confidential(town.care)));
    CHECK(may(lead, Action::hand_over, question_of(town.care)));
    CHECK_FALSE(may(lead, Action::hand_over, question_of(town.green)));
}

TEST_CASE("a role for a department that closed holds for its successor, also when successors form a circle")
{
    SmallTown town;
    town.social.period.until = today;
    town.social.successor = town.space.id;
    CHECK(may(town.sees({Role::lead, town.social.id}), Action::hand_over, question_of(town.roads)));
    town.space.period.until = today;
    town.space.successor = town.social.id;
    CHECK(may(town.sees({Role::lead, town.social.id}), Action::hand_over, question_of(town.roads)));
}

TEST_CASE("who stands in for a colleague reads what that colleague owns")
{
    SmallTown town;
    Official colleague = official("testmans", {town.social.id});
    colleague.deputies = {{town.gardener.id, always}};
    const Organisation organisation{{{}, {town.social, town.green}, {town.gardener, colleague}, {}, {}}, today};
    const Account account{.official = town.gardener.id, .username = "proefman", .grants = {{Role::official, {}}}};
    QuestionFacts question = question_of(town.social);
    question.owner = colleague.id;
    CHECK(may_read(*viewer_of(account, organisation), question));
}

TEST_CASE("who no longer works here, or whose account is off, sees nothing")
{
    SmallTown town;
    Account account{.official = town.gardener.id, .username = "proefman", .grants = {{Role::agent, {}}}};
    CHECK(viewer_of(account, town.organisation()));
    account.disabled = true;
    CHECK_FALSE(viewer_of(account, town.organisation()));
    account.disabled = false;
    town.gardener.service.until = today;
    CHECK_FALSE(viewer_of(account, town.organisation()));
    account.official = OfficialId::fresh(now);
    CHECK_FALSE(viewer_of(account, town.organisation()));
}
