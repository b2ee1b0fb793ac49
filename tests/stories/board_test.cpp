// SPDX-License-Identifier: EUPL-1.2
// The regiebord through a week: what waits, what becomes late, what was seen on a day before, and who sees what.
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

const opmaat::Instant wednesday_evening = *parse_instant("2026-03-04T18:00:00Z");
const opmaat::Instant thursday = *parse_instant("2026-03-05T09:00:00Z");
const opmaat::Instant friday = *parse_instant("2026-03-06T09:00:00Z");

std::string registered(Person& agent, const std::string& subject, const std::string& process = "grofvuil")
{
    const Page saved = agent.sends("/vragen/nieuw", {{"kanaal", "website"},
                                                     {"gemeente", "haarlem"},
                                                     {"proces", process},
                                                     {"onderwerp", subject},
                                                     {"tekst", "Bij nummer 12."},
                                                     {"gesteldDoor", "Mevrouw Proef"},
                                                     {"eenmalig", "eenmalig-" + subject}});
    REQUIRE(saved.status == 303);
    return saved.location.substr(0, saved.location.find('?'));
}

std::string headline(const Page& page)
{
    const auto from = page.body.find("<h1>") + 4;
    return page.body.substr(from, page.body.find("</h1>") - from);
}

// What an agent sees who signs in at this moment.
Page seen_by_agent(City& city, std::string_view address = "/regiebord")
{
    return Person::signed_in(city, "modelhuis").sees(address);
}

// Where the link that was just made leads.
std::string wall_of(const Page& page)
{
    const auto from = page.body.find("/regiebord/wand/");
    return page.body.substr(from, page.body.find_first_of("<\"", from) - from);
}

} // namespace

TEST_CASE("who is signed in begins at the board, who is not at the door")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        CHECK(Person{city}.sees("/").location == "/inloggen");
        CHECK(Person::signed_in(city, "modelhuis").sees("/").location == "/regiebord");
    });
}

TEST_CASE("the board says what waits, what becomes late today and what is late")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        CHECK(headline(agent.sees("/regiebord")) == "Er wachten geen vragen op een antwoord.");

        const std::string question = registered(agent, "Oude bank");
        const Page monday = agent.sees("/regiebord");
        CHECK(headline(monday) == "Geen enkele vraag is te laat, en vandaag wordt er ook geen te laat.");
        CHECK(monday.says("In totaal wacht 1 vraag op een antwoord. 1 is nog niet verdeeld."));

        city.at(thursday); // of three working days this is the last
        const Page last_day = seen_by_agent(city);
        CHECK(headline(last_day) == "Geen enkele vraag is te laat. 1 wordt vandaag te laat als niemand iets doet.");
        CHECK(last_day.says("Nog niet verdeeld,"));
        CHECK(last_day.says("href=\"" + question + "\""));

        city.at(friday);
        const Page late = seen_by_agent(city);
        CHECK(headline(late) == "1 vraag is te laat.");
        CHECK(late.says("1 werkdag te laat"));
        CHECK(late.says("stand=te-laat"));
    });
}

TEST_CASE("a board is narrowed by channel and team, and an unknown one is told at the field")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        registered(agent, "Oude bank");
        CHECK(agent.sees("/regiebord?kanaal=website").says("In totaal wacht 1 vraag op een antwoord."));
        CHECK(headline(agent.sees("/regiebord?kanaal=balie")) == "Er wachten geen vragen op een antwoord.");
        CHECK(agent.sees("/regiebord?team=afval").says("In totaal wacht 1 vraag op een antwoord."));
        CHECK(headline(agent.sees("/regiebord?eenheid=kcc&kanaal=")) == "Er wachten geen vragen op een antwoord.");

        const Page unknown = agent.sees("/regiebord?kanaal=telex");
        CHECK(unknown.status == 422);
        CHECK(unknown.says("Dit kanaal kennen wij niet."));
        CHECK(agent.sees("/regiebord?team=%3Cscript%3E").status == 422);
        CHECK(agent.sees("/regiebord?op=2026-03-03").status == 422); // tomorrow
        CHECK(agent.sees("/regiebord?op=gisteren").status == 422);
    });
}

TEST_CASE("the board of a past day says what was seen then, without links to lists of now")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        registered(agent, "Oude bank");
        city.at(friday);
        Person later = Person::signed_in(city, "modelhuis");
        registered(later, "Kapotte koelkast");

        const Page then = later.sees("/regiebord?op=2026-03-05");
        CHECK(headline(then) ==
              "Aan het begin van donderdag 5 maart 2026 was geen enkele vraag te laat. 1 moest die dag klaar zijn.");
        CHECK(then.says("Dit is het bord van het begin van donderdag 5 maart 2026."));
        CHECK(then.says("Oude bank"));
        CHECK_FALSE(then.says("Kapotte koelkast"));
        CHECK_FALSE(then.says("data-live"));
        CHECK_FALSE(then.says("stand=te-laat"));
        CHECK(headline(later.sees("/regiebord?op=2026-03-02")) ==
              "Aan het begin van maandag 2 maart 2026 wachtten er geen vragen op een antwoord.");
    });
}

TEST_CASE("of a question that somebody may not read the board shows no more than its domain or number")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        registered(agent, "Oude bank");
        registered(agent, "Geld voor een wasmachine", "bijstand");
        city.at(friday);
        CHECK(seen_by_agent(city).says("Oude bank"));

        const Page elsewhere = Person::signed_in(city, "veegstra").sees("/regiebord");
        CHECK(headline(elsewhere) == "2 vragen zijn te laat.");
        CHECK_FALSE(elsewhere.says("Geld voor een wasmachine"));
        CHECK(elsewhere.says("Vraag in het sociaal domein"));
        CHECK_FALSE(Person::signed_in(city, "bijstandhof").sees("/regiebord").says("Oude bank"));
        CHECK(Person::signed_in(city, "bijstandhof").sees("/regiebord").says("Vraag V-2026-000001"));
    });
}

TEST_CASE("a script in a subject is text on the board")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        registered(agent, "<script>alert(1)</script>");
        city.at(friday);
        const Page page = seen_by_agent(city);
        CHECK_FALSE(page.says("<script>alert"));
        CHECK(page.says("&lt;script&gt;alert(1)&lt;/script&gt;"));
    });
}

TEST_CASE("a wall screen opens by its link alone, shows no people, and stops when the link is revoked")
{
    for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        registered(agent, "Oude bank");
        CHECK(agent.sees("/regiebord/wand").status == 403);

        Person director = Person::signed_in(city, "stadsma");
        CHECK(director.sends("/regiebord/wand", {{"plek", " "}}).status == 422);
        const Page made = director.sends("/regiebord/wand", {{"plek", "Hal & 's-Heerenweg"}});
        const std::string link = wall_of(made);
        REQUIRE(link.size() > 50);

        city.at(wednesday_evening); // no session lives that long
        Person screen{city};
        const Page wall = screen.sees(link);
        CHECK(wall.status == 200);
        CHECK(wall.says("wacht op antwoord"));
        CHECK(wall.says("bijgewerkt om 19.00"));
        CHECK_FALSE(wall.says("Oude bank"));
        CHECK_FALSE(wall.says("/inloggen"));

        Person again = Person::signed_in(city, "stadsma");
        const Page links = again.sees("/regiebord/wand");
        CHECK(links.says("Hal &amp; &#39;s-Heerenweg"));
        CHECK_FALSE(links.says(link));
        const auto id = links.body.find("name=\"wandlink\" value=\"") + 23;
        CHECK(again.sends("/regiebord/wand/intrekken", {{"wandlink", links.body.substr(id, 36)}}).status == 303);
        CHECK(screen.sees(link).status == 404);
        CHECK_FALSE(screen.sees(link).says("name=\"wachtwoord\""));
    });
}
