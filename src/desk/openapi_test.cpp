// SPDX-License-Identifier: EUPL-1.2
#include "desk/openapi.h"

#include "desk/api_answer.h"
#include "support/engines.h"
#include "support/program.h"

#include <doctest/doctest.h>

#include <regex>
#include <set>

namespace json = boost::json;
using namespace opmaat;

namespace {

std::string upper(std::string_view word)
{
    std::string all{word};
    for (char& sign : all) sign = static_cast<char>(std::toupper(sign));
    return all;
}

// "POST /vragen/{id}/antwoord vragen-schrijven vragen-lezen", as the description has it.
std::set<std::string> described()
{
    std::set<std::string> calls;
    const json::value document = json::parse(desk::openapi_document());
    for (const auto& path : document.at("paths").as_object())
        for (const auto& call : path.value().as_object()) {
            std::string line = upper(call.key()) + " " + std::string{path.key()};
            if (const json::value* scopes = call.value().as_object().if_contains("x-rechten"))
                for (const json::value& each : scopes->as_array()) line.append(" ").append(each.as_string());
            calls.insert(std::move(line));
        }
    return calls;
}

// The same, as the house answers it.
std::set<std::string> offered(const desk::Routes& routes)
{
    static const std::regex kind_of_value{":[a-z]+\\}"};
    std::set<std::string> calls;
    for (const desk::Routes::Route& each : routes.all()) {
        if (!each.pattern.starts_with(desk::api_root)) continue;
        const std::string path = each.pattern.substr(desk::api_root.size());
        std::string line = std::string{http::name_of(each.method)} + " " + std::regex_replace(path, kind_of_value, "}");
        for (const auto& scope : {each.need.scope, each.need.beside})
            if (scope) line.append(" ").append(word(*scope));
        calls.insert(std::move(line));
    }
    return calls;
}

std::string without(std::set<std::string> all, const std::set<std::string>& known)
{
    std::string left;
    for (const std::string& each : all)
        if (!known.contains(each)) left += each + "\n";
    return left;
}

void for_each_city(const std::function<void(support::City&)>& test)
{
    support::for_each_engine(support::haarlem(), [&](db::Database& database) {
        support::City city{database};
        test(city);
    });
}

} // namespace

TEST_CASE("each call of the API is described with its method and the rights that it needs, and nothing else is")
{
    for_each_city([](support::City& city) {
        const auto calls = offered(city.house().routes());
        CHECK(without(calls, described()) == "");
        CHECK(without(described(), calls) == "");
        CHECK(calls.contains("POST /vragen/{id}/antwoord vragen-schrijven vragen-lezen"));
    });
}

TEST_CASE("everybody can read the description of the API as a page, in both languages, with each call and each refusal")
{
    for_each_city([](support::City& city) {
        const support::Program visitor{city};
        const http::Response page = visitor.gets("/api/v1/documentatie").response;
        CHECK(page.status == 200);
        CHECK(page.header("Content-Type").starts_with("text/html"));
        for (const std::string says : {"Zo praat uw toepassing met Opmaat", "Draag een vraag over",
                                       "POST /api/v1/vragen/{id}/antwoord", "id=\"VolgendeStap\"", "id=\"Fout412\"",
                                       "vragen-schrijven en vragen-lezen", "href=\"#Vraag\"", "Bel de aannemer."})
            CHECK_MESSAGE(page.body.contains(says), says);
        const http::Response english = visitor.gets("/api/v1/documentatie?taal=en").response;
        CHECK(english.body.contains("How your application talks to Opmaat"));
        CHECK(english.body.contains("lang=\"nl\""));
    });
}
