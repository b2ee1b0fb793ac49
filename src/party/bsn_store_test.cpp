// SPDX-License-Identifier: EUPL-1.2
#include "party/bsn_key_file_shell.h"
#include "party/bsn_store.h"
#include "support/party_desk.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace opmaat;
using support::for_each_engine;
using support::PartyDesk;

namespace {

namespace fs = std::filesystem;

const Bsn bsn = parse_bsn("111222333")->bsn;
const Bsn another = parse_bsn("123456782")->bsn;
const Instant now = *parse_instant("2026-03-02T09:00:00Z");
const BsnVault vault{{fresh_bsn_key(now)}};
const BsnVault without_keys;

const db::Sql select_all_of_bsn{"check.test_bsn", "SELECT party || key || box || hash FROM party_bsn"};

Result<Party> records(PartyDesk& desk, const Party& party, const Bsn& number, const BsnVault& with = vault,
                      Role role = Role::agent)
{
    return desk.change<Party>(
        [&](db::Writer& writer) { return record_bsn(writer, desk.viewer(role), with, party, number, desk.act()); });
}

Result<Bsn> shows(PartyDesk& desk, const Party& party, const BsnVault& with = vault, Role role = Role::agent)
{
    return desk.change<Bsn>([&](db::Writer& writer) -> Result<Bsn> {
        OPMAAT_TRY(looked, bsn_to_show(writer, desk.viewer(role), with, {party.id, desk.act(), "paspoort"}));
        return std::move(looked).record(writer);
    });
}

Result<PartyFound> finds(PartyDesk& desk, const Bsn& number, const BsnVault& with = vault, Role role = Role::agent)
{
    return desk.change<PartyFound>([&](db::Writer& writer) -> Result<PartyFound> {
        OPMAAT_TRY(looked, find_by_bsn(writer, desk.viewer(role), with, number, desk.act()));
        return std::move(looked).record(writer);
    });
}

// A folder of one test; gone when this goes.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("opmaat-keys-" + std::to_string(getpid()));
    Folder() { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

} // namespace

TEST_CASE("a BSN is opened with its key for its party, and with nothing else")
{
    const PartyId one = PartyId::fresh(now);
    const PartyId other = PartyId::fresh(now);
    const SealedBsn sealed = vault.seal(bsn, one);
    CHECK(vault.open(sealed, one) == bsn);
    CHECK_THROWS_AS((void)vault.open(sealed, other), std::runtime_error);
    CHECK_FALSE(without_keys.open(sealed, one));
    CHECK_FALSE(BsnVault{{fresh_bsn_key(now)}}.open(sealed, one));
    SealedBsn changed = sealed;
    changed.box[40] = changed.box[40] == 'A' ? 'B' : 'A';
    CHECK_THROWS_AS((void)vault.open(changed, one), std::runtime_error);
    CHECK(vault.seal(bsn, one).box != sealed.box);
    CHECK(vault.hashes(bsn) == std::vector{sealed.hash});
    CHECK(BsnVault{{fresh_bsn_key(now)}}.hashes(bsn) != vault.hashes(bsn));
}

TEST_CASE("a BSN stands nowhere in the database, is shown and found by who may, and each look is written down")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party party = records(desk, desk.registers("Jan Proefman", {}), bsn).value();
        CHECK(party.bsn_known);
        database.read([](db::Reader& reader) {
            CHECK_FALSE(reader.value<std::string>(select_all_of_bsn)->contains(bsn.digits()));
        });
        CHECK(shows(desk, party) == bsn);
        CHECK(finds(desk, bsn)->id == party.id);
        CHECK(finds(desk, another).error().is(bsn_unknown));
        const auto looks = desk.tells_looks(party.id, Role::lead).value();
        REQUIRE(looks.size() == 2);
        CHECK(looks[0].what == LookKind::bsn);
        CHECK(looks[1].why == "paspoort");
    });
}

TEST_CASE("who has no task with a BSN neither sees, seeks nor records it")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party party = records(desk, desk.registers("Jan Proefman", {}), bsn).value();
        CHECK(shows(desk, party, vault, Role::lead).error().is(not_allowed));
        CHECK(shows(desk, party, vault, Role::administrator).error().is(party_unknown));
        CHECK(finds(desk, bsn, vault, Role::lead).error().is(not_allowed));
        CHECK(records(desk, party, another, vault, Role::lead).error().is(not_allowed));
        CHECK(desk.tells_looks(party.id, Role::lead)->empty());
    });
}

TEST_CASE("a BSN belongs to one party, which can get another one in its place")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party party = records(desk, desk.registers("Jan Proefman", {}), bsn).value();
        const Party other = desk.registers("Rosa Testmans", {});
        const auto taken = records(desk, other, bsn);
        REQUIRE_FALSE(taken);
        CHECK(taken.error().is(bsn_taken));
        CHECK(taken.error().values == std::vector{party.id.text()});
        REQUIRE(records(desk, party, another));
        CHECK(shows(desk, party) == another);
        CHECK(records(desk, other, bsn));
        database.read([&](db::Reader& reader) {
            CHECK(compare_bsn(reader, party.id, other.id) == BsnComparison::different);
            CHECK(compare_bsn(reader, party.id, PartyId::fresh(now)) == BsnComparison::unknown);
        });
    });
}

TEST_CASE("without the keys all goes on but BSNs, and with another file of keys too")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Party party = records(desk, desk.registers("Jan Proefman", {}), bsn).value();
        const BsnVault other_keys{{fresh_bsn_key(now)}};
        CHECK(shows(desk, party, without_keys).error().is(bsn_key_missing));
        CHECK(shows(desk, party, other_keys).error().is(bsn_key_missing));
        CHECK(finds(desk, bsn, without_keys).error().is(bsn_key_missing));
        CHECK(finds(desk, bsn, other_keys).error().is(bsn_unknown));
        CHECK(records(desk, party, bsn, without_keys).error().is(bsn_key_missing));
        CHECK(desk.sees(party.id).bsn_known);
        CHECK(desk.finds("proefman").parties.size() == 1);
    });
}

TEST_CASE("keys are rotated in small pieces; in between both open, afterwards the old one is not needed")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const Folder folder;
        const fs::path file = folder.path / "opmaat.key";
        const std::string old_key = make_key_file(file, now).value();
        const BsnVault before = read_key_file(file);
        const Party one = records(desk, desk.registers("Jan Proefman", {}), bsn, before).value();
        const Party two = records(desk, desk.registers("Rosa Testmans", {}), another, before).value();
        const BsnVault both = add_key(file, now).value();
        const auto piece = [&] {
            std::size_t resealed = 0;
            database.write_and_wait("reseal", [&](db::Writer& writer) {
                resealed = reseal(writer, both, 1);
                return true;
            });
            return resealed;
        };
        CHECK(piece() == 1);
        CHECK(shows(desk, one, both) == bsn);
        CHECK(shows(desk, two, both) == another);
        CHECK(finds(desk, bsn, both)->id == one.id);
        CHECK(finds(desk, another, both)->id == two.id);
        CHECK(piece() == 1);
        CHECK(piece() == 0);
        const BsnVault after = keep_newest_key(file).value();
        CHECK_FALSE(after.has(old_key));
        CHECK(shows(desk, one, after) == bsn);
        database.read([&](db::Reader& reader) {
            CHECK(bsns_by_key(reader) == std::map<std::string, std::int64_t>{{after.key_in_use(), 2}});
        });
    });
}

TEST_CASE("a file of keys is made once, is read by its owner only, and is told when it is none")
{
    const Folder folder;
    const fs::path file = folder.path / "opmaat.key";
    CHECK_FALSE(read_key_file(file).has_keys());
    CHECK(add_key(file, now).error().is(key_file_missing));
    const auto made = make_key_file(file, now);
    REQUIRE(made);
    CHECK(make_key_file(file, now).error().is(key_file_exists));
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(read_key_file(file).key_in_use() == *made);
    CHECK(read_key_file(file).open(read_key_file(file).seal(bsn, PartyId{}), PartyId{}) == bsn);
    std::ofstream{file} << "{}";
    CHECK_THROWS_AS((void)read_key_file(file), std::runtime_error);
}
