// SPDX-License-Identifier: EUPL-1.2
#include "staff/official_change.h"
#include "staff/staff_store.h"
#include "support/engines.h"
#include "support/program.h"

#include <doctest/doctest.h>

using support::Answered;
using support::City;
using support::Headers;
using support::Program;

namespace json = boost::json;
using namespace opmaat;

namespace {

const std::vector<std::string> all_scopes{"vragen-lezen", "vragen-schrijven", "gebeurtenissen-lezen"};

void for_each_city(const std::function<void(City&)>& test)
{
    support::for_each_engine(support::haarlem(), [&](db::Database& database) {
        City city{database};
        test(city);
    });
}

// A question and the application that works on it, always on the version that it saw last.
class Case {
public:
    Case(City& city, json::object more = {}) : program(city, all_scopes)
    {
        json::object question{
            {"gemeente", "haarlem"}, {"proces", "algemene-vraag"}, {"kanaal", "e-mail"}, {"onderwerp", "Losse tegels"}};
        for (auto& [name, value] : more) question[name] = value;
        last = program.posts("/api/v1/vragen", question);
        address = last.header("Location");
    }

    Answered does(const std::string& part, const json::object& body)
    {
        return kept(program.posts(address + part, body, seen()));
    }
    Answered corrects(const json::object& body) { return kept(program.patches(address, body, seen())); }
    Headers seen() const { return {{"if-match", last.header("ETag")}}; }
    std::string owner() const { return std::string{last.body.at("eigenaar").at("code").as_string()}; }

    Program program;
    Answered last; // the last answer that was no problem
    std::string address;

private:
    Answered kept(Answered answered)
    {
        if (answered.status == 200) last = answered;
        return answered;
    }
};

Case taken_up(City& city) { return Case{city, {{"eigenaar", "proefman"}}}; }

// Works here no longer from tomorrow on; and it becomes tomorrow.
void leaves_service(City& city, std::string_view code)
{
    const Act act{SystemActor{"beheer"}, city.now()};
    city.database().write_and_wait("proef", [&](db::Writer& writer) {
        const Organisation now = load_organisation(writer, day(2026, 3, 2));
        REQUIRE(save(writer, disable_official(now, *now.official(code), day(2026, 3, 3), 0, act).value()));
        return true;
    });
    city.at(city.now() + std::chrono::hours{24});
}

// What the journal says of the newest event.
json::object newest_event(const Program& program)
{
    const Answered journal = program.gets("/api/v1/gebeurtenissen?aantal=1000");
    return journal.body.at("gebeurtenissen").as_array().back().as_object();
}

} // namespace

TEST_CASE("an application divides a question that waits at intake, and the owner handles it where they work")
{
    for_each_city([](City& city) {
        Case waiting{city};
        const Answered divided = waiting.does("/toewijzing", {{"eigenaar", "tegelproef"}});
        REQUIRE(divided.status == 200);
        CHECK(waiting.owner() == "tegelproef");
        CHECK(divided.body.at("verdeeld").as_bool());
        CHECK(divided.body.at("eenheid").at("code").as_string() == "wegen-en-groen");
        CHECK(divided.body.at("overdrachten").as_int64() == 0);
        CHECK(divided.header("ETag") == waiting.program.gets(waiting.address).header("ETag"));
        CHECK(newest_event(waiting.program).at("soort").as_string() == "vraag-toegewezen");
        CHECK(waiting.does("/toewijzing", {{"eigenaar", "proefman"}}).text("code") == "vraag-al-opgepakt");
    });
}

TEST_CASE("a handover is counted, and goes to the unit that was sent")
{
    for_each_city([](City& city) {
        Case owned = taken_up(city);
        const json::object to_voorbeeld{
            {"eigenaar", "voorbeeld"}, {"eenheid", "openbare-ruimte"}, {"reden", "Hoort bij de openbare ruimte"}};
        REQUIRE(owned.does("/overdracht", to_voorbeeld).status == 200);
        CHECK(owned.owner() == "voorbeeld");
        CHECK(owned.last.body.at("overdrachten").as_int64() == 1);
        CHECK(owned.last.body.at("eenheid").at("code").as_string() == "openbare-ruimte");
        CHECK(owned.does("/overdracht", to_voorbeeld).names("eigenaar", "is-al-eigenaar"));
    });
}

TEST_CASE("word of receipt ends the clock of receipt alone")
{
    for_each_city([](City& city) {
        Case owned = taken_up(city);
        REQUIRE(owned.does("/ontvangstbevestiging", {}).status == 200);
        const auto& clocks = owned.last.body.at("klokken").as_array();
        CHECK(clocks[0].at("soort").as_string() == "ontvangst");
        CHECK(clocks[0].at("beeindigd").is_string());
        CHECK(clocks[1].at("beeindigd").is_null());
        CHECK(owned.does("/ontvangstbevestiging", {}).status == 409);
    });
}

TEST_CASE("the next step stands on the question with its day, and never lies in the past")
{
    for_each_city([](City& city) {
        Case owned = taken_up(city);
        const auto plans = [&](std::string day) {
            return owned.does("/volgende-stap", {{"volgendeStap", "Bel de aannemer"}, {"volgendeStapDag", day}});
        };
        REQUIRE(plans("2026-03-04").status == 200);
        CHECK(owned.last.body.at("volgendeStap") == json::value{{"tekst", "Bel de aannemer"}, {"dag", "2026-03-04"}});
        CHECK(plans("2026-03-01").names("volgendeStapDag", "stap-in-het-verleden"));
        CHECK(plans("volgende week").names("volgendeStapDag", "veld-geen-dag"));
    });
}

TEST_CASE("a note is added on any version, also on one that was seen before somebody else changed the question")
{
    for_each_city([](City& city) {
        Case owned = taken_up(city);
        const Headers before = owned.seen();
        const json::object text{{"notitie", "Belde twee keer"}};
        REQUIRE(owned.program.posts(owned.address + "/notities", text).status == 200);
        CHECK(newest_event(owned.program).at("soort").as_string() == "vraag-notitie");
        CHECK(owned.program.posts(owned.address + "/notities", text).status == 200);
        CHECK(owned.program.posts(owned.address + "/notities", text, before).status == 412);
    });
}

TEST_CASE("an answer ends the clocks, and the journal names the application that wrote it and the official who gave it")
{
    for_each_city([](City& city) {
        Case owned = taken_up(city);
        REQUIRE(
            owned.does("/antwoord", {{"antwoord", "De tegels liggen vast."}, {"beantwoordDoor", "testmans"}}).status ==
            200);
        CHECK(owned.last.text("status") == "beantwoord");
        CHECK(owned.last.text("stand") == "klaar");
        for (const json::value& clock : owned.last.body.at("klokken").as_array())
            CHECK(clock.at("beeindigd").as_string() == owned.last.text("beantwoord"));
        const json::object event = newest_event(owned.program);
        CHECK(event.at("soort").as_string() == "vraag-beantwoord");
        CHECK(event.at("door").as_string().starts_with("toepassing:"));
        CHECK(event.at("feiten").at("beantwoordDoor").at("naar").as_string() == city.official("testmans").text());
        CHECK(owned.does("/antwoord", {{"antwoord", "Nog eens"}}).text("code") == "vraag-al-beantwoord");
    });
}

TEST_CASE("without a name the answer is the owner's, and of somebody unknown it is refused")
{
    for_each_city([](City& city) {
        Case owned = taken_up(city);
        const std::string owner{owned.last.body.at("eigenaar").at("id").as_string()};
        CHECK(owned.does("/antwoord", {{"antwoord", "Ja"}, {"beantwoordDoor", "niemand"}})
                  .names("beantwoordDoor", "verwijzing-onbekend"));
        REQUIRE(owned.does("/antwoord", {{"antwoord", "De tegels liggen vast."}}).status == 200);
        CHECK(newest_event(owned.program).at("feiten").at("beantwoordDoor").at("naar").as_string() == owner);
    });
}

TEST_CASE("opened again, a question starts a new round of clocks with the owner that it had")
{
    for_each_city([](City& city) {
        Case owned = taken_up(city);
        CHECK(owned.does("/heropening", {{"reden", "Toch niet"}}).text("code") == "vraag-nog-open");
        REQUIRE(owned.does("/antwoord", {{"antwoord", "De tegels liggen vast."}}).status == 200);
        CHECK(owned.does("/heropening", {{"reden", "Toch niet"}, {"eigenaar", "testmans"}})
                  .names("eigenaar", "eigenaar-nog-in-dienst"));
        REQUIRE(owned.does("/heropening", {{"reden", "Eén tegel ligt weer los"}}).status == 200);
        CHECK(owned.last.body.at("ronde").as_int64() == 2);
        CHECK(owned.last.body.at("klokken").as_array().size() == 4);
        CHECK(owned.last.text("status") == "open");
        CHECK(owned.owner() == "proefman");
    });
}

TEST_CASE("opened again after its owner left, a question needs a new one")
{
    for_each_city([](City& city) {
        Case owned{city, {{"eigenaar", "tegelproef"}}};
        REQUIRE(owned.does("/antwoord", {{"antwoord", "De tegels liggen vast."}}).status == 200);
        leaves_service(city, "tegelproef");
        CHECK(owned.does("/heropening", {{"reden", "Weer los"}}).names("eigenaar", "eigenaar-ontbreekt"));
        CHECK(owned.does("/heropening", {{"reden", "Weer los"}, {"eigenaar", "tegelproef"}})
                  .names("eigenaar", "medewerker-niet-in-dienst"));
        CHECK(owned.does("/heropening", {{"reden", "Weer los"}, {"eigenaar", "boomgaard-test"}}).status == 200);
        CHECK(owned.owner() == "boomgaard-test");
    });
}

TEST_CASE("a correction changes what is sent, empties what is null and leaves the rest as it was")
{
    for_each_city([](City& city) {
        Case owned{city,
                   {{"eigenaar", "proefman"}, {"zaak", "Z-1"}, {"tekst", "Bij nummer 3"}, {"vervanger", "testmans"}}};
        REQUIRE(owned
                    .corrects({{"onderwerp", "Losse stoeptegels"},
                               {"zaak", nullptr},
                               {"vervanger", nullptr},
                               {"contactpersoon", "voorbeeld"},
                               {"kanaal", "balie"}})
                    .status == 200);
        const json::object& now = owned.last.body;
        CHECK(now.at("onderwerp").as_string() == "Losse stoeptegels");
        CHECK(now.at("zaak").is_null());
        CHECK(now.at("vervanger").is_null());
        CHECK(now.at("contactpersoon").at("code").as_string() == "voorbeeld");
        CHECK(now.at("kanaal").as_string() == "balie");
        CHECK(now.at("tekst").as_string() == "Bij nummer 3");
        CHECK(owned.corrects({{"kanaal", "balie"}}).text("code") == "niets-gewijzigd");
        const Answered wrong = owned.corrects({{"onderwerp", nullptr},
                                               {"kanaal", nullptr},
                                               {"eenheid", "nergens"},
                                               {"tekst", 12},
                                               {"eigenaar", "testmans"}});
        CHECK(wrong.status == 422);
        CHECK(wrong.names("onderwerp", "veld-ontbreekt"));
        CHECK(wrong.names("kanaal", "veld-ontbreekt"));
        CHECK(wrong.names("eenheid", "verwijzing-onbekend"));
        CHECK(wrong.names("tekst", "veld-geen-tekst"));
        CHECK(wrong.names("eigenaar", "veld-onbekend"));
    });
}

TEST_CASE("each verb names every field that is missing, of another form or unknown")
{
    for_each_city([](City& city) {
        Case owned = taken_up(city);
        const auto refuses = [&](std::string part, json::object body, std::string field, std::string code) {
            const Answered refused = owned.does(part, body);
            CHECK_MESSAGE(refused.names(field, code), part, ": ", json::serialize(refused.body));
        };
        refuses("/toewijzing", {}, "eigenaar", "eigenaar-ontbreekt");
        refuses("/overdracht", {}, "eigenaar", "eigenaar-ontbreekt");
        refuses("/overdracht", {{"eenheid", "kcc"}}, "reden", "reden-ontbreekt");
        refuses("/overdracht", {{"eigenaar", 3}}, "eigenaar", "veld-geen-tekst");
        refuses("/ontvangstbevestiging", {{"tekst", "Dank"}}, "tekst", "veld-onbekend");
        refuses("/volgende-stap", {}, "volgendeStap", "stap-ontbreekt");
        refuses("/volgende-stap", {}, "volgendeStapDag", "veld-ontbreekt");
        refuses("/notities", {{"notitie", "  "}}, "notitie", "notitie-ontbreekt");
        refuses("/antwoord", {}, "antwoord", "antwoord-ontbreekt");
        refuses("/heropening", {{"waarom", "x"}}, "reden", "reden-ontbreekt");
        refuses("/heropening", {{"waarom", "x"}}, "waarom", "veld-onbekend");
        CHECK(owned.program.gets(owned.address).header("ETag") == owned.last.header("ETag"));
    });
}

TEST_CASE("a change without the version that was seen is refused, and so is one on an older version")
{
    for_each_city([](City& city) {
        Case owned = taken_up(city);
        const Headers before = owned.seen();
        REQUIRE(owned.does("/ontvangstbevestiging", {}).status == 200);
        for (const std::string part :
             {"/toewijzing", "/overdracht", "/ontvangstbevestiging", "/volgende-stap", "/antwoord", "/heropening"}) {
            const Answered missing = owned.program.posts(owned.address + part, json::object{});
            CHECK_MESSAGE(missing.status == 428, part);
            CHECK(missing.names("If-Match", "if-match-ontbreekt"));
        }
        CHECK(owned.program.patches(owned.address, json::object{{"zaak", "Z-1"}}).status == 428);
        CHECK(owned.program.patches(owned.address, json::object{{"zaak", "Z-1"}}, {{"if-match", "7"}}).status == 422);

        const Answered stale = owned.program.patches(owned.address, json::object{{"zaak", "Z-1"}}, before);
        CHECK(stale.status == 412);
        CHECK(stale.text("code") == "intussen-gewijzigd");
        CHECK(owned.program.posts(owned.address + "/antwoord", json::object{{"antwoord", "Ja"}}, before).status == 412);
        CHECK(owned.program.posts(owned.address + "/antwoord", json::object{{"antwoord", "Ja"}}, {{"if-match", "*"}})
                  .status == 200);
    });
}

TEST_CASE("a verb that comes twice with one key has its effect once, though the version went on")
{
    for_each_city([](City& city) {
        Case owned = taken_up(city);
        Headers headers = owned.seen();
        headers.emplace_back("idempotency-key", "overdracht-1");
        const auto hands_over = [&](std::string to) {
            return owned.program.posts(owned.address + "/overdracht",
                                       json::object{{"eigenaar", to}, {"reden", "Hoort daar"}}, headers);
        };
        const Answered first = hands_over("tegelproef");
        REQUIRE(first.status == 200);
        const Answered second = hands_over("tegelproef");
        CHECK(second.body == first.body);
        CHECK(second.header("ETag") == first.header("ETag"));
        CHECK(owned.program.gets(owned.address).body.at("overdrachten").as_int64() == 1);
        CHECK(hands_over("voorbeeld").status == 422);
        CHECK(hands_over("voorbeeld").names("Idempotency-Key", "sleutel-al-gebruikt"));
    });
}

TEST_CASE("a token acts only within its rights: who may not read what was asked can only divide and hand over")
{
    for_each_city([](City& city) {
        const Case waiting{city};
        const Program reader{city, {"vragen-lezen"}};
        const Program divider{city, {"vragen-schrijven"}};
        const json::object to_proefman{{"eigenaar", "proefman"}};
        CHECK(reader.posts(waiting.address + "/toewijzing", to_proefman, waiting.seen()).status == 403);
        CHECK(reader.patches(waiting.address, to_proefman, waiting.seen()).status == 403);
        CHECK(Program{city}.posts(waiting.address + "/toewijzing", to_proefman).status == 401);

        for (const std::string part :
             {"/ontvangstbevestiging", "/volgende-stap", "/notities", "/antwoord", "/heropening"}) {
            const Answered refused = divider.posts(waiting.address + part, json::object{}, waiting.seen());
            CHECK(refused.status == 403);
            CHECK(refused.text("code") == "sleutel-zonder-dit-recht");
        }
        const Answered divided = divider.posts(waiting.address + "/toewijzing", to_proefman, waiting.seen());
        REQUIRE(divided.status == 200);
        CHECK(divided.text("kenmerk") == waiting.last.text("kenmerk"));
        CHECK_FALSE(divided.body.contains("onderwerp"));
    });
}

TEST_CASE("what is besloten an application divides without seeing it, and does nothing else with it")
{
    for_each_city([](City& city) {
        const Case closed{city, {{"proces", "jeugdhulp"}}};
        CHECK_FALSE(closed.last.body.contains("onderwerp"));
        CHECK(closed.program.posts(closed.address + "/antwoord", json::object{{"antwoord", "Ja"}}, closed.seen())
                  .status == 404);
        const Answered divided = closed.program.posts(closed.address + "/toewijzing",
                                                      json::object{{"eigenaar", "zorgproef"}}, closed.seen());
        CHECK(divided.status == 200);
        CHECK_FALSE(divided.body.contains("onderwerp"));
    });
}

TEST_CASE("a verb is refused by the form of its body, its address and its method as problem+json")
{
    for_each_city([](City& city) {
        const Case owned = taken_up(city);
        const auto sends = [&](http::Method method, std::string address, std::string type) {
            Headers headers = owned.seen();
            headers.emplace_back("content-type", type);
            return owned.program.sends(method, address, "{", headers);
        };
        CHECK(sends(http::Method::post, owned.address + "/antwoord", "text/plain").status == 415);
        CHECK(sends(http::Method::post, owned.address + "/antwoord", "application/json").status == 400);
        const Answered method = sends(http::Method::put, owned.address + "/antwoord", "application/json");
        CHECK(method.status == 405);
        CHECK(method.header("Content-Type").starts_with("application/problem+json"));
        const Answered nowhere = owned.program.posts("/api/v1/vragen/0190a1b2-0000-7000-8000-000000000000/notities",
                                                     json::object{{"notitie", "Hallo"}});
        CHECK(nowhere.status == 404);
        CHECK(nowhere.text("code") == "vraag-onbekend");
        CHECK(owned.program.posts(owned.address + "/weggooien", json::object{}).status == 404);
    });
}
