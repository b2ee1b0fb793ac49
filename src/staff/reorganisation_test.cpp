// SPDX-License-Identifier: EUPL-1.2
#include "staff/reorganisation.h"
#include "support/staff_town.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace support;

namespace {

using Town = StaffTown;
const TiesOf no_ties = [](const UnitId&) { return Ties{}; };

} // namespace

TEST_CASE("a plan is for the units that it moves or closes, until it is taken back")
{
    Town town;
    const auto drafted = draft_reorganisation("Parkeren weg", day(2026, 4, 1), today, act);
    const auto stepped = add_step(town.organisation(), drafted->now, CloseUnit{town.parking, town.green}, act);
    CHECK_FALSE(is_planned_for(stepped->now, town.parking));
    const auto planned = plan_reorganisation(town.organisation(), stepped->now, {day(2026, 4, 1), today}, no_ties, act);
    CHECK(is_planned_for(planned->now, town.parking));
    CHECK_FALSE(is_planned_for(planned->now, town.green));
    CHECK_FALSE(is_planned_for(unplan_reorganisation(planned->now, act)->now, town.parking));
}

TEST_CASE("a reorganisation is prepared, changes nothing yet, and goes live whole on its day")
{
    Town town;
    town.has(join(town.organisation(), town.official(town.testman), town.parking, day(2024, 1, 1), act));
    town.has(join(town.organisation(), town.official(town.voorbeeld), town.green, day(2024, 1, 1), act));
    const Day live_on = day(2026, 4, 1);
    const auto before = town.organisation();
    auto draft = draft_reorganisation("Openbare ruimte samen", live_on, today, act)->now;
    const UnitId together = UnitId::fresh(act.at);
    const auto step = [&](ReorganisationStep each) {
        const auto added = add_step(before, draft, std::move(each), act);
        REQUIRE(added);
        draft = added->now;
    };
    step(OpenUnit{together, UnitKind::team, "openbare-ruimte", {"Openbare ruimte", ""}, town.social});
    step(MoveOfficial{town.voorbeeld, town.green, town.parking});
    step(CloseUnit{town.green, together});
    step(CloseUnit{town.parking, together});
    CHECK(add_step(before, draft, MoveUnit{town.parking, town.social}, act).error().is(unit_closed));

    CHECK(go_live(before, draft, no_ties, live_on, act).error().is(reorganisation_not_planned));
    draft = plan_reorganisation(before, draft, {live_on, today}, no_ties, act)->now;
    CHECK(go_live(before, draft, no_ties, day(2026, 3, 31), act).error().is(reorganisation_too_early));
    const auto live = go_live(before, draft, no_ties, live_on, act);
    REQUIRE(live);
    CHECK(live->successions == std::vector<Succession>{{town.green, together}, {town.parking, together}});
    for (const auto& unit : live->units)
        if (unit.now.id == together)
            town.staff.units.push_back(unit.now);
        else
            town.has(Result<Changed<Unit>>{unit});
    for (const auto& official : live->officials) town.has(Result<Changed<Official>>{official});
    CHECK(town.organisation(live_on).members_of(together) == std::vector{town.testman, town.voorbeeld});
    CHECK(town.organisation(day(2026, 3, 31)).members_of(town.green) == std::vector{town.voorbeeld});
    CHECK(go_live(town.organisation(live_on), live->reorganisation.now, no_ties, live_on, act)
              .error()
              .is(reorganisation_not_planned));
}

TEST_CASE("a reorganisation that would leave questions without a home does not go live at all (O02)")
{
    Town town;
    auto draft = draft_reorganisation("Groen weg", today, today, act)->now;
    draft = add_step(town.organisation(), draft, CloseUnit{town.green, {}}, act)->now;
    const TiesOf one_question = [](const UnitId&) { return Ties{1, 0}; };
    const PlannedDay at_once{today, today};
    CHECK(plan_reorganisation(town.organisation(), draft, at_once, one_question, act).error().is(successor_missing));
    const auto planned = plan_reorganisation(town.organisation(), draft, at_once, no_ties, act)->now;
    CHECK(go_live(town.organisation(), planned, one_question, today, act).error().is(successor_missing));
    CHECK(go_live(town.organisation(), planned, no_ties, today, act));
}

TEST_CASE("a unit that takes over questions by one step is not closed without a successor by the next (O02)")
{
    Town town;
    auto draft = draft_reorganisation("Groen en parkeren weg", today, today, act)->now;
    draft = add_step(town.organisation(), draft, CloseUnit{town.green, town.parking}, act)->now;
    draft = add_step(town.organisation(), draft, CloseUnit{town.parking, {}}, act)->now;
    const TiesOf green_has_one = [&](const UnitId& unit) { return Ties{unit == town.green ? 1 : 0, 0}; };
    CHECK(plan_reorganisation(town.organisation(), draft, {today, today}, green_has_one, act)
              .error()
              .is(successor_missing));
    CHECK(plan_reorganisation(town.organisation(), draft, {today, today}, no_ties, act));
}

TEST_CASE("a draft is planned on a day, becomes a draft again and is dropped; only a draft changes")
{
    Town town;
    const Day live_on = day(2026, 4, 1);
    const auto empty = draft_reorganisation("Groen heet anders", live_on, today, act)->now;
    const auto plan = [&](const Reorganisation& steps, Day goes_live) {
        return plan_reorganisation(town.organisation(), steps, {goes_live, today}, no_ties, act);
    };
    CHECK(plan(empty, live_on).error().is(reorganisation_empty));
    const auto draft = add_step(town.organisation(), empty, RenameUnit{town.green, {"Park en plein", ""}}, act)->now;
    CHECK(organisation_after(town.organisation(), draft, no_ties, act)->unit(town.green)->name.nl == "Park en plein");
    CHECK(plan(draft, day(2026, 2, 1)).error().is(reorganisation_day_past));
    const auto planned = plan(draft, day(2026, 5, 1))->now;
    CHECK(planned.goes_live == day(2026, 5, 1));
    CHECK(remove_last_step(planned, act).error().is(reorganisation_not_draft));
    const auto again = unplan_reorganisation(planned, act)->now;
    CHECK(remove_last_step(again, act)->now.steps.empty());
    CHECK(unplan_reorganisation(again, act).error().is(reorganisation_not_planned));
    const auto dropped = drop_reorganisation(planned, act)->now;
    CHECK(add_step(town.organisation(), dropped, CloseUnit{town.city, {}}, act).error().is(reorganisation_not_draft));
    CHECK(drop_reorganisation(dropped, act).error().is(reorganisation_over));
}
