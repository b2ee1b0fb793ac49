// SPDX-License-Identifier: EUPL-1.2
#include "party/merge_store.h"

#include "party/bsn_store.h"
#include "support/party_desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace opmaat;
using support::for_each_engine;
using support::PartyDesk;

namespace {

const Day today = day(2026, 3, 2);

Result<Merge> merges(PartyDesk& desk, const Party& kept, const Party& gone, std::vector<MergeField> taken = {},
                     Role role = Role::agent)
{
    return desk.change<Merge>([&](db::Writer& writer) {
        return merge_parties(writer, desk.viewer(role), {{kept.id, kept.version}, {gone.id, gone.version}, taken},
                             today, desk.act());
    });
}

Result<Merge> undoes(PartyDesk& desk, const Id<Merge>& merge, Day when = today)
{
    return desk.change<Merge>(
        [&](db::Writer& writer) { return undo_merge(writer, desk.viewer(Role::agent), merge, when, desk.act()); });
}

std::vector<PartyId> suggested(db::Database& database, PartyDesk& desk, const Party& party)
{
    std::vector<PartyId> ids;
    database.read([&](db::Reader& reader) {
        const auto suggestions = suggested_duplicates(reader, desk.viewer(Role::agent), party.id).value();
        for (const Suggestion& each : suggestions) ids.push_back(each.party);
    });
    return ids;
}

// Without what counts changes.
Party content(Party party)
{
    party.version = 0;
    return party;
}

} // namespace

TEST_CASE("who looks like one person is suggested; a couple with different BSNs is not, nor anybody by an address "
          "alone (P04)")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party jan = desk.registers("Jan Proefman", {"06-12345678", "thuis@example.nl"});
        const Party j = desk.registers("J. Proefman", {"thuis@example.nl"});
        const Party rosa = desk.registers("Rosa Testmans", {"06-12345678", "Thuis@Example.nl"});
        CHECK(suggested(database, desk, jan) == std::vector{j.id});
        CHECK(suggested(database, desk, rosa).empty());
        const BsnVault vault{{fresh_bsn_key(desk.act().at)}};
        const auto records = [&](const Party& party, const char* digits) {
            return desk
                .change<Party>([&](db::Writer& writer) {
                    return record_bsn(writer, desk.viewer(Role::agent), vault, party, parse_bsn(digits)->bsn,
                                      desk.act());
                })
                .value();
        };
        const Party known_jan = records(jan, "111222333");
        const Party known_j = records(j, "123456782");
        CHECK(suggested(database, desk, jan).empty());
        CHECK(merges(desk, known_jan, known_j).error().is(merge_of_two));
    });
}

TEST_CASE("after a merge the one that went shows the one that stayed, and is found no more (P01)")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party kept = desk.registers("J. Proefman", {"06-12345678"});
        const Party gone = desk.registers("Jan Proefman", {"+31 6 12345678", "jan@example.nl"});
        REQUIRE(merges(desk, kept, gone, {MergeField::name}));
        const Party now = desk.sees(kept.id);
        CHECK(full_name(now) == "Jan Proefman");
        CHECK(now.contact_points.size() == 2);
        CHECK(desk.sees(gone.id) == now);
        const auto found = desk.finds("proefman");
        REQUIRE(found.parties.size() == 1);
        CHECK(found.parties.front().id == kept.id);
        CHECK(desk.finds("jan@example.nl").parties.size() == 1);
        CHECK(suggested(database, desk, now).empty());
    });
}

TEST_CASE("of a company with three branches one is wrongly merged and undone: all are what they were (story 7)")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party first = desk.registers_company("Modelbakkerij", "12345678", "000012345671");
        const Party second = desk.registers_company("Modelbakkerij", "12345678", "000012345672");
        Party described;
        described.kind = PartyKind::company;
        described.trade_name = "Modelbakkerij Zuid";
        described.contact_points = {
            {{}, *parse_phone_number("023-5115117"), Purpose::work, false, {day(2026, 1, 1), {}}}};
        const auto third = register_party(described, today, desk.act()).value();
        REQUIRE(desk.saves(third));
        CHECK(merges(desk, first, second).error().is(merge_of_two));
        const auto wrong = merges(desk, second, third.now, {MergeField::name});
        REQUIRE(wrong);
        CHECK(desk.finds("5115117").parties.front().id == second.id);
        const auto undone = undoes(desk, wrong->id, today + undo_days);
        REQUIRE(undone);
        CHECK(content(desk.sees(first.id)) == content(first));
        CHECK(content(desk.sees(second.id)) == content(second));
        CHECK(content(desk.sees(third.now.id)) == content(third.now));
        CHECK(desk.finds("5115117").parties.front().id == third.now.id);
        CHECK(desk.finds("modelbakkerij").parties.size() == 3);
        CHECK(undoes(desk, wrong->id).error().is(undo_not_possible));
    });
}

TEST_CASE("a merge is undone within thirty days, and only from where it ended")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party one = desk.registers("Jan Proefman", {});
        const Party two = desk.registers("Jan Proefman", {});
        const auto first = merges(desk, one, two);
        REQUIRE(first);
        CHECK(undoes(desk, first->id, today + undo_days + std::chrono::days{1}).error().is(undo_too_late));
        const Party three = desk.registers("Jan Proefman", {});
        const auto second = merges(desk, three, desk.changing(one.id, Role::agent).value());
        REQUIRE(second);
        CHECK(desk.sees(two.id).id == three.id);
        CHECK(undoes(desk, first->id).error().is(undo_not_possible));
        REQUIRE(undoes(desk, second->id));
        CHECK(undoes(desk, first->id));
        CHECK(desk.sees(two.id).id == two.id);
        CHECK(undoes(desk, Id<Merge>::fresh(desk.act().at)).error().is(merge_unknown));
    });
}

TEST_CASE("who merges has seen both as they are, and may do so")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party one = desk.registers("Jan Proefman", {});
        const Party two = desk.registers("Jan Proefman", {});
        desk.does(two, [&](Party each) { return rename(each, parse_resident_name("Jan Testmans"), desk.act()); });
        CHECK(merges(desk, one, two).error().is(changed_meanwhile));
        CHECK(merges(desk, one, desk.sees(two.id), {}, Role::official).error().is(not_allowed));
        CHECK(merges(desk, one, desk.sees(two.id), {}, Role::administrator).error().is(party_unknown));
        database.read([&](db::Reader& reader) {
            CHECK(merges_of(reader, desk.viewer(Role::agent), one.id)->empty());
            CHECK(suggested_duplicates(reader, desk.viewer(Role::official), one.id).error().is(not_allowed));
        });
    });
}

TEST_CASE("a person with two records and one BSN is found by it after a merge")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party kept = desk.registers("Jan Proefman", {});
        const BsnVault vault{{fresh_bsn_key(desk.act().at)}};
        const Bsn bsn = parse_bsn("111222333")->bsn;
        const Party registered = desk.registers("Jan Proefman", {});
        const auto gone = desk.change<Party>([&](db::Writer& writer) {
            return record_bsn(writer, desk.viewer(Role::agent), vault, registered, bsn, desk.act());
        });
        REQUIRE(merges(desk, kept, *gone));
        const auto found = desk.change<PartyFound>([&](db::Writer& writer) -> Result<PartyFound> {
            OPMAAT_TRY(looked, find_by_bsn(writer, desk.viewer(Role::agent), vault, bsn, desk.act()));
            return std::move(looked).record(writer);
        });
        CHECK(found->id == kept.id);
    });
}
