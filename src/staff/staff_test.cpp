// SPDX-License-Identifier: EUPL-1.2
#include "staff/observed_figure.h"
#include "staff/official_change.h"
#include "support/staff_town.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace opmaat;
using namespace support;
using namespace std::chrono_literals;

namespace {

using Town = StaffTown;

} // namespace

TEST_CASE("a name with a prefix is written and sorted as the Dutch do")
{
    const PersonName name{"F.", "Fatima", "van den", "Testman"};
    CHECK(short_name(name) == "F. van den Testman");
    CHECK(full_name(name) == "Fatima van den Testman");
    CHECK(sorted_name(name) == "Testman, F. van den");
    CHECK(full_name({"F.", "", "", "Testman"}) == "F. Testman");
    CHECK(sorted_name({"", "", "", "Testman"}) == "Testman");
}

TEST_CASE("the tree is known from both ends, to any depth")
{
    Town town;
    const UnitId desk = town.add_unit("balie", UnitKind::team, town.parking);
    const auto organisation = town.organisation();
    CHECK(organisation.ancestors(desk) == std::vector{town.parking, town.city});
    CHECK(organisation.department(desk) == town.city);
    CHECK(organisation.department(town.city) == town.city);
    CHECK(organisation.with_descendants(town.city) == std::vector{town.city, town.parking, town.green, desk});
    CHECK(organisation.children(desk).empty());
}

TEST_CASE("a code belongs to one unit for ever, also when that unit is closed")
{
    Town town;
    town.has(close_unit(town.organisation(), town.unit(town.green), today, {}, nothing_open, act));
    const NewUnit again{UnitId::fresh(act.at), UnitKind::team, "groen", {"Groen", ""}, {}, today};
    CHECK(add_unit(town.organisation(), again, act).error().is(staff_code_taken));
    NewUnit wrong = again;
    wrong.code = "Groen & Co";
    CHECK(add_unit(town.organisation(), wrong, act).error().is(staff_code_wrong));
    wrong = again;
    wrong.code = "nieuw";
    wrong.name = {};
    CHECK(add_unit(town.organisation(), wrong, act).error().is(unit_name_missing));
}

TEST_CASE("a unit moves with everything beneath it, from that day on, and never under itself")
{
    Town town;
    const UnitId desk = town.add_unit("balie", UnitKind::team, town.parking);
    CHECK(move_unit(town.organisation(), town.unit(town.parking), desk, today, act).error().is(unit_under_itself));
    CHECK(move_unit(town.organisation(), town.unit(town.parking), town.parking, today, act)
              .error()
              .is(unit_under_itself));

    town.has(move_unit(town.organisation(), town.unit(town.parking), town.social, day(2026, 4, 1), act));
    CHECK(town.organisation(day(2026, 3, 31)).department(desk) == town.city);
    CHECK(town.organisation(day(2026, 4, 1)).department(desk) == town.social);
}

TEST_CASE("a unit that still has questions or routes is not closed without a successor (O02)")
{
    Town town;
    const auto closed = [&](std::optional<UnitId> successor, Ties ties) {
        return close_unit(town.organisation(), town.unit(town.parking), day(2026, 4, 1), successor, ties, act);
    };
    CHECK(closed({}, {1, 0}).error().is(successor_missing));
    CHECK(closed({}, {0, 1}).error().values == std::vector<std::string>{"0", "1"});
    CHECK(closed(town.parking, {1, 0}).error().is(successor_wrong));
    const auto done = closed(town.green, {12, 3});
    REQUIRE(done);
    CHECK(done->now.successor == town.green);
    CHECK(done->events.front().is(unit_was_closed));
    CHECK(closed({}, {})); // nothing hangs on it
    CHECK(
        close_unit(town.organisation(), town.unit(town.city), today, town.social, {}, act).error().is(unit_has_units));
}

TEST_CASE("an official with open questions hands these over before going (O01), and keeps the old ones (O03)")
{
    Town town;
    town.has(join(town.organisation(), town.official(town.testman), town.parking, day(2024, 1, 1), act));
    const auto refusal = disable_official(town.organisation(), town.official(town.testman), today, 12, act);
    CHECK(refusal.error().is(official_has_questions));
    CHECK(refusal.error().values == std::vector<std::string>{"12"});

    town.has(disable_official(town.organisation(), town.official(town.testman), today, 0, act));
    const auto organisation = town.organisation();
    CHECK_FALSE(organisation.in_service(town.testman));
    CHECK(organisation.members_of(town.parking).empty());
    CHECK(short_name(organisation.official(town.testman)->details.name) == "T. Testman");
    CHECK(
        disable_official(organisation, town.official(town.testman), today, 0, act).error().is(official_not_in_service));
}

TEST_CASE("the intake official of the organisation does not go before another is named")
{
    Town town;
    CHECK(disable_official(town.organisation(), town.official(town.modelhuis), today, 0, act)
              .error()
              .is(official_is_intake));
    const auto named = name_intake_official(town.organisation(), {town.modelhuis, 1}, town.voorbeeld, act);
    REQUIRE(named);
    CHECK(named->now == IntakeOfficial{town.voorbeeld, 2});
}

TEST_CASE(
    "a question for a unit has always a named owner: roster, coordinator, head, the unit above, the intake official")
{
    Town town;
    CHECK(town.intake(town.parking) == town.modelhuis);

    town.has(fill_post(town.organisation(), town.unit(town.city), UnitPost::head, town.voorbeeld, today, act));
    CHECK(town.intake(town.parking) == town.voorbeeld);

    town.has(fill_post(town.organisation(), town.unit(town.city), UnitPost::coordinator, town.testman, today, act));
    CHECK(town.intake(town.parking) == town.testman);
    CHECK(town.intake(town.parking, day(2026, 3, 1)) == town.modelhuis); // the posts were empty still

    const auto roster = set_roster(town.organisation(), {town.parking, day(2026, 3, 3)}, town.voorbeeld, act);
    REQUIRE(roster);
    town.staff.roster.push_back(roster->now);
    CHECK(town.intake(town.parking, day(2026, 3, 3)) == town.voorbeeld);
    CHECK(town.intake(town.green, day(2026, 3, 3)) == town.testman);

    town.has(disable_official(town.organisation(), town.official(town.testman), day(2026, 3, 4), 0, act));
    CHECK(town.intake(town.green, day(2026, 3, 4)) == town.voorbeeld); // passed over: no longer here
}

TEST_CASE("an organisation without staff says that the intake official is missing")
{
    const Organisation empty{{}, today};
    CHECK(intake_owner(empty, UnitId{}, today).error().is(intake_official_unnamed));
}

TEST_CASE("a cluster works across departments")
{
    Town town;
    town.has(join(town.organisation(), town.official(town.testman), town.parking, today, act));
    town.has(join(town.organisation(), town.official(town.voorbeeld), town.youth, today, act));
    town.has(set_participants(town.organisation(), town.unit(town.youth), {town.city, town.social}, today, act));
    const auto organisation = town.organisation();
    CHECK(organisation.clusters_of(town.parking) == std::vector{town.youth});
    CHECK(organisation.clusters_of(town.testman) == std::vector{town.youth});
    CHECK(organisation.clusters_of(town.voorbeeld) == std::vector{town.youth});
    CHECK(organisation.clusters_of(town.modelhuis).empty());

    const auto later = day(2026, 5, 1);
    town.has(set_participants(town.organisation(later), town.unit(town.youth), {town.social}, later, act));
    CHECK(town.organisation(later).clusters_of(town.parking).empty());
    CHECK(town.organisation(today).clusters_of(town.parking) == std::vector{town.youth});
    CHECK(set_participants(town.organisation(), town.unit(town.city), {town.social}, today, act)
              .error()
              .is(not_a_cluster));
    CHECK(set_participants(town.organisation(), town.unit(town.youth), {town.youth}, today, act)
              .error()
              .is(not_a_cluster));
}

TEST_CASE("a unit takes part in a cluster on the days that were said, once at a time, beside the others")
{
    Town town;
    const auto takes_part = [&](const UnitId& cluster, const UnitId& unit, Day from, std::optional<Day> until) {
        return add_participant(town.organisation(), town.unit(cluster), {unit, {from, until}}, act);
    };
    town.has(takes_part(town.youth, town.social, today, {}));
    const auto spring = takes_part(town.youth, town.parking, day(2026, 4, 1), day(2026, 6, 1));
    CHECK(spring->events.front().is(participants_changed));
    town.has(spring);
    CHECK(town.organisation(today).clusters_of(town.parking).empty());
    CHECK(town.organisation(day(2026, 5, 31)).clusters_of(town.parking) == std::vector{town.youth});
    CHECK(town.organisation(day(2026, 6, 1)).clusters_of(town.parking).empty());
    CHECK(town.organisation(day(2026, 6, 1)).clusters_of(town.social) == std::vector{town.youth});

    CHECK(takes_part(town.youth, town.parking, day(2026, 5, 1), {}).error().is(already_participant));
    CHECK(takes_part(town.youth, town.parking, day(2026, 6, 1), {}));
    CHECK(takes_part(town.youth, town.green, today, today).error().is(ends_before_start));
    CHECK(takes_part(town.city, town.social, today, {}).error().is(not_a_cluster));
    CHECK(takes_part(town.youth, town.youth, today, {}).error().is(not_a_cluster));
}

TEST_CASE("a unit ceases to take part from a day on; what had not begun by then never was")
{
    Town town;
    const auto joined = [&](Day from) {
        return add_participant(town.organisation(), town.unit(town.youth), {town.green, {from, {}}}, act);
    };
    town.has(joined(today));
    town.has(end_participation(town.unit(town.youth), town.green, day(2026, 4, 1), act));
    CHECK(town.organisation(day(2026, 3, 31)).clusters_of(town.green) == std::vector{town.youth});
    CHECK(town.organisation(day(2026, 4, 1)).clusters_of(town.green).empty());
    CHECK(end_participation(town.unit(town.youth), town.green, day(2026, 4, 1), act).error().is(not_a_participant));
    town.has(joined(day(2026, 9, 1)));
    town.has(end_participation(town.unit(town.youth), town.green, day(2026, 8, 1), act));
    CHECK(town.unit(town.youth).participants.size() == 1);
}

TEST_CASE("an official belongs to a unit once at a time, and leaves from a day on")
{
    Town town;
    town.has(join(town.organisation(), town.official(town.testman), town.parking, today, act));
    CHECK(join(town.organisation(), town.official(town.testman), town.parking, day(2026, 6, 1), act)
              .error()
              .is(already_member));
    town.has(leave(town.official(town.testman), town.parking, day(2026, 4, 1), act));
    CHECK(town.organisation(day(2026, 3, 31)).members_of(town.parking) == std::vector{town.testman});
    CHECK(town.organisation(day(2026, 4, 1)).members_of(town.parking).empty());
    town.has(join(town.organisation(), town.official(town.testman), town.parking, day(2026, 4, 1), act));
    CHECK(leave(town.official(town.testman), town.green, today, act).error().is(not_a_member));
}

TEST_CASE("a deputy stands in for the days of the period and no others")
{
    Town town;
    const Deputy deputy{town.voorbeeld, {day(2026, 3, 9), day(2026, 3, 14)}};
    town.has(appoint_deputy(town.organisation(), town.official(town.testman), deputy, act));
    CHECK(town.organisation(day(2026, 3, 8)).deputies_of(town.testman).empty());
    CHECK(town.organisation(day(2026, 3, 13)).deputies_of(town.testman) == std::vector{town.voorbeeld});
    CHECK(town.organisation(day(2026, 3, 13)).deputises_for(town.voorbeeld) == std::vector{town.testman});
    CHECK(town.organisation(day(2026, 3, 14)).deputies_of(town.testman).empty());

    const auto refusal = [&](const Deputy& wrong) {
        return appoint_deputy(town.organisation(), town.official(town.testman), wrong, act).error().rule.code;
    };
    CHECK(refusal({town.testman, {today, {}}}) == own_deputy.code);
    CHECK(refusal({town.voorbeeld, {day(2026, 3, 13), {}}}) == already_deputy.code);
    CHECK(refusal({town.modelhuis, {today, today}}) == ends_before_start.code);
    CHECK(refusal({OfficialId{}, {today, {}}}) == official_unknown.code);
}

TEST_CASE("presence runs out by itself, and the journal keeps no state of it")
{
    Town town;
    const auto away = set_presence({town.testman}, Reachability::away_briefly, act.at + 15min, act);
    REQUIRE(away);
    CHECK(reachability(away->now, act.at) == Reachability::away_briefly);
    CHECK(reachability(away->now, act.at + 15min) == Reachability::reachable);
    CHECK(away->events.front().facts.empty());
    CHECK(set_presence({town.testman}, Reachability::absent, act.at, act).error().is(until_is_past));
}

TEST_CASE("a change of a name or an address leaves an event without the name or the address")
{
    Town town;
    const auto changed =
        change_official(town.official(town.testman), {{"A.", "", "", "Proefman"}, "", "a@voorbeeld.nl", ""}, act);
    REQUIRE(changed);
    CHECK(changed->events.front().facts.empty());
    CHECK(changed->now.version == 2);
    for (const char* wrong : {"a", "a@b", "a b@c.nl", "@c.nl", "a@@c.nl", "a@c."})
        CHECK(change_official(town.official(town.testman), {{"", "", "", "Proefman"}, "", wrong, ""}, act)
                  .error()
                  .is(email_wrong));
    CHECK(change_official(town.official(town.testman), {}, act).error().is(official_name_missing));
}

TEST_CASE(
    "a figure on employees is off until the day of the works council's consent, and off again when that is withdrawn")
{
    std::vector<Consent> consents{{ObservedFigure::presence}, {ObservedFigure::late_questions}};
    CHECK_FALSE(is_on(consents, ObservedFigure::presence, today));
    consents[0] = enter_consent(consents[0], day(2026, 3, 10), act).now;
    CHECK_FALSE(is_on(consents, ObservedFigure::presence, day(2026, 3, 9)));
    CHECK(is_on(consents, ObservedFigure::presence, day(2026, 3, 10)));
    CHECK_FALSE(is_on(consents, ObservedFigure::late_questions, day(2026, 3, 10)));
    consents[0] = withdraw_consent(consents[0], act)->now;
    CHECK_FALSE(is_on(consents, ObservedFigure::presence, day(2026, 3, 10)));
    CHECK(withdraw_consent(consents[0], act).error().is(no_consent));
}
