// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"
#include "support/program.h"

#include <doctest/doctest.h>
#include <set>

using support::Answered;
using support::City;
using support::Program;

namespace json = boost::json;

namespace {

const std::vector<std::string> all_scopes{"vragen-lezen", "vragen-schrijven"};

void for_each_city(const std::function<void(City&)>& test)
{
    support::for_each_engine(support::haarlem(), [&](db::Database& database) {
        City city{database};
        test(city);
    });
}

json::object loose_tiles(std::string subject = "Losse stoeptegels")
{
    return {{"gemeente", "haarlem"},
            {"proces", "algemene-vraag"},
            {"kanaal", "e-mail"},
            {"onderwerp", std::move(subject)},
            {"gesteldDoor", "Mevrouw Voorbeeld"}};
}

std::set<std::string> ids_in(const Answered& page)
{
    std::set<std::string> ids;
    for (const json::value& each : page.body.at("vragen").as_array())
        ids.insert(std::string{each.at("id").as_string()});
    return ids;
}

std::string next_of(const Answered& page)
{
    const json::value* next = page.body.at("_links").as_object().if_contains("next");
    return next ? std::string{next->at("href").as_string()} : "";
}

} // namespace

TEST_CASE("an application asks a question and reads it back, with its owner and its clocks")
{
    for_each_city([](City& city) {
        const Program program{city, all_scopes};
        const Answered made = program.posts("/api/v1/vragen", loose_tiles());
        REQUIRE(made.status == 201);
        CHECK(made.header("Location") == "/api/v1/vragen/" + made.text("id"));
        CHECK(made.header("API-Version") == "1.0.0");

        const Answered read = program.gets(made.header("Location"));
        REQUIRE(read.status == 200);
        CHECK(read.body == made.body);
        CHECK(read.header("ETag") == made.header("ETag"));
        CHECK(read.text("kenmerk") == "V-2026-000001");
        CHECK(read.text("onderwerp") == "Losse stoeptegels");
        CHECK(read.body.at("verdeeld").as_bool() == false);
        CHECK(read.body.at("eigenaar").as_object().contains("naam"));
        CHECK(read.text("uiterlijkeDag") == "2026-03-03");
        CHECK(read.body.at("klokken").as_array().size() == 2);
    });
}

TEST_CASE("every field that is wrong is named, also one that nobody knows, and nothing is written")
{
    for_each_city([](City& city) {
        const Program program{city, all_scopes};
        const Answered refused = program.posts("/api/v1/vragen", {{"kanaal", "postduif"},
                                                                  {"proces", "bestaat-niet"},
                                                                  {"gemeente", "haarlem"},
                                                                  {"tekst", 12},
                                                                  {"ontvangen", "gisteren"},
                                                                  {"onderwep", "Tegels"}});
        CHECK(refused.status == 422);
        CHECK(refused.header("Content-Type").starts_with("application/problem+json"));
        CHECK(refused.names("kanaal", "veld-keuze-onbekend"));
        CHECK(refused.names("proces", "verwijzing-onbekend"));
        CHECK(refused.names("tekst", "veld-geen-tekst"));
        CHECK(refused.names("ontvangen", "veld-geen-tijdstip"));
        CHECK(refused.names("onderwerp", "onderwerp-ontbreekt"));
        CHECK(refused.names("onderwep", "veld-onbekend"));
        CHECK(program.posts("/api/v1/vragen", json::object{}).names("proces", "veld-ontbreekt"));
        const Answered empty = program.posts("/api/v1/vragen", {{"gemeente", "haarlem"},
                                                                {"proces", nullptr},
                                                                {"kanaal", nullptr},
                                                                {"onderwerp", "x"},
                                                                {"eenheid", "kcc"}});
        CHECK(empty.names("proces", "veld-ontbreekt"));
        CHECK(empty.names("kanaal", "veld-ontbreekt"));
        CHECK(empty.names("eigenaar", "eigenaar-ontbreekt"));
        CHECK(ids_in(program.gets("/api/v1/vragen?status=alles")).empty());
    });
}

TEST_CASE("a body that is no JSON is refused by its type, and one that cannot be read as JSON by its form")
{
    for_each_city([](City& city) {
        const Program program{city, all_scopes};
        const auto sends = [&](std::string body, std::string type) {
            return program.sends(http::Method::post, "/api/v1/vragen", std::move(body), {{"content-type", type}})
                .status;
        };
        CHECK(sends("kanaal=balie", "application/x-www-form-urlencoded") == 415);
        CHECK(sends("{\"kanaal\":", "application/json") == 400);
        CHECK(sends("[]", "application/json; charset=utf-8") == 400);
    });
}

TEST_CASE("without a token, or with one that lacks the scope, nobody comes in")
{
    for_each_city([](City& city) {
        const Answered unknown = Program{city}.gets("/api/v1/vragen");
        CHECK(unknown.status == 401);
        CHECK(unknown.header("WWW-Authenticate") == "Bearer");
        CHECK(unknown.header("API-Version") == "1.0.0");
        const Program reader{city, {"vragen-lezen"}};
        CHECK(reader.posts("/api/v1/vragen", loose_tiles()).status == 403);
        CHECK(reader.gets("/api/v1/medewerkers").status == 403);
        CHECK(reader.gets("/api/v1/gebeurtenissen").status == 403);
        CHECK(reader.gets("/api/v1/regiebord").status == 403);
    });
}

TEST_CASE("an address or method that does not exist is a problem too")
{
    for_each_city([](City& city) {
        const Program program{city, all_scopes};
        const Answered method = program.sends(http::Method::put, "/api/v1/vragen", "{}", {});
        CHECK(method.status == 405);
        CHECK(method.header("Allow").contains("POST"));
        CHECK(method.header("Content-Type").starts_with("application/problem+json"));
        const Answered missing = program.gets("/api/v1/vragen/0190a1b2-0000-7000-8000-000000000000");
        CHECK(missing.status == 404);
        CHECK(missing.text("code") == "vraag-onbekend");
    });
}

TEST_CASE("paging through all questions finds each once, also those with the same due")
{
    for_each_city([](City& city) {
        const Program program{city, all_scopes};
        std::set<std::string> asked;
        for (int each = 0; each < 7; ++each) asked.insert(program.posts("/api/v1/vragen", loose_tiles()).text("id"));
        std::set<std::string> found;
        std::size_t seen = 0;
        for (std::string next = "/api/v1/vragen?kanaal=e-mail&aantal=3"; !next.empty();) {
            const Answered page = program.gets(next);
            REQUIRE(page.status == 200);
            seen += page.body.at("vragen").as_array().size();
            found.merge(ids_in(page));
            next = next_of(page);
        }
        CHECK(found == asked);
        CHECK(seen == asked.size());
    });
}

TEST_CASE("a list is chosen by channel, unit, owner, process, standing and kenmerk, and names what it does not know")
{
    for_each_city([](City& city) {
        const Program program{city, all_scopes};
        const Answered made = program.posts("/api/v1/vragen", loose_tiles());
        const std::string owner{made.body.at("eigenaar").at("code").as_string()};
        const auto finds = [&](const std::string& query) {
            return ids_in(program.gets("/api/v1/vragen?" + query)).size();
        };
        CHECK(finds("kanaal=e-mail") == 1);
        CHECK(finds("kanaal=balie") == 0);
        CHECK(finds("eigenaar=" + owner) == 1);
        CHECK(finds("afdeling=kcc") == 1);
        CHECK(finds("proces=algemene-vraag") == 1);
        CHECK(finds("stand=niet-verdeeld") == 1);
        CHECK(finds("stand=te-laat") == 0);
        CHECK(finds("status=beantwoord") == 0);
        CHECK(finds("kenmerk=" + made.text("kenmerk")) == 1);
        CHECK(finds("kenmerk=V-2026-999999") == 0);
        const Answered refused = program.gets("/api/v1/vragen?afdeling=nergens&kleur=rood&aantal=500&stand=morgen");
        CHECK(refused.status == 422);
        CHECK(refused.names("afdeling", "verwijzing-onbekend"));
        CHECK(refused.names("kleur", "veld-onbekend"));
        CHECK(refused.names("aantal", "veld-geen-getal"));
        CHECK(refused.names("stand", "veld-keuze-onbekend"));
    });
}

TEST_CASE("a call that comes twice with one key makes one question; the same key with another body is refused")
{
    for_each_city([](City& city) {
        const Program program{city, all_scopes};
        const support::Headers key{{"idempotency-key", "sleutel-1"}};
        const Answered first = program.posts("/api/v1/vragen", loose_tiles(), key);
        const Answered second = program.posts("/api/v1/vragen", loose_tiles(), key);
        REQUIRE(first.status == 201);
        CHECK(second.status == 201);
        CHECK(second.body == first.body);
        CHECK(second.header("ETag") == first.header("ETag"));
        CHECK(second.header("Location") == first.header("Location"));
        const Answered other = program.posts("/api/v1/vragen", loose_tiles("Iets anders"), key);
        CHECK(other.status == 422);
        CHECK(other.names("Idempotency-Key", "sleutel-al-gebruikt"));
        CHECK(ids_in(program.gets("/api/v1/vragen")).size() == 1);
        CHECK(Program{city, all_scopes}.posts("/api/v1/vragen", loose_tiles("Iets anders"), key).status == 201);
    });
}
