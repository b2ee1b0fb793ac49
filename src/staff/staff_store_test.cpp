// SPDX-License-Identifier: EUPL-1.2
#include "staff/staff_store.h"

#include "event/event_store.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;
using support::for_each_engine;

namespace {

const Day today = day(2026, 3, 2);
const Act act{SystemActor{"proef"}, *parse_instant("2026-03-02T09:00:00Z")};

template <class T>
Result<void> saved(db::Database& database, const Changed<T>& changed)
{
    Result<void> result;
    database.write_and_wait("save", [&](db::Writer& writer) {
        result = save(writer, changed);
        return result.has_value();
    });
    return result;
}

Organisation organisation_of(db::Database& database, Day as_of = today)
{
    Organisation organisation{{}, as_of};
    database.read([&](db::Reader& reader) { organisation = load_organisation(reader, as_of); });
    return organisation;
}

// A department with a team and two officials, through the verbs, on disk.
struct Town {
    explicit Town(db::Database& where) : database(where)
    {
        unit("stad", UnitKind::department);
        unit("parkeren", UnitKind::team, now().unit("stad")->id);
        for (const char* code : {"testman", "voorbeeld"})
            REQUIRE(saved(database, *add_official(now(), code, {{"T.", "", "van der", code}, "Behandelaar", "", ""},
                                                  day(2020, 1, 1), act)));
    }
    void unit(const std::string& code, UnitKind kind, std::optional<UnitId> parent = std::nullopt)
    {
        const NewUnit wanted{UnitId::fresh(act.at),           kind,   code,
                             {"Team " + code, "The " + code}, parent, day(2020, 1, 1)};
        REQUIRE(saved(database, *add_unit(now(), wanted, act)));
    }
    Organisation now(Day as_of = today) const { return organisation_of(database, as_of); }
    Unit unit(std::string_view code) const { return *now().unit(code); }
    Official official(std::string_view code) const { return *now().official(code); }

    db::Database& database;
};

} // namespace

TEST_CASE("units and officials come back from the database as the verbs left them")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        const auto testman = town.official("testman").id;
        const auto voorbeeld = town.official("voorbeeld").id;
        const auto parking = town.unit("parkeren").id;
        const auto filled = fill_post(town.now(), town.unit("parkeren"), UnitPost::head, testman, today, act);
        REQUIRE(saved(database, *filled));
        CHECK(town.unit("parkeren") == filled->now);

        REQUIRE(saved(database, *join(town.now(), town.official("testman"), parking, today, act)));
        const auto deputised =
            appoint_deputy(town.now(), town.official("testman"), {voorbeeld, {today, day(2026, 4, 1)}}, act);
        REQUIRE(saved(database, *deputised));
        CHECK(town.official("testman") == deputised->now);
        CHECK(town.now().members_of(parking) == std::vector{testman});
        CHECK(town.now().parent(parking) == town.unit("stad").id);
    });
}

TEST_CASE("of two people who change the same official the second is told (O05)")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        const Official seen = town.official("testman");
        const auto named = [&](const char* family) {
            return *change_official(seen, {{"", "", "", family}, "", "", ""}, act);
        };
        CHECK(saved(database, named("Proefman")));
        CHECK(saved(database, named("Modelhuis")).error().is(changed_meanwhile));
        CHECK(town.official("testman").details.name.family == "Proefman");
    });
}

TEST_CASE("the history of a unit is read from the journal, who and what, newest first")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        REQUIRE(saved(database, *rename_unit(town.unit("stad"), {"Stad & Ruimte", ""}, act)));
        database.read([&](db::Reader& reader) {
            const auto history = events_about(reader, unit_subject.code, town.unit("stad").id.text(), 10);
            REQUIRE(history.size() == 2);
            CHECK(history[0].event.is(unit_renamed));
            CHECK(history[0].event.act.by == act.by);
            CHECK(history[1].event.is(unit_added));
        });
    });
}

TEST_CASE("the intake roster and the intake official are kept")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        const auto parking = town.unit("parkeren").id;
        const auto testman = town.official("testman").id;
        const auto voorbeeld = town.official("voorbeeld").id;
        CHECK(intake_owner(town.now(), parking, today).error().is(intake_official_unnamed));
        REQUIRE(saved(database, *name_intake_official(town.now(), {}, testman, act)));
        CHECK(*intake_owner(town.now(), parking, today) == testman);
        CHECK(saved(database, *name_intake_official(town.now(), {}, voorbeeld, act)).error().is(changed_meanwhile));

        REQUIRE(saved(database, *set_roster(town.now(), {parking, today}, voorbeeld, act)));
        CHECK(*intake_owner(town.now(), parking, today) == voorbeeld);
        database.read([&](db::Reader& reader) {
            CHECK(roster_day(reader, parking, today) == RosterDay{parking, today, voorbeeld, 1});
            CHECK(roster_day(reader, parking, day(2026, 3, 3)).version == 0);
        });
    });
}

TEST_CASE("presence is kept as it stands now")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        const auto testman = town.official("testman").id;
        const auto away = set_presence({testman}, Reachability::away_briefly, act.at + 15min, act);
        REQUIRE(saved(database, *away));
        database.read([&](db::Reader& reader) {
            CHECK(presence_of(reader, testman) == away->now);
            CHECK(presences(reader).size() == 1);
            CHECK(presence_of(reader, town.official("voorbeeld").id).version == 0);
        });
        REQUIRE(saved(database, *set_presence(away->now, Reachability::reachable, std::nullopt, act)));
    });
}

TEST_CASE("a reorganisation is kept as a draft and changes the organisation when it goes live")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        const Day live_on = day(2026, 4, 1);
        const auto parking = town.unit("parkeren").id;
        const auto fresh = UnitId::fresh(act.at);
        REQUIRE(saved(database, *join(town.now(), town.official("testman"), parking, today, act)));
        auto draft = *draft_reorganisation("Samen", live_on, today, act);
        REQUIRE(saved(database, draft));
        const std::vector<ReorganisationStep> steps{
            OpenUnit{fresh, UnitKind::team, "ruimte", {"Ruimte", ""}, town.unit("stad").id},
            MoveOfficial{town.official("testman").id, parking, fresh}, CloseUnit{parking, fresh}, MoveUnit{fresh, {}},
            RenameUnit{fresh, {"Ruimte voor allen", ""}}};
        for (const auto& step : steps) {
            draft = *add_step(town.now(), draft.now, step, act);
            REQUIRE(saved(database, draft));
        }
        const TiesOf no_ties = [](const UnitId&) { return Ties{}; };
        const auto planned = *plan_reorganisation(town.now(), draft.now, {live_on, today}, no_ties, act);
        REQUIRE(saved(database, planned));
        database.read([&](db::Reader& reader) {
            CHECK(reorganisations(reader) == std::vector{planned.now});
            CHECK(reorganisation_of(reader, planned.now.id) == planned.now);
            CHECK(due_reorganisations(reader, day(2026, 3, 31)).empty());
            CHECK(due_reorganisations(reader, live_on) == std::vector{planned.now.id});
        });
        CHECK(town.now().unit("ruimte") == nullptr);

        const auto live = go_live(town.now(), planned.now, no_ties, live_on, act);
        REQUIRE(live);
        database.write_and_wait("go live", [&](db::Writer& writer) { return save(writer, *live).has_value(); });
        database.read([&](db::Reader& reader) { CHECK(due_reorganisations(reader, live_on).empty()); });
        CHECK(town.now(live_on).members_of(fresh) == std::vector{town.official("testman").id});
        CHECK(town.now(live_on).unit("parkeren")->successor == fresh);
        CHECK(town.now(day(2026, 3, 31)).members_of(parking).size() == 1);
    });
}

TEST_CASE("the works council's consent is kept for each figure")
{
    for_each_engine([](db::Database& database) {
        const auto all = [&] {
            std::vector<Consent> found;
            database.read([&](db::Reader& reader) { found = consents(reader); });
            return found;
        };
        CHECK(all().size() == Words<ObservedFigure>::all.size());
        CHECK_FALSE(is_on(all(), ObservedFigure::presence, today));
        REQUIRE(saved(database, enter_consent(all().front(), today, act)));
        CHECK(is_on(all(), ObservedFigure::presence, today));
        REQUIRE(saved(database, *withdraw_consent(all().front(), act)));
        CHECK_FALSE(is_on(all(), ObservedFigure::presence, today));
    });
}
