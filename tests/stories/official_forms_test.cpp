// SPDX-License-Identifier: EUPL-1.2
// What the administrator does with an official besides the details: team and deputy; and who does none of it.
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using support::City;
using support::Page;
using support::Person;

namespace {

const std::string nieuwma = "/beheer/medewerkers/nieuwma";

Person administrator_with_nieuwma(City& city)
{
    Person administrator = Person::signed_in(city, "beheerproef");
    const Page added = administrator.sends(
        "/beheer/nieuwe-medewerker", {{"code", "nieuwma"}, {"achternaam", "Nieuwma"}, {"ingangsdag", "2026-03-02"}});
    REQUIRE(added.location == nieuwma);
    return administrator;
}

} // namespace

TEST_CASE("an official joins a team on a day; a day that does not exist is refused and kept as it was typed")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = administrator_with_nieuwma(city);
        const std::string team = city.unit("kcc").text();
        const Page refused =
            administrator.sends(nieuwma + "/teams", {{"versie", "1"}, {"eenheid", team}, {"ingangsdag", "31-02"}});
        CHECK(refused.status == 422);
        CHECK(refused.says("Vul een dag in die bestaat."));
        CHECK(refused.says("value=\"31-02\""));
        const Page joined =
            administrator.sends(nieuwma + "/teams", {{"versie", "1"}, {"eenheid", team}, {"ingangsdag", "2026-03-03"}});
        CHECK(joined.location == nieuwma);
    });
}

TEST_CASE("a deputy is an official who works here; without one the rest stays as it was typed")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = administrator_with_nieuwma(city);
        const Page unknown = administrator.sends(nieuwma + "/vervangers",
                                                 {{"versie", "1"}, {"vervanger", ""}, {"ingangsdag", "2026-03-03"}});
        CHECK(unknown.status == 422);
        CHECK(unknown.says("value=\"2026-03-03\""));
        const Page named = administrator.sends(
            nieuwma + "/vervangers",
            {{"versie", "1"}, {"vervanger", city.official("modelhuis").text()}, {"ingangsdag", "2026-03-03"}});
        CHECK(named.location == nieuwma);
    });
}

TEST_CASE("an agent changes no account, role, team or deputy, and reads whom to ask")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        administrator_with_nieuwma(city);
        Person agent = Person::signed_in(city, "modelhuis");
        for (const std::string form : {"/account", "/rollen", "/teams", "/vervangers", "/uitschakelen"}) {
            CAPTURE(form);
            const Page refused = agent.sends(nieuwma + form, {{"versie", "1"}});
            CHECK(refused.status == 403);
            CHECK(refused.says("Vraag het aan uw leidinggevende of aan de beheerder."));
        }
    });
}
