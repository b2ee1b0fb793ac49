// SPDX-License-Identifier: EUPL-1.2
#include "administration/seed_shell.h"

#include "access/account_store.h"
#include "calendar/calendar_store.h"
#include "event/event_store.h"
#include "process/process_store.h"
#include "question/reckoning_store.h"
#include "staff/staff_store.h"
#include "support/city.h"
#include "support/engines.h"
#include "support/source_dir.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>

using namespace opmaat;
using support::for_each_engine;

namespace {

const std::filesystem::path haarlem = std::filesystem::path{support::source_dir} / "municipality" / "haarlem";
const Day today = day(2026, 3, 2);
const Act act{SystemActor{"seed"}, *parse_instant("2026-03-02T09:00:00Z")};

// A copy of the folder of Haarlem in which a text can be changed; gone when this goes.
class Folder {
public:
    Folder() : path(std::filesystem::temp_directory_path() / ("opmaat-seed-" + OfficialId::fresh(act.at).text()))
    {
        std::filesystem::copy(haarlem, path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void replace(const std::string& file, const std::string& before, const std::string& after) const
    {
        std::string text = read(path / file);
        const auto at = text.find(before);
        REQUIRE(at != std::string::npos);
        text.replace(at, before.size(), after);
        std::ofstream{path / file} << text;
    }

    const std::filesystem::path path;

private:
    static std::string read(const std::filesystem::path& file)
    {
        std::ifstream stream{file};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
};

template <class Read>
auto read_from(db::Database& database, Read read)
{
    std::optional<decltype(read(std::declval<db::Reader&>()))> found;
    database.read([&](db::Reader& reader) { found.emplace(read(reader)); });
    return *std::move(found);
}

std::string fault_of(db::Database& database, const std::filesystem::path& folder)
{
    try {
        seed(database, folder, act, today);
    } catch (const SeedFault& fault) {
        return fault.what();
    }
    return "no fault";
}

} // namespace

TEST_CASE("the folder of Haarlem is loaded whole, and a second time changes nothing")
{
    for_each_engine([](db::Database& database) {
        const auto first = seed(database, haarlem, act, today);
        CHECK(first.added > 150);
        const auto position = read_from(database, newest_position);
        const auto second = seed(database, haarlem, act, today);
        CHECK(second.added == 0);
        CHECK(second.changed == 0);
        CHECK(read_from(database, newest_position) == position);

        const auto organisation =
            read_from(database, [](db::Reader& reader) { return load_organisation(reader, today); });
        CHECK(organisation.municipalities().size() == 2);
        CHECK(organisation.officials().size() >= 60);
        CHECK(organisation.intake_official() == organisation.official("proefman")->id);
        const auto heerenweg = organisation.unit("wegen-en-groen-zuid")->id;
        CHECK(organisation.ancestors(heerenweg).size() == 2);
        CHECK_FALSE(organisation.clusters_of(organisation.unit("wonen")->id).empty());
        for (const Unit& unit : organisation.units())
            CHECK(organisation.in_service(*intake_owner(organisation, unit.id, today)));
    });
}

TEST_CASE("every process of Haarlem holds today, with a clock and a unit, and Zandvoort has a norm of its own")
{
    for_each_engine([](db::Database& database) {
        seed(database, haarlem, act, today);
        const auto all = read_from(database, processes);
        CHECK(all.size() >= 25);
        for (const Process& each : all) CHECK(version_on(each, today) != nullptr);
        const auto report = std::ranges::find(all, "melding-openbare-ruimte", &Process::code);
        REQUIRE(report != all.end());
        CHECK(report->versions.front().terms.departing.size() == 1);
        const auto named = [](const Process& each) {
            return each.versions.front().terms.name.nl == "Wegen & Groen / 's-Heerenweg";
        };
        CHECK(std::ranges::count_if(all, named) == 1); // R03
    });
}

TEST_CASE(
    "the town hall is closed on its closing days, opens for a morning on Christmas Eve, and each unit has its hours")
{
    for_each_engine([](db::Database& database) {
        seed(database, haarlem, act, today);
        const auto organisation =
            read_from(database, [](db::Reader& reader) { return load_organisation(reader, today); });
        const auto almanac = read_from(database, [&](db::Reader& reader) {
            return load_almanac(reader, {{organisation.unit("kcc")->id, organisation.unit("klantcontact")->id}});
        });
        const auto hours = [&](const char* municipality, const char* unit) {
            const Unit* found = organisation.unit(unit);
            return almanac.hours(organisation.municipality(municipality)->id,
                                 found ? std::optional{found->id} : std::nullopt);
        };
        const auto opening = [](int from, int until) {
            return Openings{{std::chrono::minutes{from}, std::chrono::minutes{until}}};
        };
        CHECK(hours("haarlem", "").openings(day(2026, 4, 3)) == opening(540, 1020)); // Good Friday
        CHECK(hours("haarlem", "").openings(day(2026, 4, 6)).empty());               // Easter Monday
        CHECK(hours("haarlem", "").openings(day(2026, 12, 24)) == opening(540, 720));
        CHECK(hours("zandvoort", "").openings(today) == opening(540, 990));
        CHECK(hours("haarlem", "kcc").openings(today) == opening(510, 1050));
        CHECK(hours("haarlem", "balie").openings(today).size() == 2);
        CHECK(hours("haarlem", "handhaving").is_working_day(day(2026, 3, 8))); // a Sunday
        CHECK(almanac.legal().is_free(day(2026, 5, 15)));
    });
}

TEST_CASE("everybody with a role has an account with which nobody can sign in before a password is set")
{
    for_each_engine([](db::Database& database) {
        seed(database, haarlem, act, today);
        const auto organisation =
            read_from(database, [](db::Reader& reader) { return load_organisation(reader, today); });
        const auto account = [&](const char* code) {
            const auto official = organisation.official(code)->id;
            return *read_from(database, [&](db::Reader& reader) { return account_of(reader, official); });
        };
        CHECK(account("beheerproef").grants == std::vector<Grant>{{Role::administrator, std::nullopt}});
        CHECK(account("beheerproef").password_hash.empty());
        const Grant divides{Role::coordinator, organisation.unit("parkeren")->id};
        CHECK(std::ranges::count(account("parkeerma").grants, divides) == 1);
    });
}

TEST_CASE("what was changed in the folder is changed: a name, a place, a norm from today on")
{
    for_each_engine([](db::Database& database) {
        const Folder folder;
        seed(database, folder.path, act, today);
        folder.replace("medewerkers.toml", "Paspoorthof", "Paspoortma");
        folder.replace("eenheden.toml", "naam = \"Wonen\"", "naam = \"Wonen en bouwen\"");
        folder.replace("processen.toml", "\"wet 4 weken wet\"", "\"wet 3 weken wet\"");
        const auto report = seed(database, folder.path, act, today);
        CHECK(report.added == 0);
        CHECK(report.changed == 3);
        const auto all = read_from(database, processes);
        const auto woo = std::ranges::find(all, "woo-verzoek", &Process::code);
        CHECK(woo->versions.size() == 2);
        CHECK(version_on(*woo, today)->number == 2);
        CHECK(version_on(*woo, day(2026, 3, 1))->number == 1);
    });
}

TEST_CASE("a fault in the folder says the file, the line and what to do")
{
    for_each_engine([](db::Database& database) {
        const auto fault = [&](const std::string& file, const std::string& before, const std::string& after) {
            const Folder folder;
            folder.replace(file, before, after);
            return fault_of(database, folder.path);
        };
        CHECK(fault("processen.toml", "eenheid = \"kcc\"", "eenheid = \"kkc\"") ==
              "processen.toml:8: there is no unit 'kkc'");
        CHECK(fault("processen.toml", "\"inhoud 5 werkdagen norm\"]", "\"inhoud vijf dagen\"]") ==
              "processen.toml:8: 'inhoud vijf dagen' is no norm; write one such as \"inhoud 5 werkdagen norm\"");
        CHECK(fault("eenheden.toml", "soort = \"afdeling\"", "sort = \"afdeling\"") ==
              "eenheden.toml:4: 'soort' is missing");
        CHECK(
            fault("organisatie.toml", "[[gemeente]]", "plaats = 1\n[[gemeente]]").find("'plaats' is not known here") !=
            std::string::npos);
        CHECK(fault("organisatie.toml", "code = \"haarlem\"", "code = haarlem").starts_with("organisatie.toml:"));
        CHECK(fault_of(database, "/nowhere").starts_with("organisatie.toml"));
    });
}

TEST_CASE(
    "other hours and another place in the folder reckon the terms of open questions again, and the same folder none")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        support::City city{database};
        const std::string question = city.asked_about("grofvuil", "kast-1"); // three working days
        const auto says = [&](std::string_view words) {
            return support::Person::signed_in(city, "modelhuis").sees(question).says(words);
        };
        REQUIRE(says("donderdag 5 maart"));
        const Folder folder;
        const auto load = [&] { return seed(database, folder.path, {act.by, city.now()}, today); };
        CHECK(load().changed == 0);
        CHECK(read_from(database, [](db::Reader& reader) { return reckonings(reader, 9); }).empty());

        folder.replace("openingstijden.toml", "[[sluitingsdag]]\n",
                       "[[sluitingsdag]]\ndag = 2026-03-04\nreden = \"Storm\"\ngemeenten = [\"haarlem\"]\n\n"
                       "[[sluitingsdag]]\n");
        CHECK(load().added == 1);
        CHECK(says("vrijdag 6 maart"));
        CHECK(city.deviations() == 0);

        support::Person administrator = support::Person::signed_in(city, "beheerproef");
        REQUIRE(administrator
                    .fills_in("/beheer/openingstijden/haarlem.klantcontact/sluitingsdag",
                              {{"dag", "2026-03-05"}, {"reden-sluiting", "Opleiding"}})
                    .status == 303);
        folder.replace("eenheden.toml", "onder = \"openbare-ruimte\"\ncoordinator = \"containerman\"",
                       "onder = \"klantcontact\"\ncoordinator = \"containerman\"");
        CHECK(load().changed == 1);
        CHECK(says("maandag 9 maart"));
        CHECK(city.deviations() == 0);
    });
}
