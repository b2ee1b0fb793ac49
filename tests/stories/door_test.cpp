// SPDX-License-Identifier: EUPL-1.2
// Coming in and going out.
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using support::City;
using support::Person;

TEST_CASE("who did not sign in is led to the sign-in page, and from there to the page that they asked for")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person somebody{city};
        CHECK(somebody.sees("/wachtwoord?taal=nl").location == "/inloggen?naar=%2Fwachtwoord%3Ftaal%3Dnl");

        const auto entered = somebody.sends(
            "/inloggen/demo", {{"medewerker", city.official("proefman").text()}, {"naar", "/wachtwoord"}});
        CHECK(entered.location == "/wachtwoord");
        CHECK(somebody.sees("/wachtwoord").says("Aart Proefman"));
    });
}

TEST_CASE("after signing out the same browser is a stranger again")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person proefman = Person::signed_in(city, "proefman");
        CHECK(proefman.sees("/wachtwoord").status == 200);
        CHECK(proefman.sends("/uitloggen", {}).location == "/inloggen");
        CHECK(proefman.sees("/wachtwoord").status == 303);
    });
}

TEST_CASE("nobody is sent to another site after signing in")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        for (const char* elsewhere : {"https://kwaad.example/", "//kwaad.example", "/\\kwaad.example"}) {
            Person somebody{city};
            const auto entered = somebody.sends(
                "/inloggen/demo", {{"medewerker", city.official("proefman").text()}, {"naar", elsewhere}});
            CHECK(entered.location == "/");
        }
    });
}

TEST_CASE("a wrong password keeps the name that was typed, and says no more than that it is wrong")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person somebody{city};
        const auto page = somebody.sends("/inloggen", {{"gebruikersnaam", "j.<b>proef"}, {"wachtwoord", "geheim"}});
        CHECK(page.status == 422);
        CHECK(page.says("value=\"j.&lt;b&gt;proef\""));
        CHECK_FALSE(page.says("geheim"));
        CHECK(page.says("aria-invalid=\"true\""));
    });
}

TEST_CASE("a form from another site, or without its proof, changes nothing")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person proefman = Person::signed_in(city, "proefman");
        CHECK(proefman.sends_from_elsewhere("/uitloggen").status == 403);
        CHECK(proefman.sees("/wachtwoord").status == 200);
    });
}

TEST_CASE("a page is in English for who asked for English, and stays so")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person somebody{city};
        const auto page = somebody.sees("/inloggen?taal=en");
        CHECK(page.says("<html lang=\"en\">"));
        CHECK(page.says("Sign in to Opmaat"));
        CHECK(page.cookie == "taal=en");
    });
}
