// SPDX-License-Identifier: EUPL-1.2
// The administrator gives applications their keys and officials a password for once.
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using support::City;
using support::Page;
using support::Person;

namespace {

std::string between(std::string_view body, std::string_view before, std::string_view after)
{
    const auto at = body.find(before);
    if (at == std::string_view::npos) return {};
    const auto from = at + before.size();
    return std::string{body.substr(from, body.find(after, from) - from)};
}

Page calls(City& city, const std::string& key)
{
    http::Request request = support::request_to(http::Method::get, "/api/v1/medewerkers");
    request.headers.add("authorization", "Bearer " + key);
    return city.visit(std::move(request));
}

support::Form key_for_website()
{
    return {{"naam", "Website van de gemeente"},
            {"rechten", "medewerkers-lezen"},
            {"rechten", "regiebord-lezen"},
            {"verloopt", "2026-12-31"}};
}

std::string page_of_key(Person& administrator)
{
    return "/beheer/sleutels/" +
           between(administrator.sees("/beheer/sleutels").body, "href=\"/beheer/sleutels/0", "\"").insert(0, "0");
}

} // namespace

TEST_CASE("an administrator makes a key, its secret is shown once and works until it is revoked")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const Page made = administrator.sends("/beheer/sleutels/nieuw", key_for_website());
        REQUIRE(made.status == 200);
        const std::string key = between(made.body, "<code>", "</code>");
        REQUIRE(key.size() == 43);
        CHECK(calls(city, key).status == 200);

        const std::string address = page_of_key(administrator);
        const Page page = administrator.sees(address);
        CHECK(page.says("Website van de gemeente"));
        CHECK(page.says("31 december 2026"));
        CHECK(page.says("Sleutel gemaakt"));
        CHECK(page.says("Marit Beheerproef"));
        CHECK_FALSE(page.says(key));
        CHECK_FALSE(administrator.sees("/beheer/sleutels").says(key));

        const Page revoked = administrator.sends(address + "/intrekken", {{"versie", page.version()}});
        CHECK(revoked.location == address);
        CHECK(administrator.sees(address).says("Sleutel ingetrokken"));
        CHECK(calls(city, key).status == 401);
        CHECK(administrator.sends(address + "/intrekken", {{"versie", page.version()}}).status == 409);
    });
}

TEST_CASE("a key works until the end of its last day, in the time of the municipality")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string key =
            between(administrator.sends("/beheer/sleutels/nieuw", key_for_website()).body, "<code>", "</code>");
        city.at(*opmaat::parse_instant("2026-12-31T22:59:59Z"));
        CHECK(calls(city, key).status == 200);
        city.at(*opmaat::parse_instant("2026-12-31T23:00:00Z"));
        CHECK(calls(city, key).status == 401);
    });
}

TEST_CASE("a key without a name, a right or a future is refused at its field, and what was typed stays")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const Page rightless =
            administrator.sends("/beheer/sleutels/nieuw", {{"naam", "Website proef"}, {"rechten", ""}});
        CHECK(rightless.status == 422);
        CHECK(rightless.says("href=\"#rechten"));
        CHECK(rightless.says("Kies minstens één recht."));
        CHECK(rightless.says("value=\"Website proef\""));
        const Page nameless =
            administrator.sends("/beheer/sleutels/nieuw", {{"naam", " "}, {"rechten", "regiebord-lezen"}});
        CHECK(nameless.status == 422);
        CHECK(nameless.says("Vul een naam in"));
        CHECK(between(nameless.body, "value=\"regiebord-lezen\"", ">").find("checked") != std::string::npos);
        const Page past = administrator.sends(
            "/beheer/sleutels/nieuw",
            {{"naam", "Website proef"}, {"rechten", "regiebord-lezen"}, {"verloopt", "2026-03-01"}});
        CHECK(past.status == 422);
        CHECK(past.says("Kies een einde dat in de toekomst ligt."));
        CHECK(past.says("value=\"2026-03-01\""));
        CHECK(administrator.sees("/beheer/sleutels").says("Er zijn nog geen sleutels."));
    });
}

TEST_CASE("an administrator opens no questions to an application that they may not read themselves")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const support::Form reading{{"naam", "Kaart van meldingen"}, {"rechten", "vragen-lezen"}};
        CHECK_FALSE(administrator.sees("/beheer/sleutels/nieuw").says("value=\"vragen-lezen\""));
        const Page refused = administrator.sends("/beheer/sleutels/nieuw", reading);
        CHECK(refused.status == 422);
        CHECK(refused.says("Een sleutel opent niet meer dan u zelf mag zien."));

        const Page own =
            administrator.fills_in("/beheer/medewerkers/beheerproef/rollen", {{"rol", "regisseur"}, {"eenheid", ""}});
        CHECK(own.status == 422);
        CHECK(own.says("U kunt uzelf geen rol geven."));
        const Page given =
            administrator.fills_in("/beheer/medewerkers/testmans/rollen", {{"rol", "beheerder"}, {"eenheid", ""}});
        CHECK(given.status == 303);
        Person director = Person::signed_in(city, "testmans");
        CHECK(director.sends("/beheer/sleutels/nieuw", reading).status == 200);
    });
}

TEST_CASE("only an administrator sees keys or gives passwords, and who may not reads whom to ask")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "proefman");
        CHECK(agent.sees("/beheer/sleutels").status == 403);
        const Page key = agent.sends("/beheer/sleutels/nieuw", key_for_website());
        CHECK(key.status == 403);
        CHECK(key.says("Vraag het aan uw leidinggevende of aan de beheerder."));
        const Page password = agent.sends("/beheer/medewerkers/modelhuis/wachtwoord", {{"versie", "1"}});
        CHECK(password.status == 403);
        CHECK(password.says("Vraag het aan uw leidinggevende of aan de beheerder."));
    });
}

TEST_CASE("a password from the administrator works for one time: its owner is signed out and chooses another")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person owner = Person::signed_in(city, "modelhuis");
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string form = "/beheer/medewerkers/modelhuis/wachtwoord";
        const std::string version = administrator.sees(form).version();
        const Page given = administrator.sends(form, {{"versie", version}});
        REQUIRE(given.status == 200);
        const std::string username = between(given.body, "<code>", "</code>");
        const auto second = given.body.find("<code>", given.body.find("</code>"));
        const std::string password = between(given.body.substr(second), "<code>", "</code>");
        REQUIRE(password.size() == 20);

        CHECK(owner.sees("/mijn-werk").location.starts_with("/inloggen"));
        const Page entered = owner.sends("/inloggen", {{"gebruikersnaam", username}, {"wachtwoord", password}});
        CHECK(entered.status == 303);
        CHECK(owner.sees("/mijn-werk").location == "/wachtwoord");
        const std::string own = "een eigen lange zin";
        CHECK(owner.sends("/wachtwoord", {{"huidig", password}, {"nieuw", own}, {"herhaal", own}}).status == 303);
        owner.sends("/inloggen", {{"gebruikersnaam", username}, {"wachtwoord", own}});
        CHECK(owner.sees("/mijn-werk").status == 200);

        const Page page = administrator.sees("/beheer/medewerkers/modelhuis");
        CHECK(page.says("Wachtwoord gewijzigd"));
        CHECK_FALSE(page.says(password));
        CHECK(administrator.sends(form, {{"versie", version}}).status == 409);
    });
}
