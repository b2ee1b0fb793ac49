// SPDX-License-Identifier: EUPL-1.2
#include "party/party_check_store.h"

#include "party/merge_store.h"
#include "support/party_desk.h"

#include <doctest/doctest.h>

using namespace opmaat;
using support::for_each_engine;
using support::PartyDesk;

namespace {

const Day today = day(2026, 3, 2);

PartyInspection inspected(db::Database& database)
{
    return inspect_parties(database, [](std::size_t, std::size_t) {});
}

void by_hand(db::Database& database, const std::string& sql)
{
    database.write_and_wait("test", [&](db::Writer& writer) {
        writer.run(db::Sql::composed("test.by_hand", sql));
        return true;
    });
}

Merge merges(PartyDesk& desk, const Party& kept, const Party& gone)
{
    return desk
        .change<Merge>([&](db::Writer& writer) {
            return merge_parties(writer, desk.viewer(Role::agent), {{kept.id}, {gone.id}}, today, desk.act());
        })
        .value();
}

} // namespace

TEST_CASE("parties that were registered, changed, merged and parted again are as the journal tells")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party one = desk.registers("Jan Proefman", {"06-12345678"});
        const Party two = desk.registers("J. Proefman", {"jan@example.nl"});
        desk.registers_company("Modelbakkerij", "12345678", "");
        desk.does(one, [&](Party each) { return keep_address(each, Secrecy::secret, desk.act()); });
        const Merge merge = merges(desk, one, two);
        CHECK(inspected(database).parties == 3);
        CHECK(inspected(database).deviations.empty());
        REQUIRE(desk.change<Merge>([&](db::Writer& writer) {
            return undo_merge(writer, desk.viewer(Role::agent), merge.id, today, desk.act());
        }));
        CHECK(inspected(database).deviations.empty());
    });
}

TEST_CASE("what somebody changed by hand is told, by what differs and never by what stands there")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party party = desk.registers("Jan Proefman", {"06-12345678"});
        by_hand(database, "UPDATE party SET family = 'Testmans'");
        CHECK(inspected(database).deviations == std::vector<PartyDeviation>{{party.id, "zoektekst"}});
        by_hand(database, "UPDATE party SET version = 7");
        CHECK(inspected(database).deviations ==
              std::vector<PartyDeviation>{{party.id, "versie"}, {party.id, "zoektekst"}});
    });
}

TEST_CASE("what a merge keeps to go back to is forgotten when it cannot be undone any more")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Merge merge = merges(desk, desk.registers("Jan Proefman", {}), desk.registers("Jan Proefman", {}));
        const auto forgets = [&](Day day) {
            std::int64_t forgotten = 0;
            database.write_and_wait("forget", [&](db::Writer& writer) {
                forgotten = forget_old_merges(writer, day);
                return true;
            });
            return forgotten;
        };
        CHECK(forgets(merge.undo_until) == 0);
        CHECK(forgets(merge.undo_until + std::chrono::days{1}) == 1);
        CHECK(forgets(merge.undo_until + std::chrono::days{1}) == 0);
        CHECK(inspected(database).deviations.empty());
        CHECK(full_name(desk.sees(merge.kept)) == "Jan Proefman");
        CHECK(full_name(desk.sees(merge.gone)) == "Jan Proefman");
    });
}
