// SPDX-License-Identifier: EUPL-1.2
// A reorganisation is prepared, planned and goes live by itself on its day: the questions, routes and rights of a team
// that closes go to its successor, and nothing else changes.
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using namespace opmaat;
using support::City;
using support::Form;
using support::Page;
using support::Person;

namespace {

constexpr std::chrono::days one_day{1};

Page presses(Person& administrator, const std::string& reorganisation, const std::string& button)
{
    return administrator.sends(reorganisation + "/" + button,
                               {{"versie", administrator.sees(reorganisation).version()}});
}

// Bulky waste goes to the team for roads and greenery, on Tuesday 3 March.
std::string drafted(City& city, Person& administrator)
{
    const Page page = administrator.sends("/beheer/reorganisaties/nieuw",
                                          {{"naam", "Een team voor buiten"}, {"ingangsdag", "2026-03-03"}});
    const Page stepped =
        administrator.fills_in(page.location + "/opheffen", {{"eenheid", city.unit("afval").text()},
                                                             {"opvolger", city.unit("wegen-en-groen").text()}});
    REQUIRE(stepped.status == 303);
    return page.location;
}

Page planned(Person& administrator, const std::string& reorganisation)
{
    return administrator.fills_in(reorganisation + "/plannen", {{"ingangsdag", "2026-03-03"}});
}

Page closes(Person& administrator, const std::string& place, const std::string& day)
{
    return administrator.fills_in("/beheer/openingstijden/haarlem." + place + "/sluitingsdag",
                                  {{"dag", day}, {"reden-sluiting", "Opleiding"}});
}

// A plan for that day by which the team for waste comes under the department of the contact centre.
std::string moving_waste(City& city, Person& administrator, const std::string& day)
{
    const Page made =
        administrator.sends("/beheer/reorganisaties/nieuw", {{"naam", "Afval bij klantcontact"}, {"ingangsdag", day}});
    REQUIRE(administrator
                .fills_in(made.location + "/verplaatsen",
                          {{"eenheid", city.unit("afval").text()}, {"bovenliggend", city.unit("klantcontact").text()}})
                .status == 303);
    REQUIRE(administrator.fills_in(made.location + "/plannen", {{"ingangsdag", day}}).status == 303);
    return made.location;
}

void comes_the_next_day(City& city)
{
    city.at(city.now() + one_day);
    city.keeps_house();
}

int times(std::string_view text, std::string_view words)
{
    int count = 0;
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + words.size())) ++count;
    return count;
}

} // namespace

TEST_CASE("a draft that nobody planned changes nothing, also on its day")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const std::string question = city.asked_about("grofvuil", "kast-1");
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string reorganisation = drafted(city, administrator);
        CHECK(administrator.sees(reorganisation).says("Er verandert niets tot u het plant."));
        comes_the_next_day(city);
        Person agent = Person::signed_in(city, "modelhuis");
        CHECK_FALSE(agent.sees(question).says("Vraag naar het opvolgende team"));
        CHECK(Person::signed_in(city, "beheerproef").sees("/beheer/reorganisaties").says("concept"));
    });
}

TEST_CASE("on its day questions and routes go to the successor once, and each question keeps owner, term and history")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const std::string question = city.asked_about("grofvuil", "kast-2");
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string reorganisation = drafted(city, administrator);
        REQUIRE(planned(administrator, reorganisation).location == reorganisation);
        CHECK(administrator.sees(reorganisation).says("Gaat in op dinsdag 3 maart"));
        city.keeps_house(); // it is not its day yet
        CHECK_FALSE(Person::signed_in(city, "modelhuis").sees(question).says("Vraag naar het opvolgende team"));

        comes_the_next_day(city);
        city.keeps_house(); // once more, as another node does
        Person agent = Person::signed_in(city, "modelhuis");
        const Page page = agent.sees(question);
        CHECK(times(page.body, "Vraag naar het opvolgende team") == 1);
        CHECK(page.says("Containerman"));
        CHECK(page.says("donderdag 5 maart"));
        CHECK(page.says("Vraag ontvangen"));
        CHECK_FALSE(page.says("Overgedragen"));
        CHECK(agent.sees("/vragen?team=wegen-en-groen").says("Oude kast"));
        CHECK(city.deviations() == 0);

        const std::string next = city.asked_about("grofvuil", "kast-3");
        CHECK(agent.sees("/vragen?team=wegen-en-groen").says(next));
        CHECK(Person::signed_in(city, "beheerproef").sees(reorganisation).says("Ingegaan op dinsdag 3 maart"));
    });
}

TEST_CASE("a plan can be taken back or called off before its day")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string reorganisation = drafted(city, administrator);
        REQUIRE(planned(administrator, reorganisation).status == 303);
        REQUIRE(presses(administrator, reorganisation, "terug-naar-concept").status == 303);
        REQUIRE(presses(administrator, reorganisation, "laat-vervallen").status == 303);
        comes_the_next_day(city);
        Person next_day = Person::signed_in(city, "beheerproef");
        const Page page = next_day.sees(reorganisation);
        CHECK(page.says("gaat niet door"));
        CHECK(page.says("Reorganisatie vervallen"));
        CHECK(next_day.sees("/beheer/processen/grofvuil").says("Afval"));
    });
}

TEST_CASE("a team with open questions does not close without a successor, and an agent plans nothing")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        city.asked_about("grofvuil", "kast-4");
        Person administrator = Person::signed_in(city, "beheerproef");
        const Page made = administrator.sends("/beheer/reorganisaties/nieuw",
                                              {{"naam", "Zonder afval"}, {"ingangsdag", "2026-03-03"}});
        REQUIRE(administrator.fills_in(made.location + "/opheffen", {{"eenheid", city.unit("afval").text()}}).status ==
                303);
        CHECK(administrator.sees(made.location).says("Zo kan de reorganisatie niet ingaan"));
        const Page refused = planned(administrator, made.location);
        CHECK(refused.status == 422);
        CHECK(Person::signed_in(city, "modelhuis").sends(made.location + "/laat-vervallen", {{"versie", "1"}}).status ==
              403);
    });
}

TEST_CASE("a team that comes under another department counts on the hours of that department")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const std::string question = city.asked_about("grofvuil", "kast-5"); // until Thursday 5 March
        Person administrator = Person::signed_in(city, "beheerproef");
        REQUIRE(closes(administrator, "klantcontact", "2026-03-04").status == 303);
        moving_waste(city, administrator, "2026-03-03");
        CHECK(Person::signed_in(city, "modelhuis").sees(question).says("donderdag 5 maart"));
        comes_the_next_day(city);
        CHECK(Person::signed_in(city, "modelhuis").sees(question).says("vrijdag 6 maart"));
        CHECK(city.deviations() == 0);
    });
}

TEST_CASE("the roster of a team that closes goes to its successor, on days on which nobody is there")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const auto rostered = [&](const std::string& unit, const std::string& day, const std::string& official) {
            return administrator.fills_in("/beheer/afdelingen/" + unit + "/rooster",
                                          {{"dag", day}, {"medewerker", city.official(official).text()}});
        };
        REQUIRE(rostered("afval", "2026-03-04", "vandentest").status == 303);
        REQUIRE(rostered("afval", "2026-03-05", "vandentest").status == 303);
        REQUIRE(rostered("wegen-en-groen", "2026-03-05", "modelhuis").status == 303);
        REQUIRE(planned(administrator, drafted(city, administrator)).status == 303);
        comes_the_next_day(city);
        const Page page = Person::signed_in(city, "beheerproef").sees("/beheer/afdelingen/wegen-en-groen");
        const auto wednesday = page.body.find("woensdag 4 maart");
        const auto thursday = page.body.find("donderdag 5 maart");
        REQUIRE(wednesday != std::string::npos);
        REQUIRE(thursday != std::string::npos);
        CHECK(page.body.substr(wednesday, 60).find("van den Test") != std::string::npos);
        CHECK(page.body.substr(thursday, 60).find("van den Test") == std::string::npos);
    });
}

TEST_CASE("more questions than fit in one piece all go to the successor, each once")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        constexpr int many = 45;
        std::vector<std::string> questions;
        for (int each = 0; each < many; ++each)
            questions.push_back(city.asked_about("grofvuil", "kast-" + std::to_string(each)));
        Person administrator = Person::signed_in(city, "beheerproef");
        REQUIRE(planned(administrator, drafted(city, administrator)).status == 303);
        comes_the_next_day(city);
        Person agent = Person::signed_in(city, "modelhuis");
        for (const std::string& question : questions)
            CHECK(times(agent.sees(question).body, "Vraag naar het opvolgende team") == 1);
        CHECK(city.deviations() == 0);
    });
}

TEST_CASE("a move to hours on which a question would have been late leaves its day, says why, and keeps it in order")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        for (const char* day : {"2026-03-03", "2026-03-04"})
            REQUIRE(closes(administrator, "openbare-ruimte", day).status == 303);
        const std::string question = city.asked_about("grofvuil", "kast-6"); // three working days after Monday 2 March
        REQUIRE(Person::signed_in(city, "modelhuis").sees(question).says("maandag 9 maart"));
        moving_waste(city, administrator, "2026-03-06");
        city.at(city.now() + 4 * one_day); // on the hours of the contact centre it was due on Thursday 5 March
        city.keeps_house();
        const Page page = Person::signed_in(city, "modelhuis").sees(question);
        CHECK(page.says("ntwoord uiterlijk maandag 9 maart"));
        CHECK_FALSE(page.says("te laat"));
        CHECK(
            page.says("ntwoord blijft uiterlijk maandag 9 maart 2026: op de nieuwe openingstijden was dit donderdag 5 "
                      "maart 2026, en dat is al voorbij"));
        CHECK(page.says("De datum die al gold, is gebleven: maandag 9 maart 2026."));
        CHECK(city.deviations() == 0);

        city.at(city.now() + std::chrono::minutes{2});
        city.keeps_house(); // reckons once more, now that every node knows the new place: and tells it once
        CHECK(times(Person::signed_in(city, "modelhuis").sees(question).body, "en dat is al voorbij") == 1);
        CHECK(Person::signed_in(city, "beheerproef")
                  .sees("/beheer/openingstijden")
                  .says("Geen open vraag kreeg een andere datum."));
        CHECK(city.deviations() == 0);
        city.at(city.now() + 4 * one_day);
        CHECK(city.deviations() == 0); // late now, by the day that was kept
    });
}

TEST_CASE("what a closed team left counts on the hours of its successor, from the day of the reorganisation on")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        REQUIRE(closes(administrator, "wegen-en-groen", "2026-03-04").status == 303);
        const std::string question = city.asked_about("grofvuil", "kast-7");
        REQUIRE(planned(administrator, drafted(city, administrator)).status == 303);
        comes_the_next_day(city);
        const Page page = Person::signed_in(city, "modelhuis").sees(question);
        CHECK(page.says("ntwoord uiterlijk vrijdag 6 maart"));
        CHECK(times(page.body, "Termijn opnieuw berekend") == 1);
        CHECK(city.deviations() == 0);
    });
}
