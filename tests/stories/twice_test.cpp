// SPDX-License-Identifier: EUPL-1.2
// A form that is sent twice, by a double click or because the answer was lost, has its effect once.
#include "support/city.h"
#include "support/engines.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <thread>

using support::City;
using support::Form;
using support::Page;
using support::Person;

namespace {

// A form that makes something, and where what it made is seen.
struct Making {
    std::string address;
    Form form;
    std::string seen_at;
    std::string words; // there once for each that was made
};

int times(std::string_view text, std::string_view words)
{
    int count = 0;
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + words.size())) ++count;
    return count;
}

std::vector<Making> makings(City& city)
{
    const std::string waste = city.unit("afval").text();
    return {
        {"/beheer/nieuwe-eenheid",
         {{"soort", "team"},
          {"code", "bomen"},
          {"naam", "Bomen"},
          {"bovenliggend", waste},
          {"ingangsdag", "2026-03-02"}},
         "/beheer/afdelingen",
         "/beheer/afdelingen/bomen\""},
        {"/beheer/nieuwe-medewerker",
         {{"code", "nieuwma"}, {"achternaam", "Nieuwma"}, {"ingangsdag", "2026-03-02"}},
         "/beheer/medewerkers?zoek=nieuwma",
         "/beheer/medewerkers/nieuwma\""},
        {"/beheer/medewerkers/nieuwma/account",
         {{"gebruikersnaam", "nieuwma"}},
         "/beheer/medewerkers/nieuwma",
         "Account geopend"},
        {"/beheer/nieuw-proces",
         {{"code", "bladkorf"},
          {"naam", "Bladkorf"},
          {"ingangsdag", "2026-03-02"},
          {"eenheid", waste},
          {"inhoud-aantal", "3"},
          {"inhoud-termijneenheid", "werkdagen"},
          {"inhoud-grondslag", "norm"}},
         "/beheer/processen",
         "/beheer/processen/bladkorf\""},
        {"/beheer/reorganisaties/nieuw",
         {{"naam", "Alles anders"}, {"ingangsdag", "2026-03-09"}},
         "/beheer/reorganisaties",
         "Alles anders"},
        {"/beheer/sleutels/nieuw",
         {{"naam", "Website van de gemeente"}, {"rechten", "medewerkers-lezen"}, {"verloopt", ""}},
         "/beheer/sleutels",
         "Website van de gemeente"},
    };
}

Page sends_with_key(Person& person, const Making& making)
{
    Form form = making.form;
    form.emplace_back("eenmalig", "klik-1");
    return person.sends(making.address, std::move(form));
}

bool went_well(const Page& page) { return page.status == 303 || page.status == 200; }

} // namespace

TEST_CASE("every form that makes something makes it once when it is sent twice, and leads to the same page")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        for (const Making& making : makings(city)) {
            CAPTURE(making.address);
            CHECK(administrator.sees(making.address).says("name=\"eenmalig\""));
            const Page first = sends_with_key(administrator, making);
            REQUIRE(went_well(first));
            const Page second = sends_with_key(administrator, making);
            CHECK(second.status == 303);
            if (first.status == 303) CHECK(second.location == first.location);
            CHECK(times(administrator.sees(making.seen_at).body, making.words) == 1);
        }
    });
}

TEST_CASE("a key that is asked for twice was made and shown once, and the second page says so and what to do")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const Making key = makings(city).back();
        const Page shown = sends_with_key(administrator, key);
        CHECK(shown.says("<code>"));
        const Page again = sends_with_key(administrator, key);
        CHECK(again.location.starts_with("/beheer/sleutels/"));
        const Page page = administrator.sees(again.location);
        CHECK(page.says("Uw formulier kwam twee keer binnen en is één keer verwerkt"));
        CHECK(page.says("Hebt u het niet overgenomen?"));
        CHECK(page.says("/intrekken"));
        CHECK_FALSE(page.says("<code>"));
    });
}

TEST_CASE("a wall link and a kept list are made once when their form is sent twice")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person director = Person::signed_in(city, "stadsma");
        const Making wall{
            "/regiebord/wand", {{"plek", "Hal van het stadhuis"}}, "/regiebord/wand", "Hal van het stadhuis"};
        REQUIRE(sends_with_key(director, wall).status == 200);
        CHECK(sends_with_key(director, wall).location.starts_with("/regiebord/wand"));
        CHECK(times(director.sees("/regiebord/wand").body, "Hal van het stadhuis</th>") == 1);

        const Making list{
            "/vragen/lijsten", {{"keuze", "team=afval"}, {"naam", "Mijn afval"}}, "/vragen", "Mijn afval"};
        REQUIRE(sends_with_key(director, list).status == 303);
        CHECK(sends_with_key(director, list).status == 303);
        CHECK(times(director.sees("/vragen").body, ">Mijn afval</a>") == 1);
    });
}

TEST_CASE("the same form with other text is another form, and a refused form can be sent again")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        Making unit = makings(city).front();
        unit.form[2].second = "";
        CHECK(sends_with_key(administrator, unit).status == 422);
        CHECK(sends_with_key(administrator, unit).status == 422);
        unit.form[2].second = "Bomen";
        CHECK(sends_with_key(administrator, unit).location == "/beheer/afdelingen/bomen");
        unit.form[1].second = "struiken";
        CHECK(sends_with_key(administrator, unit).location == "/beheer/afdelingen/struiken");
    });
}

TEST_CASE("of four clicks at the same moment one is done, and each leads to a page")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const Person administrator = Person::signed_in(city, "beheerproef");
        const Making unit = makings(city).front();
        std::vector<Page> pages(4);
        {
            std::vector<std::jthread> clicks;
            for (Page& each : pages)
                clicks.emplace_back([&, browser = administrator]() mutable { each = sends_with_key(browser, unit); });
        }
        CHECK(std::ranges::all_of(pages, [](const Page& each) { return each.location == "/beheer/afdelingen/bomen"; }));
        CHECK(times(Person{administrator}.sees("/beheer/afdelingen/bomen").body, "<strong>Nieuw</strong>") == 1);
    });
}
