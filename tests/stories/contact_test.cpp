// SPDX-License-Identifier: EUPL-1.2
// A day at the telephone: who calls is found and checked, what they ask is noted and ended, and a call is one page from
// its beginning to its end.
#include "support/city.h"
#include "support/engines.h"
#include "support/party_desk.h"

#include <doctest/doctest.h>

using support::City;
using support::Form;
using support::Page;
using support::Person;

namespace {

const std::string words = "Wanneer wordt mijn grofvuil opgehaald?\nHet staat er al een week.";

// Somebody calls the contact centre; the address of the contact.
std::string call_comes_in(Person& agent, const std::string& number = "06 12345678")
{
    const Page begun = agent.fills_in("/contact", {{"kanaal", "telefoon"}, {"nummer", number}});
    REQUIRE(begun.status == 303);
    return begun.location;
}

// Does one thing with the contact as it is now.
Page does(Person& agent, const std::string& contact, const std::string& deed, Form fields = {})
{
    fields.emplace_back("versie", agent.sees(contact).version());
    return agent.sends(contact + "/" + deed, std::move(fields));
}

Form passed_on(const std::string& existing = {})
{
    return {{"vraag", words},        {"proces", "grofvuil"}, {"afloop", "doorgezet"},
            {"gemeente", "haarlem"}, {"bestaand", existing}, {"eenmalig", "grofvuil" + existing},
            {"doe", "rond-af"}};
}

opmaat::Party resident(db::Database& database, std::string_view name, const std::string& number)
{
    return support::PartyDesk{database}.registers(name, {number});
}

} // namespace

TEST_CASE("a simple question is answered within the call, also without knowing who calls")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "proefman");
        const std::string contact = call_comes_in(agent);
        CHECK(agent.sees("/contact").says("1 lopend contact"));
        const Page done = does(agent, contact, "onderwerp",
                               {{"vraag", "Hoe laat bent u open?"}, {"afloop", "beantwoord"}, {"doe", "rond-af"}});
        CHECK(done.location == contact);
        const Page closed = agent.sees(contact);
        CHECK(closed.says("Dit contact is afgerond"));
        CHECK(closed.says("Zelf beantwoord"));
        CHECK(agent.sees("/contact").says("U hebt nu geen lopend contact."));
        CHECK(city.deviations() == 0);
    });
}

TEST_CASE("who calls is found by a number, and their questions are told only after a check of who it is")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const opmaat::Party caller = resident(database, "Rosa Modelhuis", "06-12345678");
        Person agent = Person::signed_in(city, "proefman");
        const std::string first = call_comes_in(agent);
        CHECK(agent.sees(first + "?zoek=0612345678").says("Modelhuis, Rosa"));
        CHECK(does(agent, first, "partij", {{"partij", caller.id.text()}}).status == 303);
        const Page unchecked = agent.sees(first);
        CHECK(unchecked.says("In gesprek met Rosa Modelhuis"));
        CHECK(unchecked.says("Nog niet gecontroleerd"));
        CHECK(does(agent, first, "onderwerp", passed_on()).status == 303);

        const std::string second = call_comes_in(agent);
        does(agent, second, "partij", {{"partij", caller.id.text()}});
        CHECK_FALSE(agent.sees(second).says("Wanneer wordt mijn grofvuil opgehaald?"));
        does(agent, second, "identiteit");
        const Page checked = agent.sees(second);
        CHECK(checked.says("Wanneer wordt mijn grofvuil opgehaald?"));
        CHECK(checked.says("Eerder contact"));
        CHECK(checked.says("Doorgezet"));
    });
}

TEST_CASE("a question that goes on already is added to and never doubled")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const opmaat::Party caller = resident(database, "Rosa Modelhuis", "06-12345678");
        Person agent = Person::signed_in(city, "proefman");
        for (const std::string existing : {"", "V-2026-000001"}) {
            const std::string contact = call_comes_in(agent, existing);
            does(agent, contact, "partij", {{"partij", caller.id.text()}});
            does(agent, contact, "identiteit");
            CHECK(does(agent, contact, "onderwerp", passed_on(existing)).status == 303);
        }
        CHECK(agent.sees("/vragen/V-2026-000001").says("Het staat er al een week."));
        CHECK(agent.sees("/vragen/V-2026-000002").status == 404);
        CHECK(city.deviations() == 0);
    });
}

TEST_CASE("a woman calls from her mother's phone: choosing another checks anew, and nobody else sees the contact")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const opmaat::Party mother = resident(database, "Anna Proefveld", "06-12345678");
        const opmaat::Party daughter = resident(database, "Sam Proefveld", "06-12345678");
        Person agent = Person::signed_in(city, "proefman");
        const std::string contact = call_comes_in(agent);
        does(agent, contact, "partij", {{"partij", mother.id.text()}});
        does(agent, contact, "identiteit");
        CHECK(agent.sees(contact).says("Gecontroleerd in dit contact"));
        does(agent, contact, "partij", {{"partij", ""}});
        CHECK(agent.sees(contact).says("Wie is het?"));
        does(agent, contact, "partij", {{"partij", daughter.id.text()}});
        CHECK(agent.sees(contact).says("Nog niet gecontroleerd"));
        Person colleague = Person::signed_in(city, "vandentest");
        CHECK(colleague.sees(contact).status == 404);
        CHECK(support::PartyDesk{database}.tells_looks(daughter.id, opmaat::Role::lead)->size() == 1);
    });
}

TEST_CASE("what is missing is told at its field at once, what was typed stays, and nothing is kept")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "proefman");
        const std::string contact = call_comes_in(agent);
        const Page empty = does(agent, contact, "onderwerp", {{"vraag", ""}, {"doe", "rond-af"}});
        CHECK(empty.status == 422);
        CHECK(empty.says("Vul in wat er gevraagd wordt"));
        CHECK(empty.says("Kies hoe u dit onderwerp afrondt."));
        const Page teamless =
            does(agent, contact, "onderwerp", {{"vraag", "Wie kan mij <b>helpen</b>?"}, {"afloop", "doorverbonden"}});
        CHECK(teamless.status == 422);
        CHECK(teamless.says("Kies met welk team of welke afdeling u doorverbond."));
        CHECK(teamless.says("Wie kan mij &lt;b&gt;helpen&lt;/b&gt;?"));
        CHECK_FALSE(agent.sees(contact).says("In dit contact gedaan"));
    });
}

TEST_CASE("several matters in one call, waiting, going on, hanging up; and a contact that was none leaves no ghost")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person agent = Person::signed_in(city, "proefman");
        const std::string contact = call_comes_in(agent);
        does(agent, contact, "onderwerp", {{"vraag", "Eerste"}, {"afloop", "beantwoord"}, {"doe", "nog-een"}});
        CHECK(does(agent, contact, "wacht").status == 303);
        CHECK(agent.sees(contact).says("Staat in de wacht."));
        CHECK(does(agent, contact, "hervat").status == 303);
        CHECK(does(agent, contact, "ophangen").status == 303);
        does(agent, contact, "onderwerp", {{"vraag", ""}, {"afloop", "geen-vraag"}});
        CHECK(agent.sees(contact).says("Dit contact is afgerond"));
        CHECK(does(agent, contact, "annuleer").status == 409);

        const std::string wrong = call_comes_in(agent, "06 00000000");
        CHECK(does(agent, wrong, "annuleer").status == 303);
        CHECK(agent.sees(wrong).says("Geannuleerd. Er is niets bewaard."));
        CHECK_FALSE(agent.sees(wrong).says("06 00000000"));
    });
}
