// SPDX-License-Identifier: EUPL-1.2
// The administrator builds the organisation from the page of departments: a new team, another place, a unit that goes,
// and who takes part in a cluster.
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using support::City;
using support::Form;
using support::Page;
using support::Person;

namespace {

const std::string units = "/beheer/afdelingen";
const std::string waste = units + "/afval";
const std::string cluster = units + "/initiatieven";

Form new_team(City& city, const std::string& code, const std::string& name)
{
    return {{"soort", "team"},
            {"code", code},
            {"naam", name},
            {"naam-en", "Trees"},
            {"bovenliggend", city.unit("afval").text()},
            {"ingangsdag", "2026-03-02"}};
}

void comes_the_day_after(City& city)
{
    city.at(city.now() + std::chrono::days{1});
    city.keeps_house();
}

} // namespace

TEST_CASE("an administrator makes a team, and what was wrong is said at its field with the rest as it was typed")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string form = "/beheer/nieuwe-eenheid";
        CHECK(administrator.sees(units).says(form));

        const Page nameless = administrator.fills_in(form, new_team(city, "bomen", ""));
        CHECK(nameless.status == 422);
        CHECK(nameless.says("Vul de naam van de afdeling, het team of het cluster in."));
        CHECK(nameless.says("value=\"bomen\""));
        const Page taken = administrator.fills_in(form, new_team(city, "afval", "Bomen"));
        CHECK(taken.status == 422);
        CHECK(taken.says("De code afval is al in gebruik"));
        CHECK(taken.says("value=\"Bomen\""));

        const Page made = administrator.fills_in(form, new_team(city, "bomen", "Bomen"));
        CHECK(made.location == units + "/bomen");
        const Page page = administrator.sees(made.location);
        CHECK(page.says("Nieuw"));
        CHECK(page.says("soort: Team"));
        CHECK(administrator.sees(units).says("Bomen"));
        CHECK(Person::signed_in(city, "modelhuis").sends(form, new_team(city, "struiken", "Struiken")).status == 403);
    });
}

TEST_CASE("a team moves below another department on the day that was chosen")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string below = city.unit("klantcontact").text();
        CHECK(administrator.fills_in(waste + "/plaats", {{"bovenliggend", below}, {"ingangsdag", "2026-03-01"}})
                  .says("value=\"2026-03-01\""));
        const Page planned =
            administrator.fills_in(waste + "/plaats", {{"bovenliggend", below}, {"ingangsdag", "2026-03-03"}});
        REQUIRE(planned.location.starts_with("/beheer/reorganisaties/"));
        CHECK(administrator.sees(planned.location).says("Gaat in op dinsdag 3 maart"));
        CHECK(administrator.sees(waste).says("Afval en reiniging verplaatsen"));

        const Page again =
            administrator.fills_in(waste + "/plaats", {{"bovenliggend", ""}, {"ingangsdag", "2026-03-04"}});
        CHECK(again.status == 409);
        CHECK(again.says("Er is al een wijziging voor gepland"));

        comes_the_day_after(city);
        const Page moved = Person::signed_in(city, "beheerproef").sees(waste);
        CHECK(moved.says("Verplaatst"));
        CHECK_FALSE(moved.says("Afval en reiniging verplaatsen"));
    });
}

TEST_CASE("a team that goes is kept until its questions and processes have a new home, then gives these along (O02)")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const std::string question = city.asked_about("grofvuil", "kast-1");
        Person administrator = Person::signed_in(city, "beheerproef");
        CHECK(administrator.sees(waste + "/opheffen").says("Open vragen hier: 1"));
        const Page homeless =
            administrator.fills_in(waste + "/opheffen", {{"opvolger", ""}, {"ingangsdag", "2026-03-02"}});
        CHECK(homeless.status == 422);
        CHECK(homeless.says("Kies wie deze overneemt."));

        const std::string seen = administrator.sees(waste + "/opheffen").version();
        REQUIRE(administrator.fills_in(waste + "/naam", {{"naam", "Schone stad"}, {"naam-en", ""}}).status == 303);
        const Page late = administrator.sends(
            waste + "/opheffen",
            {{"versie", seen}, {"opvolger", city.unit("wegen-en-groen").text()}, {"ingangsdag", "2026-03-02"}});
        CHECK(late.status == 409);
        CHECK(late.says("Andere naam"));

        const Page planned = administrator.fills_in(
            waste + "/opheffen", {{"opvolger", city.unit("wegen-en-groen").text()}, {"ingangsdag", "2026-03-02"}});
        REQUIRE(planned.status == 303);
        city.keeps_house();
        CHECK(Person::signed_in(city, "modelhuis").sees(question).says("Vraag naar het opvolgende team"));
        const Page closed = administrator.sees(waste);
        CHECK(closed.says("Opgeheven"));
        CHECK_FALSE(closed.says(waste + "/opheffen"));
        CHECK(city.deviations() == 0);
    });
}

TEST_CASE("a team takes part in a cluster on the days that were said, and no longer when it is taken out")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string team = city.unit("afval").text();
        const std::string form = cluster + "/deelnemers";
        const Page backwards =
            administrator.fills_in(form, {{"eenheid", team}, {"ingangsdag", "2026-04-01"}, {"einddag", "2026-03-01"}});
        CHECK(backwards.status == 422);
        CHECK(backwards.says("De einddag ligt niet na de eerste dag."));
        CHECK(backwards.says("value=\"2026-03-01\""));

        REQUIRE(
            administrator.fills_in(form, {{"eenheid", team}, {"ingangsdag", "2026-04-01"}, {"einddag", ""}}).location ==
            cluster);
        const Page page = administrator.sees(cluster);
        CHECK(page.says("vanaf 1 april 2026"));
        CHECK(page.says("Deelname aan het cluster gewijzigd"));
        const Page twice =
            administrator.fills_in(form, {{"eenheid", team}, {"ingangsdag", "2026-05-01"}, {"einddag", ""}});
        CHECK(twice.status == 422);
        CHECK(twice.says("doet op die dagen al mee"));

        REQUIRE(administrator.fills_in(form + "/afval", {{"einddag", "2026-06-01"}}).location == cluster);
        CHECK(administrator.sees(cluster).says("van 1 april 2026 tot 1 juni 2026"));
        CHECK_FALSE(administrator.sees(waste).says(waste + "/deelnemers"));
    });
}
