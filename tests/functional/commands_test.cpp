// SPDX-License-Identifier: EUPL-1.2
// The commands of the real binary, as an administrator gives them.
#include "support/commands.h"
#include "support/engines.h"
#include "support/source_dir.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using support::Ran;
using support::run;
using support::TestDatabase;

// A database that nothing was ever done with, and a folder; gone when these go.
struct Place {
    explicit Place(db::Engine engine) : database(engine, TestDatabase::Tables::none)
    {
        static int number = 0;
        folder = fs::temp_directory_path() /
                 ("opmaat-functional-" + std::to_string(getpid()) + "-" + std::to_string(++number));
        fs::create_directory(folder);
        database.close();
    }
    ~Place() { fs::remove_all(folder); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    Ran does(const std::string& words) const { return run(words + " --database '" + database.url() + "'"); }
    std::string file(const std::string& name) const { return (folder / name).string(); }
    std::string with_log() const
    {
        std::ofstream{file("cases.csv")}
            << "case,channel,department,group,responsible,startdate,enddate,enddate_planned,deadline\n"
               "zaak-1,Internet,General,Group 8,Resource01,2011-10-06T01:06:40.020+02:00,"
               "2011-11-17T07:53:06.189+01:00,2011-12-01T01:06:40.010+01:00,2011-12-01T01:06:40.000+01:00\n"
               "zaak-2,Desk,General,,admin3,2011-10-17T14:51:06.416+02:00,,,2012-01-03T13:51:06.416+01:00\n";
        std::ofstream{file("events.csv")}
            << "case,activity,lifecycle,resource,group,timestamp\n"
               "zaak-1,Confirmation,complete,Resource02,EMPTY,2011-10-18T15:53:19.732+02:00\n"
               "zaak-1,T05 Print,complete,Resource03,Group 2,2011-10-18T15:54:06.717+02:00\n";
        return "import receipt --cases " + file("cases.csv") + " --events " + file("events.csv");
    }

    TestDatabase database;
    fs::path folder;
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("every command works on an empty database")
{
    support::for_each_engine([](db::Engine engine) {
        const Place place{engine};
        for (const char* words : {"check", "user list", "token list", "measure receipt", "config"}) {
            CAPTURE(words);
            CHECK(place.does(words).status == 0);
        }
        CHECK(place.does("backup " + place.file("kopie")).status == 0);
    });
}

TEST_CASE("a wrong word ends with 2, a refusal with 1, a database that is not there with 3")
{
    CHECK(run("bestaat-niet").status == 2);
    CHECK(run("check --database oracle:huis").status == 3);
    CHECK(run("check --help").status == 0);
    support::for_each_engine([](db::Engine engine) {
        const Place place{engine};
        const Ran refused = place.does("user add niemand --json");
        CHECK(refused.status == 1);
        CHECK(contains(refused.said, R"("code":"medewerker-onbekend")"));
    });
}

TEST_CASE("the folder of Haarlem is loaded, and a second time nothing changes; an official signs in with an account")
{
    support::for_each_engine([](db::Engine engine) {
        const Place place{engine};
        const std::string seed = std::string{"seed "} + support::source_dir + "/municipality/haarlem --json";
        CHECK(place.does(seed).status == 0);
        CHECK(contains(place.does(seed).said, R"("toegevoegd":0,"gewijzigd":0)"));
        CHECK(place.does("user passwd proefman --json").status == 0);
        CHECK(place.does("user grant proefman regisseur").status == 0);
        CHECK(contains(place.does("user list").said, "regisseur"));
        CHECK(place.does("token add koppeling --scope vragen-lezen").status == 0);
        CHECK(contains(place.does("token list").said, "koppeling"));
    });
}

TEST_CASE("a log is imported, measured, checked, kept in a backup and put back elsewhere")
{
    support::for_each_engine([](db::Engine engine) {
        const Place place{engine};
        const std::string import = place.with_log();
        CHECK(contains(place.does(import + " --json").said, R"("toegevoegd":2)"));
        CHECK(contains(place.does(import + " --json").said, R"("toegevoegd":0,"ongewijzigd":2)"));
        CHECK(contains(place.does("measure receipt").said, "handovers_resource_total,all,1\n"));
        CHECK(contains(place.does("check --json").said, R"("vragen":2,"afwijkingen":[]})"));
        CHECK(place.does("backup " + place.file("kopie")).status == 0);

        const Place elsewhere{engine};
        CHECK(contains(elsewhere.does("restore " + place.file("kopie") + " --json").said, R"("vragen":2)"));
        CHECK(contains(elsewhere.does("check --json").said, R"("vragen":2,"afwijkingen":[]})"));
    });
}

TEST_CASE("restore refuses a database that is in use, or that is not empty unless it may be replaced")
{
    support::for_each_engine([](db::Engine engine) {
        Place place{engine};
        place.does(place.with_log());
        CHECK(place.does("backup " + place.file("kopie")).status == 0);
        const std::string restore = "restore " + place.file("kopie") + " --json";
        CHECK(contains(place.does(restore).said, "database-niet-leeg"));
        CHECK(place.does(restore + " --replace").status == 0);
        place.database.reopen();
        db::migrate(*place.database); // as serve does
        CHECK(contains(place.does(restore + " --replace").said, "database-in-gebruik"));
    });
}

TEST_CASE("check tells each deviation and repairs nothing")
{
    support::for_each_engine([](db::Engine engine) {
        Place place{engine};
        place.does(place.with_log());
        place.database.reopen();
        place.database->write_and_wait("test", [](db::Writer& writer) {
            writer.run(db::Sql::composed("test.by_hand", "UPDATE question SET handovers = 5 WHERE zaak = 'zaak-1'"));
            return true;
        });
        place.database.close();
        for (int time = 0; time < 2; ++time) {
            const Ran found = place.does("check --json");
            CHECK(found.status == 1);
            CHECK(contains(found.said, R"("wat":"overdrachten","verwacht":"1","gevonden":"5")"));
        }
    });
}
