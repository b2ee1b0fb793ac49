// SPDX-License-Identifier: EUPL-1.2
// An ordinary week: a question comes in by telephone, is divided, answered and opened again, by people with a browser.
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using opmaat::parse_instant;
using support::City;
using support::for_each_engine;
using support::Form;
using support::Page;
using support::Person;

namespace {

// The value of a hidden field of the form that fills the page.
std::string hidden(const Page& page, std::string_view name)
{
    const std::string before = "name=\"" + std::string{name} + "\" value=\"";
    const auto form = page.body.find("<main");
    const auto at = page.body.find(before, form == std::string::npos ? 0 : form);
    if (at == std::string::npos) return {};
    const auto from = at + before.size();
    return page.body.substr(from, page.body.find('"', from) - from);
}

// The value of the option that begins with this id in the form.
std::string option_of(const Page& page, const std::string& official)
{
    const auto at = page.body.find("value=\"" + official);
    if (at == std::string::npos) return {};
    const auto from = at + 7;
    return page.body.substr(from, page.body.find('"', from) - from);
}

// The page behind the redirect, without what it says was done.
std::string address_of(const Page& redirect) { return redirect.location.substr(0, redirect.location.find('?')); }

Form question_by_telephone(const std::string& subject)
{
    return {{"kanaal", "telefoon"},    {"gemeente", "haarlem"},     {"proces", "grofvuil"},
            {"onderwerp", subject},    {"tekst", "Bij nummer 12."}, {"gesteldDoor", "Mevrouw Proef"},
            {"eenmalig", "telefoon-1"}};
}

std::string registered(Person& agent, const std::string& subject)
{
    const Page saved = agent.sends("/vragen/nieuw", question_by_telephone(subject));
    REQUIRE(saved.status == 303);
    return address_of(saved);
}

// Opens the form of a deed and sends it with these fields.
Page does(Person& person, const std::string& question, const std::string& deed, Form fields)
{
    const Page form = person.sees(question + "/" + deed);
    fields.emplace_back("versie", hidden(form, "versie"));
    fields.emplace_back("eenmalig", hidden(form, "eenmalig"));
    return person.sends(question + "/" + deed, std::move(fields));
}

Page divides(Person& person, City& city, const std::string& question, std::string_view official)
{
    const Page form = person.sees(question + "/verdeel");
    return does(person, question, "verdeel", {{"eigenaar", option_of(form, city.official(official).text())}});
}

} // namespace

TEST_CASE("an agent registers a question and hears at once what can be promised")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        const std::string question = registered(agent, "Losse stoeptegels");

        const Page page = agent.sees(question + "?gelukt=nieuw");
        CHECK(page.status == 200);
        CHECK(page.says("is vastgelegd. Dit kunt u beloven:"));
        CHECK(page.says("<h1>Losse stoeptegels</h1>"));
        CHECK(page.says("Nog niet verdeeld, nu bij"));
        CHECK(page.says("Waarom deze datum?"));
    });
}

TEST_CASE("a form that is sent twice registers one question")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        CHECK(registered(agent, "Losse stoeptegels") == registered(agent, "Losse stoeptegels"));
        CHECK(agent.sees("/vragen").says("<h1>1 vraag wacht op antwoord.</h1>"));
    });
}

TEST_CASE("what is missing is told at each field, and what was typed stays")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        const Page page = agent.sends(
            "/vragen/nieuw",
            {{"kanaal", "brief"}, {"gemeente", "haarlem"}, {"onderwerp", ""}, {"tekst", "Een lange brief."}});
        CHECK(page.status == 422);
        CHECK(page.says("Vul in waar de vraag over gaat"));
        CHECK(page.says("Kies waar de vraag over gaat."));
        CHECK(page.says("Een lange brief."));
        CHECK(agent.sees("/vragen").says("0 vragen wachten op antwoord."));
    });
}

TEST_CASE("a coordinator divides, an official answers and the question is opened again")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        const std::string question = registered(agent, "Losse stoeptegels");

        Person coordinator = Person::signed_in(city, "containerman");
        CHECK(divides(coordinator, city, question, "veegstra").location == question + "?gelukt=verdeel");

        Person official = Person::signed_in(city, "veegstra");
        CHECK(official.sees("/mijn-werk").says("Losse stoeptegels"));
        CHECK(does(official, question, "antwoord", {{"antwoord", "De tegels liggen vast."}}).status == 303);
        CHECK(official.sees(question).says("De tegels liggen vast."));
        CHECK(official.sees("/mijn-werk").says("U hebt niets te doen"));

        CHECK(does(agent, question, "heropen", {{"reden", "De tegels liggen weer los."}}).status == 303);
        const Page again = official.sees(question);
        CHECK(again.says("De tegels liggen weer los."));
        CHECK(again.says("Vraag heropend"));
    });
}

TEST_CASE("of two officials at once the second sees who changed what, and loses nothing typed")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        const std::string question = registered(agent, "Losse stoeptegels");
        Person coordinator = Person::signed_in(city, "containerman");
        divides(coordinator, city, question, "veegstra");
        Person official = Person::signed_in(city, "veegstra");

        const std::string seen = hidden(official.sees(question + "/antwoord"), "versie");
        does(coordinator, question, "volgende-stap",
             {{"volgendeStap", "Bel de aannemer"}, {"volgendeStapDag", "2026-03-04"}});
        const Page page =
            official.sends(question + "/antwoord", {{"antwoord", "Morgen liggen ze vast."}, {"versie", seen}});

        CHECK(page.status == 409);
        CHECK(page.says("Iemand anders wijzigde deze vraag terwijl u typte."));
        CHECK(page.says("Volgende stap gepland"));
        CHECK(page.says("Containerman"));
        CHECK(page.says("Morgen liggen ze vast."));
        CHECK(hidden(page, "versie") != seen);
    });
}

TEST_CASE("an official of another department sees team and owner, but not what was asked")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        const std::string question = registered(agent, "Losse stoeptegels");
        Person elsewhere = Person::signed_in(city, "bijstandhof");

        for (const std::string& address : {question, std::string{"/vragen"}, std::string{"/vragen.csv?status=alles"}}) {
            CAPTURE(address);
            const Page page = elsewhere.sees(address);
            CHECK(page.status == 200);
            CHECK_FALSE(page.says("Losse stoeptegels"));
            CHECK_FALSE(page.says("Mevrouw Proef"));
            CHECK(page.says("V-2026-000001"));
            CHECK(page.says("Afval"));
        }
        CHECK(elsewhere.sees(question + "/antwoord").status == 404);
        CHECK(elsewhere.sends(question + "/antwoord", {{"antwoord", "Ja."}, {"versie", "1"}}).status == 404);
    });
}

TEST_CASE("a script or a formula in a subject is shown as text, on pages, in the title and in the file")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        const std::string question = registered(agent, "=cmd|' /C calc'!A0<script>alert(1)</script>");

        for (const std::string& address : {question, question + "/notitie", std::string{"/vragen"}}) {
            CAPTURE(address);
            const Page page = agent.sees(address);
            CHECK_FALSE(page.says("<script>alert"));
            CHECK(page.says("&lt;script&gt;alert(1)&lt;/script&gt;"));
        }
        CHECK(agent.sees("/vragen.csv").says("'=cmd|' /C calc'!A0<script>"));
    });
}

TEST_CASE("a search with any sign in it finds a number or says how a number looks")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        const std::string question = registered(agent, "Losse stoeptegels");
        CHECK(agent.sees("/vragen?zoek=1").location == question);
        CHECK(agent.sees("/vragen?zoek=v-2026-000001").location == question);
        for (const std::string words :
             {"M%C3%BCller", "%27", "%25", "_", "*", "AND", "-", ":", "99999999999999999999"}) {
            CAPTURE(words);
            const Page page = agent.sees("/vragen?zoek=" + std::string{words});
            CHECK(page.status == 200);
            CHECK(page.says("Wij vinden geen vraag met nummer"));
        }
    });
}

TEST_CASE("a list is kept under a name and found again as a link, by that person only")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        const Form kept{{"naam", "Te laat & nog bij Groen / 's ochtends"},
                        {"keuze", "team=wegen-en-groen&stand=te-laat"}};
        CHECK(agent.sends("/vragen/lijsten", kept).status == 303);
        const Page page = agent.sees("/vragen");
        CHECK(page.says("Te laat &amp; nog bij Groen / &#39;s ochtends"));
        CHECK(page.says("href=\"/vragen?"));
        CHECK_FALSE(Person::signed_in(city, "containerman").sees("/vragen").says("nog bij Groen"));

        CHECK(agent.sends("/vragen/lijsten/weg", {{"lijst", hidden(page, "lijst")}}).status == 303);
        CHECK_FALSE(agent.sees("/vragen").says("nog bij Groen"));
    });
}

TEST_CASE("an official says until when they are away, and counts as reachable after that")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person official = Person::signed_in(city, "veegstra");
        const Form away{{"toestand", "even-weg"}, {"tot", "2026-03-02T12:00"}};
        CHECK(official.sends("/mijn-werk/aanwezigheid", away).status == 303);
        CHECK(official.sees("/mijn-werk").says("U bent even weg tot maandag 2 maart 2026, 12.00 uur."));
        const Page past =
            official.sends("/mijn-werk/aanwezigheid", {{"toestand", "afwezig"}, {"tot", "2026-03-01T12:00"}});
        CHECK(past.status == 422);
        city.at(*parse_instant("2026-03-02T11:01:00Z"));
        CHECK(official.sees("/mijn-werk").says("U bent bereikbaar."));
    });
}
