// SPDX-License-Identifier: EUPL-1.2
// The administrator closes the office for a day, and every promise that counted on that day moves along: visibly, and
// never backwards.
#include "question/reckoning_store.h"
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using namespace opmaat;
using support::City;
using support::Form;
using support::Page;
using support::Person;

namespace {

const std::string haarlem_hours = "/beheer/openingstijden/haarlem";

// What the page says at a field that was refused.
bool is_refused_at(const Page& page, const std::string& field) { return page.says("id=\"" + field + "-fout\""); }

Page closes(Person& administrator, const std::string& day, const std::string& reason)
{
    return administrator.fills_in(haarlem_hours + "/sluitingsdag", {{"dag", day}, {"reden-sluiting", reason}});
}

} // namespace

TEST_CASE("a closing day moves the promises that counted on it, and each question tells its old and its new day")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const std::string question = city.asked_about("grofvuil", "kast-1"); // 3 working days
        Person agent = Person::signed_in(city, "modelhuis");
        CHECK(agent.sees(question).says("donderdag 5 maart"));

        Person administrator = Person::signed_in(city, "beheerproef");
        CHECK(closes(administrator, "2026-03-04", "Verhuizing van het kantoor").location == haarlem_hours);
        const Page page = administrator.sees(haarlem_hours);
        CHECK(page.says("Gesloten: Verhuizing van het kantoor"));
        CHECK(page.says("1 open vraag kreeg een andere datum."));
        CHECK(page.says("Sluitingsdag ingevoerd"));
        CHECK(page.says("Marit Beheerproef"));

        const Page moved = agent.sees(question);
        CHECK(moved.says("vrijdag 6 maart"));
        CHECK(moved.says("in plaats van"));
        CHECK(city.deviations() == 0);

        const std::string withdrawal = haarlem_hours + "/sluitingsdag/2026-03-04";
        CHECK(administrator.sends(withdrawal, {{"versie", administrator.sees(withdrawal).version()}}).status == 303);
        CHECK(agent.sees(question).says("donderdag 5 maart"));
        CHECK(city.deviations() == 0);
    });
}

TEST_CASE("a term of the law does not move when the municipality closes: only the Atw moves its end")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const std::string question = city.asked_about("parkeervergunning", "parkeren-1");
        Person agent = Person::signed_in(city, "modelhuis");
        // Eight weeks end on Koningsdag, so the day after it.
        REQUIRE(agent.sees(question).says("28 april"));
        Person administrator = Person::signed_in(city, "beheerproef");
        REQUIRE(closes(administrator, "2026-04-28", "Opleiding").status == 303);
        const Page page = agent.sees(question);
        CHECK(page.says("28 april"));
        CHECK_FALSE(page.says("29 april"));
        CHECK(administrator.sees(haarlem_hours).says("Geen open vraag kreeg een andere datum."));
    });
}

TEST_CASE("what was answered keeps its result when the office proves to have been closed")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const std::string question = city.asked_about("grofvuil", "kast-2");
        city.at(city.now() + std::chrono::hours{1});
        Person owner = Person::signed_in(city, "containerman");
        const std::string form = question + "/antwoord";
        REQUIRE(
            owner.sends(form, {{"versie", owner.sees(form).version()}, {"antwoord", "Zet de kast buiten."}}).status ==
            303);
        Person administrator = Person::signed_in(city, "beheerproef");
        REQUIRE(closes(administrator, "2026-03-04", "Storm").status == 303);
        CHECK_FALSE(owner.sees(question).says("in plaats van"));
        CHECK(administrator.sees(haarlem_hours).says("Geen open vraag kreeg een andere datum."));
        CHECK(city.deviations() == 0);
    });
}

TEST_CASE("many open questions are reckoned again in pieces, and a restart in between loses none")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        constexpr int many = 25;
        std::vector<std::string> questions;
        for (int each = 0; each < many; ++each)
            questions.push_back(city.asked_about("grofvuil", "kast-" + std::to_string(each)));
        Person administrator = Person::signed_in(city, "beheerproef");
        REQUIRE(closes(administrator, "2026-03-04", "Verhuizing").status == 303);
        CHECK(administrator.sees(haarlem_hours).says("Wij rekenen de termijnen van 25 open vragen opnieuw uit"));

        const auto now = [&] { return city.now() + std::chrono::minutes{1}; };
        finish_reckonings(database, now);
        finish_reckonings(database, now); // on another node, or after a restart: nothing moves twice
        CHECK(administrator.sees(haarlem_hours).says("25 open vragen kregen een andere datum."));
        Person agent = Person::signed_in(city, "modelhuis");
        for (const std::string& question : questions) CHECK(agent.sees(question).says("vrijdag 6 maart"));
        city.at(now());
        CHECK(city.deviations() == 0);
    });
}

TEST_CASE("opening hours that cannot be are refused at their day, and what was typed stays")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const Page wrong =
            administrator.fills_in(haarlem_hours + "/week",
                                   {{"ingangsdag", "2026-04-01"}, {"maandag", "09:00-00:00"}, {"dinsdag", "9 tot 5"}});
        CHECK(wrong.status == 422);
        CHECK(wrong.says("09:00-00:00"));
        CHECK(wrong.says("9 tot 5"));
        const Page past = closes(administrator, "2026-03-01", "Te laat bedacht");
        CHECK(past.status == 422);
        CHECK(past.says("Dit kan pas vanaf"));
        CHECK(past.says("Te laat bedacht"));
        CHECK(administrator.sees(haarlem_hours).says("Er staan geen") == false);
    });
}

TEST_CASE("the second of two administrators sees who was first, and nothing typed is lost")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string form = haarlem_hours + "/sluitingsdag";
        const std::string seen_by_both = administrator.sees(form).version();
        REQUIRE(closes(administrator, "2026-05-15", "Brugdag").status == 303);
        const Page second = administrator.sends(
            form, {{"versie", seen_by_both}, {"dag", "2026-12-24"}, {"reden-sluiting", "Kerstavond"}});
        CHECK(second.status == 409);
        CHECK(second.says("Intussen heeft iemand anders dit gewijzigd"));
        CHECK(second.says("Marit Beheerproef"));
        CHECK(second.says("Kerstavond"));
    });
}

TEST_CASE("opening hours are for the administrator; an agent hears who can help")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        const Page page = agent.sends(haarlem_hours + "/sluitingsdag",
                                      {{"versie", "1"}, {"dag", "2026-03-05"}, {"reden-sluiting", "Vrij"}});
        CHECK(page.status == 403);
    });
}

TEST_CASE("a new decree of equalised days moves the terms of the law")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const std::string question = city.asked_about("parkeervergunning", "parkeren-2");
        Person administrator = Person::signed_in(city, "beheerproef");
        const Page entered = administrator.fills_in(
            "/beheer/nieuwe-gelijkgestelde-dag",
            {{"dag", "2026-04-28"}, {"bron", "Staatscourant van de proef"}, {"bekend-tot", "2028-12-31"}});
        REQUIRE(entered.status == 303);
        CHECK(administrator.sees("/beheer/gelijkgestelde-dagen").says("Staatscourant van de proef"));
        CHECK(Person::signed_in(city, "modelhuis").sees(question).says("29 april"));
        CHECK(city.deviations() == 0);
    });
}

TEST_CASE("a day of a decree that was entered wrongly is taken away again, and one that is not there is not")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string question = city.asked_about("parkeervergunning", "parkeren-3");
        const std::string form = "/beheer/nieuwe-gelijkgestelde-dag";
        const Page too_short = administrator.fills_in(
            form, {{"dag", "2026-04-28"}, {"bron", "Staatscourant"}, {"bekend-tot", "2026-01-01"}});
        CHECK(too_short.status == 422);
        CHECK(too_short.says("Het besluit gaat ook over deze dag"));
        REQUIRE(administrator
                    .fills_in(form, {{"dag", "2026-04-28"}, {"bron", "Staatscourant"}, {"bekend-tot", "2028-12-31"}})
                    .status == 303);
        Person agent = Person::signed_in(city, "modelhuis");
        REQUIRE(agent.sees(question).says("29 april"));

        const std::string withdrawal = "/beheer/gelijkgestelde-dagen/2026-04-28";
        CHECK(administrator.sees(withdrawal).says("dinsdag 28 april 2026 is toch niet gelijkgesteld"));
        REQUIRE(administrator.fills_in(withdrawal, {{"bron", "Verkeerd overgenomen"}}).status == 303);
        CHECK(agent.sees(question).says("28 april"));
        CHECK(city.deviations() == 0);
        CHECK(administrator.fills_in(withdrawal, {{"bron", "Nog eens"}}).status == 404);
    });
}

TEST_CASE("a week says every day that cannot be at once, each at its field, and keeps all that was typed")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const Page wrong = administrator.fills_in(haarlem_hours + "/week", {{"ingangsdag", "2026-03-02"},
                                                                            {"maandag", "hele dag"},
                                                                            {"dinsdag", "17-9"},
                                                                            {"woensdag", "9-13, 12-17"},
                                                                            {"donderdag", "9-17"},
                                                                            {"vrijdag", "gesloten"}});
        CHECK(wrong.status == 422);
        for (const char* field : {"ingangsdag", "maandag", "dinsdag", "woensdag"})
            CHECK_MESSAGE(is_refused_at(wrong, field), field);
        for (const char* field : {"donderdag", "vrijdag", "zaterdag"})
            CHECK_MESSAGE(!is_refused_at(wrong, field), field);
        for (const char* typed : {"2026-03-02", "hele dag", "17-9", "9-13, 12-17", "9-17", "gesloten"})
            CHECK_MESSAGE(wrong.says("value=\"" + std::string{typed} + "\""), typed);
        const Page right = administrator.fills_in(haarlem_hours + "/week", {{"ingangsdag", "2026-04-01"},
                                                                            {"maandag", "9-17"},
                                                                            {"dinsdag", "9:00 - 17:00"},
                                                                            {"woensdag", "9.00-12.30, 13-17"},
                                                                            {"donderdag", ""},
                                                                            {"vrijdag", "Gesloten"}});
        REQUIRE(right.status == 303);
        CHECK(administrator.sees(haarlem_hours).says("woensdag 09.00 tot 12.30 uur en 13.00 tot 17.00 uur"));
    });
}

TEST_CASE("other hours of a team on a day on which the municipality is closed are refused, with whose day it is")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string form = "/beheer/openingstijden/haarlem.afval/andere-tijden";
        const Page holiday = administrator.fills_in(form, {{"dag", "2026-04-06"}, {"tijden", "9-12"}});
        CHECK(holiday.status == 422);
        CHECK(is_refused_at(holiday, "dag"));
        CHECK(holiday.says("Haarlem is op deze dag gesloten: Tweede Paasdag."));
        REQUIRE(administrator
                    .fills_in("/beheer/openingstijden/haarlem.openbare-ruimte/sluitingsdag",
                              {{"dag", "2026-03-10"}, {"reden-sluiting", "Heidag"}})
                    .status == 303);
        const Page department = administrator.fills_in(form, {{"dag", "2026-03-10"}, {"tijden", "9-12"}});
        CHECK(department.status == 422);
        CHECK(department.says("Beheer openbare ruimte (voor Haarlem) is op deze dag gesloten: Heidag."));
        CHECK(administrator.fills_in(form, {{"dag", "2026-03-11"}, {"tijden", "9-12"}}).status == 303);
    });
}

TEST_CASE("what is coming for a team is what will hold for it, and says whose it is; the overview says the same")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string team = "/beheer/openingstijden/haarlem.balie"; // with a week of its own
        REQUIRE(administrator.fills_in(haarlem_hours + "/week", {{"ingangsdag", "2026-03-23"}, {"maandag", "10-15"}})
                    .status == 303);
        REQUIRE(administrator.fills_in(team + "/andere-tijden", {{"dag", "2026-03-18"}, {"tijden", "13-17"}}).status ==
                303);
        CHECK(administrator.sees(haarlem_hours).says("Nieuwe week: maandag 10.00 tot 15.00 uur"));
        const Page before = administrator.sees(team);
        CHECK_FALSE(before.says("Nieuwe week: "));
        CHECK(before.says("Andere tijden: 13.00 tot 17.00 uur"));

        REQUIRE(closes(administrator, "2026-03-18", "Storm").status == 303);
        const Page after = administrator.sees(team);
        CHECK_FALSE(after.says("Andere tijden: 13.00 tot 17.00 uur"));
        CHECK(after.says("Gesloten: Storm"));
        CHECK(after.says("Volgt Haarlem"));
        CHECK(administrator.sees("/beheer/openingstijden")
                  .says("woensdag 18 maart 2026: Gesloten: Storm (volgt Haarlem)"));
    });
}

TEST_CASE("a Saturday is not equalised with a holiday, and neither is a day of decrees that nobody can know")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const auto entered = [&](const std::string& day, const std::string& known_through) {
            return administrator.fills_in("/beheer/nieuwe-gelijkgestelde-dag",
                                          {{"dag", day}, {"bron", "Staatscourant"}, {"bekend-tot", known_through}});
        };
        const Page saturday = entered("2026-05-16", "2028-12-31");
        CHECK(saturday.status == 422);
        CHECK(is_refused_at(saturday, "dag"));
        CHECK(saturday.says("Op zaterdag 16 mei 2026 eindigt toch al geen termijn uit de wet"));
        const Page far = entered("2096-05-04", "2096-12-31");
        CHECK(far.status == 422);
        CHECK(is_refused_at(far, "dag"));
        CHECK(far.says("Zo ver vooruit gaat geen besluit."));
        CHECK(is_refused_at(entered("2029-05-11", "2096-12-31"), "bekend-tot"));
    });
}

TEST_CASE("a question that is opened again for another team counts on the hours of that team")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const std::string question = city.asked_about("grofvuil", "kast-3"); // three working days
        Person owner = Person::signed_in(city, "containerman");
        REQUIRE(owner.fills_in(question + "/antwoord", {{"antwoord", "Zet de kast buiten."}}).status == 303);
        Person administrator = Person::signed_in(city, "beheerproef");
        REQUIRE(administrator.fills_in("/beheer/medewerkers/containerman/uitschakelen", {{"einddag", "2026-03-03"}})
                    .status == 303);
        REQUIRE(administrator
                    .fills_in("/beheer/openingstijden/haarlem.kcc/sluitingsdag",
                              {{"dag", "2026-03-04"}, {"reden-sluiting", "Opleiding"}})
                    .status == 303);
        city.at(city.now() + std::chrono::days{1});
        Person agent = Person::signed_in(city, "modelhuis");
        const std::string new_owner = city.official("modelhuis").text() + "@" + city.unit("kcc").text();
        REQUIRE(
            agent.fills_in(question + "/heropen", {{"reden", "Hij staat er nog."}, {"eigenaar", new_owner}}).status ==
            303);
        CHECK(agent.sees(question).says("ntwoord uiterlijk maandag 9 maart")); // at the team for waste Friday 6 March
        CHECK(city.deviations() == 0);
    });
}
