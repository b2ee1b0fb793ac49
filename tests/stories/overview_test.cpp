// SPDX-License-Identifier: EUPL-1.2
// The first page of the administration says what is missing, and that nothing is when nothing is.
#include "administration/attention.h"
#include "staff/staff_store.h"
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using support::City;
using support::Page;
using support::Person;

namespace {

const std::string bomen = "/beheer/afdelingen/bomen";

void gets_head(City& city, Person& administrator, const std::string& unit)
{
    REQUIRE(administrator
                .fills_in(unit + "/functie", {{"functie-eenheid", "hoofd"},
                                              {"medewerker", city.official("tegelproef").text()},
                                              {"ingangsdag", "2026-03-02"}})
                .location == unit);
}

// Departments and teams of the folder that have nobody, by their pages.
std::vector<std::string> headless(City& city)
{
    std::vector<std::string> pages;
    city.database().read([&](db::Reader& reader) {
        const auto organisation = opmaat::load_organisation(reader, opmaat::day(2026, 3, 2));
        for (const auto& each : opmaat::administration::headless_units(organisation))
            pages.push_back("/beheer/afdelingen/" + each.unit->code);
    });
    return pages;
}

} // namespace

TEST_CASE("a new team without head and coordinator asks for attention until somebody is named")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        REQUIRE(administrator
                    .fills_in("/beheer/nieuwe-eenheid", {{"soort", "team"},
                                                         {"code", "bomen"},
                                                         {"naam", "Bomen"},
                                                         {"bovenliggend", city.unit("afval").text()},
                                                         {"ingangsdag", "2026-03-02"}})
                    .location == bomen);
        const Page page = administrator.sees("/beheer");
        CHECK(page.says("href=\"" + bomen + "\""));
        CHECK(page.says("hebben geen hoofd en geen coördinator."));
        gets_head(city, administrator, bomen);
        CHECK_FALSE(administrator.sees("/beheer").says("href=\"" + bomen + "\""));
    });
}

TEST_CASE("when everybody who should be named is, nothing asks for attention and the page says so")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        CHECK_FALSE(administrator.sees("/beheer").says("Alles is ingevuld."));
        for (const std::string& each : headless(city)) gets_head(city, administrator, each);
        CHECK(administrator.sees("/beheer").says("Alles is ingevuld."));
    });
}

TEST_CASE("from October on the equalised days of a next year that nobody knows yet ask for attention")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        city.at(*opmaat::parse_instant("2028-09-30T10:00:00Z"));
        CHECK_FALSE(Person::signed_in(city, "beheerproef").sees("/beheer").says("De gelijkgestelde dagen van"));
        city.at(*opmaat::parse_instant("2028-10-01T10:00:00Z"));
        const Page page = Person::signed_in(city, "beheerproef").sees("/beheer");
        CHECK(page.says("De gelijkgestelde dagen van 2029 zijn nog niet bekend."));
        CHECK(page.says("/beheer/gelijkgestelde-dagen"));
    });
}
