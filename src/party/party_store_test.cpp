// SPDX-License-Identifier: EUPL-1.2
#include "party/party_store.h"

#include "event/event_store.h"
#include "party/party_search_store.h"
#include "party/relation_change.h"
#include "support/party_desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace opmaat;
using support::for_each_engine;
using support::PartyDesk;

namespace {

const Day today = day(2026, 3, 2);

std::vector<std::string> names(const PartiesFound& found)
{
    std::vector<std::string> names;
    std::ranges::transform(found.parties, std::back_inserter(names), &PartyFound::list_name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a party comes back with all that belongs to it")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party daughter = desk.registers("Sam Testmans", {"06-87654321"});
        Party party = desk.registers("Rosa in het Proefveld", {"06-12345678", "Rosa@Example.nl"});
        const Act act = desk.act();
        const auto address = postal_address({"Modelstraat", "12 a bis", "2011rd", "Haarlem", ""});
        party = desk.does(party, [&](Party each) {
            return add_contact_point(each, {*address, Purpose::post, today}, act);
        });
        party =
            desk.does(party, [&](Party each) { return prefer_contact_point(each, each.contact_points[1].id, act); });
        party =
            desk.does(party, [&](Party each) { return mark_unreachable(each, each.contact_points[0].id, today, act); });
        party = desk.does(party, [&](Party each) { return give_consent(each, MessageKind::answer, today, act); });
        party = desk.does(party, [&](Party each) { return withdraw_consent(each, MessageKind::answer, today, act); });
        party = desk.does(party, [&](Party each) { return give_consent(each, MessageKind::answer, today, act); });
        party = desk.does(party, [&](Party each) {
            return relate(each, {{}, RelationKind::mentor, daughter.id, "zorg", "beschikking", {today, {}}}, act);
        });
        party = desk.does(party, [&](Party each) { return warn(each, {"Dreigde", today, day(2026, 9, 1)}, act); });
        party = desk.does(party, [&](Party each) {
            return change_preferences(
                each,
                {AddressWish::madam, MessageChannel::phone, TimeOfDay::morning, Digital::cannot, "ar", true, true},
                act);
        });
        party = desk.does(party, [&](Party each) { return correct_birth_date(each, day(1970, 3, 2), today, act); });
        CHECK(desk.sees(party.id) == party);
    });
}

TEST_CASE("a company comes back with its registration, and a second one with the same is refused (P08)")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party bakery = desk.registers_company("Modelbakkerij", "12345678", "000012345671");
        CHECK(desk.sees(bakery.id) == bakery);
        CHECK(desk.registering_company("Andere naam", "12345678", "000012345671").error().is(registration_taken));
        CHECK(desk.registering_company("Modelbakkerij", "12345678", "000012345672"));
        CHECK(desk.registering_company("Modelslagerij", "87654321", "000012345671"));
        CHECK(desk.registering_company("Modelbakkerij", "12345678", ""));
    });
}

TEST_CASE("two who change one party at once: the second hears of it and nothing is overwritten")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party party = desk.registers("Jan Proefman", {});
        desk.does(party, [&](Party each) { return rename(each, parse_resident_name("Jan Testmans"), desk.act()); });
        const auto second = rename(party, parse_resident_name("Jan Voorbeeld"), desk.act());
        CHECK(desk.saves(*second).error().is(changed_meanwhile));
        CHECK(full_name(desk.sees(party.id)) == "Jan Testmans");
    });
}

TEST_CASE("several verbs are saved as one change, each with its event, and no event holds a name or a number")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party party = desk.registers("Jan Proefman", {"06-12345678"});
        const std::vector<PartyVerb> verbs{
            [&](Party each) { return rename(std::move(each), parse_resident_name("Jan Testmans"), desk.act()); },
            [&](Party each) { return keep_address(std::move(each), Secrecy::secret, desk.act()); }};
        REQUIRE(desk.saves(*in_one(party, verbs)));
        database.read([&](db::Reader& reader) {
            const auto events = events_about(reader, party_subject.code, party.id.text(), 10);
            REQUIRE(events.size() == 3);
            for (const RecordedEvent& each : events) {
                const std::string facts = facts_text(each.event.facts);
                CHECK_FALSE(facts.contains("Testmans"));
                CHECK_FALSE(facts.contains("12345678"));
            }
        });
    });
}

TEST_CASE("everybody who looks is written down, and who may not look finds nothing")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party party = desk.registers("Jan Proefman", {});
        desk.looks(party.id, "V-2026-000123");
        desk.looks(party.id, "hij belt");
        const auto looks = desk.tells_looks(party.id, Role::lead);
        REQUIRE(looks);
        REQUIRE(looks->size() == 2);
        CHECK(looks->front().why == "hij belt");
        CHECK(looks->front().act.by == Actor{desk.official()});
        CHECK(desk.tells_looks(party.id, Role::agent).error().is(not_allowed));
        CHECK(desk.seeing(party.id, Role::administrator).error().is(party_unknown));
        CHECK(desk.seeing(PartyId::fresh(desk.act().at), Role::agent).error().is(party_unknown));
        CHECK(desk.changing(party.id, Role::director).error().is(not_allowed));
        CHECK(desk.changing(party.id, Role::administrator).error().is(party_unknown));
    });
}

TEST_CASE("a secret address is seen by who may, kept when others change the party, and found by nobody")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        Party party = desk.registers("Jan Proefman", {"06-12345678"});
        const auto address = postal_address({"Modelstraat", "15", "2011RD", "Haarlem", ""});
        party = desk.does(party, [&](Party each) {
            return add_contact_point(each, {*address, Purpose::home, today}, desk.act());
        });
        CHECK(names(desk.finds("2011rd 15")) == Names{"Proefman, Jan"});
        party = desk.does(party, [&](Party each) { return keep_address(each, Secrecy::secret, desk.act()); });
        CHECK(names(desk.finds("2011rd 15")).empty());
        CHECK(desk.seeing(party.id, Role::agent)->contact_points.size() == 1);
        CHECK(desk.seeing(party.id, Role::lead)->contact_points.size() == 2);
        party = desk.changing(party.id, Role::agent).value();
        party =
            desk.does(party, [&](Party each) { return rename(each, parse_resident_name("Jan Testmans"), desk.act()); });
        CHECK(desk.seeing(party.id, Role::lead)->contact_points.size() == 2);
    });
}

TEST_CASE("one box finds people by part of a name, number, postcode or birth date, in Dutch order (P10, P11, P13, P16)")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        desk.registers("Jan van den Berg", {"06-12345678", "jan@example.nl"});
        desk.registers("Rosa Bergsma", {"023-5115115"});
        desk.registers("Piet \u2019t Hart", {});
        desk.registers("Li Ng", {});
        desk.registers("Linh Nguyễn", {});
        desk.registers("\u0132sbrand Proefman", {});
        const Names with_berg{"Berg, Jan van den", "Bergsma, Rosa"};
        for (const char* query : {"berg", "vd berg", "van den berg"})
            CHECK_MESSAGE(names(desk.finds(query)) == with_berg, query);
        for (const char* query : {"vandenberg", "06 12 34 56 78", "+31612345678", "345678", "jan@example.nl"})
            CHECK_MESSAGE(names(desk.finds(query)) == Names{"Berg, Jan van den"}, query);
        CHECK(names(desk.finds("ng")) == Names{"Ng, Li"});
        CHECK(names(desk.finds("li")) == Names{"Ng, Li"});
        CHECK(names(desk.finds("nguyen")) == Names{"Nguyễn, Linh"});
        CHECK(names(desk.finds("'t hart")) == Names{"Hart, Piet 't"});
        CHECK(names(desk.finds("ijsbr")) == Names{"Proefman, IJsbrand"});
        for (const char* query : {"", "%", "_", "*", "-", "\"", "zzz"})
            CHECK_MESSAGE(desk.finds(query).parties.empty(), query);
    });
}

TEST_CASE("whoever has just the name that was typed stands first among many who have more")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        for (int each = 0; each < 60; ++each) desk.registers("Anna Bergmans", {});
        desk.registers("Zoë Berg", {});
        for (int each = 0; each < 60; ++each) desk.registers("Anna Bergsma", {});
        const auto found = desk.finds("berg");
        CHECK(found.more);
        CHECK(found.parties.size() == 50);
        CHECK(found.parties.front().list_name == "Berg, Zoë");
        CHECK(found.parties.back().list_name.starts_with("Berg"));
    });
}

TEST_CASE("somebody is found by their new name and not by the old one; more than fifty are told as more")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party party = desk.registers("Jan Proefman", {});
        desk.does(party, [&](Party each) { return rename(each, parse_resident_name("Jan Testmans"), desk.act()); });
        CHECK(names(desk.finds("proefman")).empty());
        CHECK(names(desk.finds("testmans")) == Names{"Testmans, Jan"});
        for (int each = 0; each < 50; ++each) desk.registers("Sam Modelhuis", {});
        CHECK_FALSE(desk.finds("modelhuis").more);
        desk.registers("Sam Modelhuis", {});
        CHECK(desk.finds("modelhuis").more);
        CHECK(desk.finds("modelhuis").parties.size() == 50);
    });
}
