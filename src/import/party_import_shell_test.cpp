// SPDX-License-Identifier: EUPL-1.2
#include "import/party_import_shell.h"

#include "event/event_store.h"
#include "import/party_row.h"
#include "import/receipt_reading.h"
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

// A file of one test; gone when this goes.
struct File {
    fs::path path = fs::temp_directory_path() / ("opmaat-parties-" + std::to_string(getpid()) + ".csv");
    explicit File(std::string_view text) { std::ofstream{path, std::ios::binary} << text; }
    ~File() { fs::remove(path); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

PartyImportReport imports(db::Database& database, std::string_view text)
{
    const File file{text};
    const Act act{SystemActor{"import-parties"}, *parse_instant("2026-03-02T09:00:00Z")};
    return import_parties(database, {file.path, day(2026, 3, 2), act}, [](std::size_t, std::size_t) {});
}

std::string why(const PartyImportReport& report, std::size_t row)
{
    const auto& refusal = report.rows.at(row).why;
    return refusal ? refusal->field + ": " + std::string{refusal->rule.code} : "";
}

constexpr std::string_view plain = "naam,telefoon,e-mail,geboortedatum\n"
                                   "\"Berg, Jan van den\",06-12345678,jan@example.nl,2-3-1970\n"
                                   "Rosa Testmans,,Rosa@Example.nl,\n";

} // namespace

TEST_CASE("a file of parties becomes parties, and the same file twice is once (I01)")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const auto first = imports(database, plain);
        CHECK(first.count(RowOutcome::added) == 2);
        CHECK(full_name(desk.sees(*first.rows[0].party)) == "Jan van den Berg");
        CHECK(desk.sees(*first.rows[0].party).born == day(1970, 3, 2));
        CHECK(desk.finds("0612345678").parties.size() == 1);
        std::int64_t events = 0;
        database.read([&](db::Reader& reader) { events = newest_position(reader); });
        const auto second = imports(database, plain);
        CHECK(second.count(RowOutcome::present) == 2);
        CHECK(second.rows[0].party == first.rows[0].party);
        database.read([&](db::Reader& reader) { CHECK(newest_position(reader) == events); });
    });
}

TEST_CASE(
    "a row that stands twice in a file is one party; another number makes it another, to be looked at by people (I01)")
{
    for_each_engine([](db::Database& database) {
        const auto report = imports(database, "naam,telefoon\nJan Proefman,0612345678\nJan Proefman,+31 6 12345678\n"
                                              "Jan Proefman,0612345679\nJan Proefman,\nJan Proefman,\n");
        CHECK(report.count(RowOutcome::added) == 3);
        CHECK(report.rows[1].outcome == RowOutcome::present);
        CHECK(report.rows[4].outcome == RowOutcome::present);
    });
}

TEST_CASE("what Excel made of a number is put right or refused, row by row, and the other rows go on (I02)")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        const auto report = imports(database, "naam;telefoon;postcode;huisnummer;straat;plaats\n"
                                              "Een;612345678;;;;\n"
                                              "Twee;6,12E+08;;;;\n"
                                              "Drie;+31612345679;;;;\n"
                                              "Vier;8001234;;;;\n"
                                              "Vijf;;0123 AB;1;Modelstraat;Haarlem\n"
                                              "Zes;;2011rd;12 A bis;Modelstraat;Haarlem\n");
        REQUIRE(report.rows.size() == 6);
        CHECK(why(report, 0).empty());
        CHECK(why(report, 1) == "telefoon: telefoonnummer-beschadigd");
        CHECK(why(report, 2).empty());
        CHECK(why(report, 3) == "telefoon: telefoonnummer-zonder-netnummer");
        CHECK(why(report, 4) == "postcode: postcode-onjuist");
        CHECK(report.rows[4].line == 6);
        CHECK(desk.finds("0612345678").parties.front().list_name == "Een");
        CHECK(desk.finds("2011 RD 12").parties.front().list_name == "Zes");
        CHECK(desk.finds("twee").parties.empty());
    });
}

TEST_CASE("semicolons, tabs, a byte order mark, Windows-1252 and lines of Windows are read (I02)")
{
    for_each_engine([](db::Database& database) {
        PartyDesk desk{database};
        CHECK(imports(database, "\xEF\xBB\xBFnaam;plaats\r\nRen\xC3\xA9 Proefman;\r\n").count(RowOutcome::added) == 1);
        CHECK(imports(database, "Naam ;plaats\r\nZo\xEB Testmans;\r\n;\r\n").count(RowOutcome::added) == 1);
        CHECK(imports(database, "naam\tplaats\nA\xC3\xAFsha Voorbeeld\t\n").count(RowOutcome::added) == 1);
        CHECK(desk.finds("rene").parties.front().list_name == "Proefman, René");
        CHECK(desk.finds("zoe").parties.front().list_name == "Testmans, Zoë");
        CHECK(desk.finds("aisha").parties.front().list_name == "Voorbeeld, Aïsha");
    });
}

TEST_CASE("companies are known by their registration; a branch without its company is refused (P08)")
{
    for_each_engine([](db::Database& database) {
        constexpr std::string_view text = "bedrijfsnaam;kvk-nummer;vestigingsnummer\n"
                                          "Modelbakkerij;12345678;000012345671\n"
                                          "Modelbakkerij;12345678;000012345672\n"
                                          "Andere naam;12345678;000012345671\n"
                                          "Modelslagerij;;000012345673\n"
                                          "Modelslager;1,2E+07;\n";
        const auto report = imports(database, text);
        CHECK(report.count(RowOutcome::added) == 2);
        CHECK(why(report, 2) == "kvkNummer: inschrijving-bezet");
        CHECK(why(report, 3) == "vestigingsnummer: vestiging-zonder-kvk-nummer");
        CHECK(why(report, 4) == "kvk-nummer: kvk-nummer-onjuist");
        CHECK(imports(database, text).count(RowOutcome::present) == 2);
    });
}

TEST_CASE("a file that is no table of parties is refused as a whole")
{
    for_each_engine([](db::Database& database) {
        CHECK(imports(database, "").refusal->is(sheet_empty));
        CHECK(imports(database, "naam,schoenmaat\nJan,43\n").refusal->is(column_unknown));
        CHECK(imports(database, "naam,naam\nJan,Jan\n").refusal->is(column_twice));
        CHECK(imports(database, "naam,plaats\n\"Jan\"x,\n").refusal->is(sheet_malformed));
        const auto report = imports(database, "naam,aanhef,geboortedatum\nJan\nRosa,dame,\nSam,,25629\n");
        CHECK(report.rows[0].why->is(row_of_other_length));
        CHECK(why(report, 1) == "aanhef: woord-onjuist");
        CHECK(why(report, 2) == "geboortedatum: dag-onjuist");
    });
}
