// SPDX-License-Identifier: EUPL-1.2
// The administrator sees how the organisation is built.
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using support::City;
using support::Page;
using support::Person;

namespace {

// Who has a question that nobody took up yet.
Page asked(City& city, const std::string& once)
{
    const std::string question = city.asked_about("grofvuil", once);
    return Person::signed_in(city, "modelhuis").sees(question);
}

} // namespace

TEST_CASE("an administrator sees the departments and who divides what comes in; an agent does not")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        CHECK(administrator.sees("/beheer").says("/beheer/afdelingen"));
        const auto page = administrator.sees("/beheer/afdelingen");
        CHECK(page.status == 200);
        CHECK(page.says("Afdelingen en teams van vandaag"));
        CHECK(page.says("coördinator"));
        CHECK(Person::signed_in(city, "modelhuis").sees("/beheer/afdelingen").status == 403);
    });
}

TEST_CASE("who is on the roster has what comes in that day; where it is empty the coordinator has it")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string unit = "/beheer/afdelingen/afval";
        REQUIRE(administrator
                    .fills_in(unit + "/functie", {{"functie-eenheid", "coordinator"},
                                                  {"medewerker", city.official("tegelproef").text()},
                                                  {"ingangsdag", "2026-03-02"}})
                    .location == unit);
        REQUIRE(administrator
                    .fills_in(unit + "/rooster",
                              {{"dag", "2026-03-02"}, {"medewerker", city.official("vandentest").text()}})
                    .location == unit);
        const Page page = administrator.sees(unit);
        CHECK(page.says("Tegelproef"));
        CHECK(page.says("maandag 2 maart"));
        CHECK(page.says("Marit Beheerproef"));
        CHECK(asked(city, "kast-1").says("van den Test"));

        REQUIRE(administrator.fills_in(unit + "/rooster", {{"dag", "2026-03-02"}, {"medewerker", ""}}).status == 303);
        CHECK(asked(city, "kast-2").says("Tegelproef"));
    });
}

TEST_CASE("a unit gets another name, keeps its code, and the second of two administrators sees who was first")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string form = "/beheer/afdelingen/afval/naam";
        const std::string seen_by_both = administrator.sees(form).version();
        const Page nameless = administrator.sends(form, {{"versie", seen_by_both}, {"naam", ""}, {"naam-en", "Waste"}});
        CHECK(nameless.status == 422);
        CHECK(nameless.says("value=\"Waste\""));
        REQUIRE(administrator.sends(form, {{"versie", seen_by_both}, {"naam", "Schone stad"}}).status == 303);
        CHECK(administrator.sees("/beheer/afdelingen").says("Schone stad"));
        const Page second = administrator.sends(form, {{"versie", seen_by_both}, {"naam", "Afvalteam"}});
        CHECK(second.status == 409);
        CHECK(second.says("Marit Beheerproef"));
        CHECK(second.says("Afvalteam"));
        CHECK(Person::signed_in(city, "modelhuis").sends(form, {{"versie", "1"}, {"naam", "Anders"}}).status == 403);
    });
}
