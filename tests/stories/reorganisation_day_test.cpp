// SPDX-License-Identifier: EUPL-1.2
// The day of a reorganisation when not everything goes by itself: questions that nobody can have, two nodes at once,
// and the board of a day before it.
#include "administration/reorganisation_day_shell.h"

#include "event/event_store.h"
#include "process/process.h"
#include "staff/unit_change.h"
#include "support/city.h"
#include "support/engines.h"

#include <algorithm>
#include <barrier>
#include <doctest/doctest.h>
#include <thread>

using namespace opmaat;
using support::City;
using support::Page;
using support::Person;

namespace {

constexpr std::chrono::days one_day{1};

// Teams that close, each with its successor.
using Closing = std::pair<std::string, std::string>;

void plans(City& city, const std::string& day, const std::vector<Closing>& closings)
{
    Person administrator = Person::signed_in(city, "beheerproef");
    const Page made =
        administrator.sends("/beheer/reorganisaties/nieuw", {{"naam", "Minder teams"}, {"ingangsdag", day}});
    for (const auto& [closing, successor] : closings)
        REQUIRE(administrator
                    .fills_in(made.location + "/opheffen",
                              {{"eenheid", city.unit(closing).text()}, {"opvolger", city.unit(successor).text()}})
                    .status == 303);
    REQUIRE(administrator.fills_in(made.location + "/plannen", {{"ingangsdag", day}}).status == 303);
}

// As somebody does who changes the database by hand.
void by_hand(db::Database& database, const std::string& statement)
{
    database.write_and_wait("test", [&](db::Writer& writer) {
        writer.run(db::Sql::composed("test.by_hand", statement));
        return true;
    });
}

// Nobody divides questions at the team for roads and greenery, nor above it, nor for the whole.
void leaves_nobody_at_roads(City& city, db::Database& database)
{
    by_hand(database, "DELETE FROM intake_official");
    by_hand(database, "DELETE FROM unit_post WHERE unit IN ('" + city.unit("wegen-en-groen").text() + "', '" +
                          city.unit("openbare-ruimte").text() + "')");
}

int times(std::string_view text, std::string_view words)
{
    int count = 0;
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + words.size())) ++count;
    return count;
}

// How often something happened to anything of this subject.
std::ptrdiff_t times_told(db::Database& database, std::string_view subject, EventKind kind)
{
    std::ptrdiff_t count = 0;
    database.read([&](db::Reader& reader) {
        const auto events = events_about(reader, subject, 1000);
        count = std::ranges::count_if(events, [&](const RecordedEvent& each) { return each.event.is(kind); });
    });
    return count;
}

void comes_the_next_day(City& city)
{
    city.at(city.now() + one_day);
    city.keeps_house();
}

} // namespace

TEST_CASE("a closed team whose questions nobody can have holds up no other, and the administrator sees what to do")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const std::string waste = city.asked_about("grofvuil", "kast-8");
        const std::string passport = city.asked_about("paspoort", "paspoort-1");
        plans(city, "2026-03-03", {{"afval", "wegen-en-groen"}, {"reisdocumenten", "verhuizingen"}});
        leaves_nobody_at_roads(city, database);
        comes_the_next_day(city);
        Person agent = Person::signed_in(city, "modelhuis");
        CHECK(agent.sees(passport).says("Vraag naar het opvolgende team"));
        CHECK_FALSE(agent.sees(waste).says("Vraag naar het opvolgende team"));
        Person administrator = Person::signed_in(city, "beheerproef");
        const Page overview = administrator.sees("/beheer");
        CHECK(overview.says("Afval en reiniging is opgeheven, maar de open vragen blijven daar staan"));
        CHECK(overview.says("Wijs daar een coördinator of een hoofd aan"));
        CHECK(overview.says("/beheer/afdelingen/wegen-en-groen"));
        CHECK_FALSE(overview.says("Reisdocumenten is opgeheven"));

        REQUIRE(administrator
                    .fills_in("/beheer/afdelingen/wegen-en-groen/functie",
                              {{"functie-eenheid", "coordinator"},
                               {"medewerker", city.official("tegelproef").text()},
                               {"ingangsdag", "2026-03-03"}})
                    .status == 303);
        city.keeps_house();
        CHECK(Person::signed_in(city, "modelhuis").sees(waste).says("Vraag naar het opvolgende team"));
        CHECK_FALSE(Person::signed_in(city, "beheerproef").sees("/beheer").says("blijven daar staan"));
        CHECK(city.deviations() == 0);
    });
}

TEST_CASE("two nodes that take the day live at the same moment do so once, and each question goes over once")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        constexpr int many = 30; // more than one piece
        std::vector<std::string> questions;
        for (int each = 0; each < many; ++each)
            questions.push_back(city.asked_about("grofvuil", "kast-" + std::to_string(each)));
        plans(city, "2026-03-03", {{"afval", "wegen-en-groen"}});
        city.at(city.now() + one_day);
        const Moment moment = moment_of(city.now(), Zone::amsterdam());
        {
            std::barrier start{2};
            std::vector<std::jthread> nodes;
            for (int node = 0; node < 2; ++node)
                nodes.emplace_back([&] {
                    start.arrive_and_wait();
                    administration::keep_reorganisations(database, moment);
                });
        }
        CHECK(times_told(database, reorganisation_subject.code, reorganisation_went_live) == 1);
        CHECK(times_told(database, unit_subject.code, unit_was_closed) == 1);
        CHECK(times_told(database, process_subject.code, process_rerouted) == 1);
        Person agent = Person::signed_in(city, "modelhuis");
        for (const std::string& question : questions)
            CHECK(times(agent.sees(question).body, "Vraag naar het opvolgende team") == 1);
        CHECK(city.deviations() == 0);
    });
}

TEST_CASE("the board of a day before the reorganisation still has the questions of the team that closed since")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        city.asked_about("grofvuil", "kast-9"); // until Thursday 5 March
        city.at(city.now() + 3 * one_day);
        plans(city, "2026-03-06", {{"afval", "wegen-en-groen"}});
        comes_the_next_day(city);
        Person director = Person::signed_in(city, "modelhuis");
        const Page now = director.sees("/regiebord");
        CHECK_FALSE(now.says("Afval en reiniging"));
        CHECK(now.says("Oude kast"));
        const Page then = director.sees("/regiebord?op=2026-03-05");
        CHECK(then.says("Afval en reiniging"));
        CHECK(then.says("Oude kast"));
        CHECK(director.sees("/regiebord?op=2026-03-05&team=afval").says("Oude kast"));
        CHECK_FALSE(director.sees("/regiebord?op=2026-03-05&team=wegen-en-groen").says("Oude kast"));
    });
}
