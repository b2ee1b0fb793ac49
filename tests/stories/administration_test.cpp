// SPDX-License-Identifier: EUPL-1.2
// The administrator sets who works here and what the municipality promises.
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using support::City;
using support::Person;

namespace {

// A general question is answered within three working days from that day on.
support::Form version_from(std::string day, const opmaat::UnitId& unit)
{
    return {{"versie", "1"},
            {"ingangsdag", std::move(day)},
            {"naam", "Algemene vraag"},
            {"eenheid", unit.text()},
            {"inhoud-aantal", "3"},
            {"inhoud-termijneenheid", "werkdagen"},
            {"inhoud-grondslag", "norm"}};
}

support::Form question_by_telephone()
{
    return {{"kanaal", "telefoon"},     {"gemeente", "haarlem"},     {"proces", "grofvuil"},
            {"onderwerp", "Oude kast"}, {"tekst", "Bij nummer 12."}, {"gesteldDoor", "Mevrouw Proef"},
            {"eenmalig", "telefoon-1"}};
}

} // namespace

TEST_CASE("an administrator adds an official, gives them a team and sees who did that")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        CHECK(administrator.sees("/beheer").says("Wat u kunt instellen"));
        const auto added = administrator.sends(
            "/beheer/nieuwe-medewerker",
            {{"code", "nieuwma"}, {"achternaam", "Nieuwma"}, {"voornaam", "Noor"}, {"ingangsdag", "2026-03-02"}});
        REQUIRE(added.location == "/beheer/medewerkers/nieuwma");
        CHECK(administrator.sees("/beheer/medewerkers?zoek=NIEUWMA").says("1 medewerker"));

        const auto refused = administrator.sends("/beheer/medewerkers/nieuwma/gegevens",
                                                 {{"versie", "1"}, {"achternaam", ""}, {"functie", "Baliemedewerker"}});
        CHECK(refused.status == 422);
        CHECK(refused.says("Vul de achternaam van de medewerker in."));
        CHECK(refused.says("Baliemedewerker"));

        const auto changed = administrator.sends("/beheer/medewerkers/nieuwma/gegevens",
                                                 {{"versie", "1"}, {"achternaam", "Nieuwma"}, {"functie", "Balie"}});
        CHECK(changed.location == "/beheer/medewerkers/nieuwma");
        const auto meanwhile =
            administrator.sends("/beheer/medewerkers/nieuwma/gegevens", {{"versie", "1"}, {"achternaam", "Anders"}});
        CHECK(meanwhile.status == 409);

        const auto page = administrator.sees("/beheer/medewerkers/nieuwma");
        CHECK(page.says("Gegevens gewijzigd"));
        CHECK(page.says("Marit Beheerproef"));
    });
}

TEST_CASE("an official without open questions can go, and is found as not in service afterwards")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        administrator.sends("/beheer/nieuwe-medewerker",
                            {{"code", "kortma"}, {"achternaam", "Kortma"}, {"ingangsdag", "2026-03-02"}});
        const auto too_early = administrator.sends("/beheer/medewerkers/kortma/uitschakelen",
                                                   {{"versie", "1"}, {"einddag", "2026-03-02"}});
        CHECK(too_early.status == 422);
        CHECK(too_early.says("De einddag ligt niet na de eerste dag."));
        const auto ended = administrator.sends("/beheer/medewerkers/kortma/uitschakelen",
                                               {{"versie", "1"}, {"einddag", "2026-03-03"}});
        CHECK(ended.status == 303);
        CHECK_FALSE(administrator.sees("/beheer/medewerkers?zoek=kortma").says("niet in dienst"));
        city.at(city.now() + std::chrono::days{1});
        Person next_day = Person::signed_in(city, "beheerproef");
        CHECK(next_day.sees("/beheer/medewerkers?zoek=kortma").says("niet in dienst"));
    });
}

TEST_CASE("who still has open questions hands these over before they go")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "modelhuis");
        REQUIRE(agent.sends("/vragen/nieuw", question_by_telephone()).status == 303);
        const std::string owner = "containerman";

        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string form = "/beheer/medewerkers/" + owner + "/uitschakelen";
        const auto page = administrator.sees(form);
        CHECK(page.says("Er is nog 1 open vraag van deze medewerker."));
        CHECK(page.says("/vragen?eigenaar=" + owner));
        const auto refused = administrator.sends(form, {{"versie", page.version()}, {"einddag", "2026-03-03"}});
        CHECK(refused.status == 409);
        CHECK(refused.says("value=\"2026-03-03\""));
        CHECK(refused.says("Er is nog 1 open vraag van deze medewerker."));
    });
}

TEST_CASE("a new version of a process begins as a copy, and never in the past")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        CHECK(administrator.sees("/beheer/processen").says("Antwoord: 5 werkdagen (onze norm)"));
        CHECK(administrator.sees("/beheer/processen/algemene-vraag/nieuwe-versie").says("value=\"5\""));
        const auto unknown = administrator.sends("/beheer/processen/algemene-vraag/nieuwe-versie",
                                                 {{"versie", "1"}, {"ingangsdag", "31-02"}, {"eenheid", ""}});
        CHECK(unknown.status == 422);
        CHECK(unknown.says("Vul een dag in die bestaat."));
        CHECK(unknown.says("31-02"));
        const auto past = administrator.sends("/beheer/processen/algemene-vraag/nieuwe-versie",
                                              version_from("2026-03-01", city.unit("kcc")));
        CHECK(past.status == 422);
        CHECK(past.says("zondag 1 maart 2026"));
        const auto made = administrator.sends("/beheer/processen/algemene-vraag/nieuwe-versie",
                                              version_from("2026-04-01", city.unit("kcc")));
        CHECK(made.location == "/beheer/processen/algemene-vraag");
        const auto page = administrator.sees("/beheer/processen/algemene-vraag");
        CHECK(page.says("Versie 2, vanaf 1 april 2026"));
        CHECK(page.says("Antwoord: 3 werkdagen (onze norm)"));
        CHECK(page.says("Antwoord: 5 werkdagen (onze norm)"));
        CHECK(page.says("gaat nog in"));
    });
}

TEST_CASE("everybody who works here reads what is seen of them; only an administrator enters consent")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "proefman");
        CHECK(agent.sees("/medewerkers/wat-zien-wij").says("uit: er is geen instemming"));
        CHECK(agent.sees("/medewerkers/wat-zien-wij/aanwezigheid").status == 403);
        CHECK(agent.sees("/beheer").status == 403);

        Person administrator = Person::signed_in(city, "beheerproef");
        const auto entered = administrator.sends("/medewerkers/wat-zien-wij/aanwezigheid",
                                                 {{"versie", "0"}, {"instemming", "2026-02-01"}});
        CHECK(entered.location == "/medewerkers/wat-zien-wij");
        CHECK(agent.sees("/medewerkers/wat-zien-wij").says("aan sinds 1 februari 2026"));
    });
}

TEST_CASE("an administrator adds a process, and from its day on questions are asked under it")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        CHECK(administrator.sees("/beheer/processen").says("/beheer/nieuw-proces"));
        support::Form form = version_from("2026-03-02", city.unit("afval"));
        form.emplace_back("code", "Met Spaties");
        const auto refused = administrator.sends("/beheer/nieuw-proces", form);
        CHECK(refused.status == 422);
        CHECK(refused.says("Met Spaties"));
        form.back().second = "algemene-vraag";
        CHECK(administrator.sends("/beheer/nieuw-proces", form).status == 422);
        form.back().second = "bladkorf";
        CHECK(administrator.sends("/beheer/nieuw-proces", form).location == "/beheer/processen/bladkorf");
        const auto page = administrator.sees("/beheer/processen/bladkorf");
        CHECK(page.says("Antwoord: 3 werkdagen (onze norm)"));
        CHECK(page.says("Marit Beheerproef"));

        support::Form question = question_by_telephone();
        question[2].second = "bladkorf";
        Person agent = Person::signed_in(city, "modelhuis");
        CHECK(agent.sends("/vragen/nieuw", question).status == 303);
        CHECK(agent.sends("/beheer/nieuw-proces", form).status == 403);
    });
}

TEST_CASE("a new process has a team only when somebody chooses one, that is still there when it begins")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        const std::string address = "/beheer/nieuw-proces";
        const auto empty = administrator.sees(address);
        CHECK(empty.says("<option value=\"\" selected>Kies een team of afdeling</option>"));
        CHECK_FALSE(empty.says("<option value=\"" + city.unit("afval").text() + "\" selected>"));

        const auto sends = [&](const std::string& field, const std::string& typed) {
            support::Form form = version_from("2026-04-01", city.unit("afval"));
            form.emplace_back("code", "bladkorf");
            for (auto& [name, value] : form)
                if (name == field) value = typed;
            return administrator.sends(address, form);
        };
        const auto is_refused_at = [](const support::Page& page, const std::string& field, std::string_view sentence) {
            const auto at = page.body.find("id=\"" + field + "-fout\"");
            if (page.status != 422 || at == std::string::npos) return false;
            return page.body.substr(at, page.body.find("</p>", at) - at).find(sentence) != std::string::npos;
        };
        const auto nobody = sends("eenheid", "");
        CHECK(is_refused_at(nobody, "eenheid", "Kies het team of de afdeling die deze vragen behandelt."));
        CHECK(nobody.says("value=\"bladkorf\""));
        CHECK(is_refused_at(sends("inhoud-aantal", "veel"), "inhoud-aantal", "U vulde in: veel."));
        CHECK(is_refused_at(sends("inhoud-aantal", "-1"), "inhoud-aantal", "U vulde in: -1."));
        CHECK(is_refused_at(sends("inhoud-aantal", ""), "inhoud-aantal", "norm"));

        const auto plan = administrator.sends("/beheer/reorganisaties/nieuw",
                                              {{"naam", "Een team voor buiten"}, {"ingangsdag", "2026-04-01"}});
        REQUIRE(administrator
                    .fills_in(plan.location + "/opheffen", {{"eenheid", city.unit("afval").text()},
                                                            {"opvolger", city.unit("wegen-en-groen").text()}})
                    .status == 303);
        REQUIRE(administrator.fills_in(plan.location + "/plannen", {{"ingangsdag", "2026-04-01"}}).status == 303);
        CHECK(is_refused_at(sends("naam", "Bladkorf"), "eenheid", "is op die dag opgeheven"));
        CHECK(is_refused_at(administrator.sends("/beheer/processen/algemene-vraag/nieuwe-versie",
                                                version_from("2026-04-02", city.unit("afval"))),
                            "eenheid", "is op die dag opgeheven"));
        CHECK(sends("ingangsdag", "2026-03-31").status == 303);
    });
}
