// SPDX-License-Identifier: EUPL-1.2
// What an administrator gives to an official who is new: an account, roles for a team, a password; and takes away.
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using support::City;
using support::Page;
using support::Person;

namespace {

const std::string nieuwma = "/beheer/medewerkers/nieuwma";

// An administrator, and an official who is new and can not sign in yet.
Person administrator_with_nieuwma(City& city)
{
    Person administrator = Person::signed_in(city, "beheerproef");
    REQUIRE(administrator
                .sends("/beheer/nieuwe-medewerker",
                       {{"code", "nieuwma"}, {"achternaam", "Nieuwma"}, {"ingangsdag", "2026-03-02"}})
                .location == nieuwma);
    return administrator;
}

void gets_account(Person& administrator)
{
    REQUIRE(administrator.fills_in(nieuwma + "/account", {{"gebruikersnaam", "Nieuwma"}}).location == nieuwma);
}

Page presses(Person& administrator, const std::string& button, support::Form form)
{
    form.emplace_back("versie", administrator.sees(nieuwma).version());
    return administrator.sends(nieuwma + "/" + button, std::move(form));
}

} // namespace

TEST_CASE("an official who is new gets an account and a role for a team, and can do from then on what the role says")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = administrator_with_nieuwma(city);
        CHECK(administrator.fills_in(nieuwma + "/account", {{"gebruikersnaam", ""}}).status == 422);
        gets_account(administrator);
        CHECK(administrator.sees(nieuwma).says("Account geopend"));
        CHECK(Person::signed_in(city, "nieuwma").sees("/vragen/nieuw").status == 403);

        const std::string team = city.unit("kcc").text();
        REQUIRE(administrator.fills_in(nieuwma + "/rollen", {{"rol", "kcc-medewerker"}, {"eenheid", team}}).location ==
                nieuwma);
        const Page page = administrator.sees(nieuwma);
        CHECK(page.says("Rol gegeven"));
        CHECK(page.says("KCC-medewerker"));
        CHECK(Person::signed_in(city, "nieuwma").sees("/vragen/nieuw").status == 200);
    });
}

TEST_CASE("a role that is for no person is refused, and one that is taken away works no longer")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = administrator_with_nieuwma(city);
        gets_account(administrator);
        const std::string team = city.unit("kcc").text();
        const Page wrong = administrator.fills_in(nieuwma + "/rollen", {{"rol", "wandscherm"}, {"eenheid", team}});
        CHECK(wrong.status == 422);
        REQUIRE(administrator.fills_in(nieuwma + "/rollen", {{"rol", "kcc-medewerker"}, {"eenheid", team}}).status ==
                303);
        CHECK(presses(administrator, "rol-intrekken", {{"rol", "kcc-medewerker"}, {"eenheid", team}}).location ==
              nieuwma);
        CHECK(administrator.sees(nieuwma).says("Rol ingetrokken"));
        CHECK(Person::signed_in(city, "nieuwma").sees("/vragen/nieuw").status == 403);
    });
}

TEST_CASE("an account that is put off ends the session of its owner at once, and can be put on again")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = administrator_with_nieuwma(city);
        gets_account(administrator);
        Person owner = Person::signed_in(city, "nieuwma");
        REQUIRE(owner.sees("/mijn-werk").location.empty());
        REQUIRE(presses(administrator, "account-uit", {}).location == nieuwma);
        CHECK(administrator.sees(nieuwma).says("Account uitgezet"));
        CHECK(owner.sees("/mijn-werk").location.starts_with("/inloggen"));
        CHECK_THROWS(Person::signed_in(city, "nieuwma"));

        REQUIRE(presses(administrator, "account-aan", {}).location == nieuwma);
        CHECK(administrator.sees(nieuwma).says("Account aangezet"));
        CHECK_NOTHROW(Person::signed_in(city, "nieuwma"));
    });
}

TEST_CASE("the second of two administrators who give a role sees who was first")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = administrator_with_nieuwma(city);
        gets_account(administrator);
        const std::string form = nieuwma + "/rollen";
        const std::string seen_by_both = administrator.sees(form).version();
        const std::string team = city.unit("kcc").text();
        REQUIRE(
            administrator.sends(form, {{"versie", seen_by_both}, {"rol", "behandelaar"}, {"eenheid", team}}).status ==
            303);
        const Page second =
            administrator.sends(form, {{"versie", seen_by_both}, {"rol", "teamleider"}, {"eenheid", team}});
        CHECK(second.status == 409);
        CHECK(second.says("Marit Beheerproef"));
        CHECK(second.says("Rol gegeven"));
    });
}
