// SPDX-License-Identifier: EUPL-1.2
// The first page of the administration says what is missing, and that nothing is when nothing is.
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using support::City;
using support::Page;
using support::Person;

namespace {

const std::string team = "/beheer/afdelingen/bomen";

void gets_head(City& city, Person& administrator)
{
    REQUIRE(administrator
                .fills_in(team + "/functie", {{"functie-eenheid", "hoofd"},
                                              {"medewerker", city.official("tegelproef").text()},
                                              {"ingangsdag", "2026-03-02"}})
                .status == 303);
}

} // namespace

TEST_CASE("a new team without head and coordinator asks for attention until somebody is named")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        CHECK(administrator.sees("/beheer").says("Alles is ingevuld."));
        REQUIRE(administrator
                    .fills_in("/beheer/nieuwe-eenheid", {{"soort", "team"},
                                                         {"code", "bomen"},
                                                         {"naam", "Bomen"},
                                                         {"bovenliggend", city.unit("afval").text()},
                                                         {"ingangsdag", "2026-03-02"}})
                    .location == team);
        const Page page = administrator.sees("/beheer");
        CHECK(page.says("heeft geen hoofd en geen coördinator."));
        CHECK(page.says("href=\"" + team + "\""));
        gets_head(city, administrator);
        CHECK(administrator.sees("/beheer").says("Alles is ingevuld."));
    });
}

TEST_CASE("from October on the equalised days of a next year that nobody knows yet ask for attention")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        city.at(*opmaat::parse_instant("2031-09-30T10:00:00Z"));
        CHECK_FALSE(Person::signed_in(city, "beheerproef").sees("/beheer").says("De gelijkgestelde dagen van"));
        city.at(*opmaat::parse_instant("2031-10-01T10:00:00Z"));
        const Page page = Person::signed_in(city, "beheerproef").sees("/beheer");
        CHECK(page.says("De gelijkgestelde dagen van 2032 zijn nog niet bekend."));
        CHECK(page.says("/beheer/gelijkgestelde-dagen"));
    });
}
