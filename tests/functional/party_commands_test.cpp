// SPDX-License-Identifier: EUPL-1.2
// `opmaat key` and `opmaat import parties` of the real binary, as an administrator gives them.
#include "party/bsn_key_file_shell.h"
#include "party/bsn_store.h"
#include "support/commands.h"
#include "support/party_desk.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using namespace opmaat;
using support::PartyDesk;
using support::Ran;
using support::TestDatabase;

const Bsn bsn = parse_bsn("111222333")->bsn;

// A database with a configuration that names it and a file of keys; gone when these go.
struct Place {
    explicit Place(db::Engine engine) : database(engine)
    {
        fs::create_directory(folder);
        std::ofstream{folder / "opmaat.toml"} << "database = '" << database.url() << "'\nkey_file = '"
                                              << key_file().string() << "'\n";
        database.close();
    }
    ~Place() { fs::remove_all(folder); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    fs::path key_file() const { return folder / "opmaat.key"; }
    Ran does(const std::string& words) const
    {
        return support::run(words + " --config '" + (folder / "opmaat.toml").string() + "'");
    }
    // Runs in this process what an agent does at a desk.
    template <class Work>
    auto at_desk(Work work)
    {
        database.reopen();
        PartyDesk desk{*database};
        auto outcome = work(desk, read_key_file(key_file()));
        database.close();
        return outcome;
    }

    fs::path folder = fs::temp_directory_path() / ("opmaat-party-" + std::to_string(getpid()));
    TestDatabase database;
};

Party with_bsn(PartyDesk& desk, const BsnVault& vault)
{
    const Party party = desk.registers("Jan Proefman", {});
    return desk
        .change<Party>([&](db::Writer& writer) {
            return record_bsn(writer, desk.viewer(Role::agent), vault, party, bsn, desk.act());
        })
        .value();
}

bool is_shown(PartyDesk& desk, const BsnVault& vault, const PartyId& party)
{
    const auto shown = desk.change<Bsn>([&](db::Writer& writer) -> Result<Bsn> {
        OPMAAT_TRY(looked, bsn_to_show(writer, desk.viewer(Role::agent), vault, {party, desk.act(), ""}));
        return std::move(looked).record(writer);
    });
    return shown && *shown == bsn;
}

} // namespace

TEST_CASE("keys are made once, shown without their secrets, and rotated; every BSN is read as before")
{
    support::for_each_engine([](db::Engine engine) {
        Place place{engine};
        CHECK(place.does("key rotate --json").said.contains("sleutelbestand-ontbreekt"));
        CHECK(place.does("key make").status == 0);
        CHECK(place.does("key make --json").said.contains("sleutelbestand-bestaat"));
        const Party party = place.at_desk(with_bsn);
        const std::string first_key = read_key_file(place.key_file()).key_in_use();
        CHECK(place.does("key show").said.contains("BSN’s: 1"));
        CHECK(place.does("key rotate --json").said.contains(R"("versleuteld":1)"));
        CHECK(read_key_file(place.key_file()).key_in_use() != first_key);
        CHECK_FALSE(place.does("key show --json").said.contains(first_key));
        CHECK(place.at_desk([&](PartyDesk& desk, const BsnVault& vault) { return is_shown(desk, vault, party.id); }));
    });
}

TEST_CASE("without the file of keys the database opens, says which key is missing, and goes on without BSNs")
{
    support::for_each_engine([](db::Engine engine) {
        Place place{engine};
        CHECK(place.does("key make").status == 0);
        const Party party = place.at_desk(with_bsn);
        fs::rename(place.key_file(), place.folder / "elsewhere");
        CHECK(place.does("check").status == 0);
        CHECK(place.does("key show").said.contains("ontbreekt in het sleutelbestand"));
        const auto shows = [&](PartyDesk& desk, const BsnVault& vault) { return is_shown(desk, vault, party.id); };
        CHECK_FALSE(place.at_desk(shows));
        CHECK(place.does("key make").status == 0); // another key does not help, and takes nothing away
        CHECK_FALSE(place.at_desk(shows));
        CHECK(place.does("key rotate --json").said.contains(R"("versleuteld":0)"));
        fs::rename(place.folder / "elsewhere", place.key_file());
        CHECK(place.at_desk(shows));
    });
}

TEST_CASE("keys are not rotated while a server has the database open")
{
    support::for_each_engine([](db::Engine engine) {
        Place place{engine};
        CHECK(place.does("key make").status == 0);
        place.database.reopen();
        place.database->read([](db::Reader& reader) { bsns_by_key(reader); });
        CHECK(place.does("key rotate --json").said.contains("database-in-gebruik"));
    });
}

TEST_CASE("a sheet of residents is read with a report row by row, and a second time changes nothing (I01, I02)")
{
    support::for_each_engine([](db::Engine engine) {
        Place place{engine};
        const std::string file = (place.folder / "inwoners.csv").string();
        std::ofstream{file} << "\xEF\xBB\xBFnaam;telefoon\r\nBerg, Jan van den;612345678\r\nRosa Testmans;6,12E+08\r\n";
        const Ran told = place.does("import parties " + file);
        CHECK(told.status == 1);
        CHECK(told.said.contains("Regel 3, telefoon: "));
        CHECK(told.said.contains("Rijen: 2. Toegevoegd: 1, al bekend: 0, geweigerd: 1."));
        CHECK(place.does("import parties " + file + " --json").said.contains(R"("toegevoegd":0,"bekend":1)"));
        std::ofstream{file} << "naam;telefoon\nBerg, Jan van den;0612345678\n";
        CHECK(place.does("import parties " + file).status == 0);
        CHECK(place.does("import parties " + (place.folder / "nergens.csv").string()).status == 2);
    });
}
