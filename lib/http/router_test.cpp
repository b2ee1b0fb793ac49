// SPDX-License-Identifier: EUPL-1.2
#include "http/router.h"

#include <doctest/doctest.h>

using namespace http;

namespace {

Response answer(const Router& router, Method method, std::string path)
{
    Request request;
    request.method = method;
    request.path = std::move(path);
    Response response;
    router(std::move(request), [&](Response given) { response = std::move(given); });
    return response;
}

std::string body_of(const Router& router, std::string path)
{
    return answer(router, Method::get, std::move(path)).body;
}

Handler says(std::string name)
{
    return [name](const Request& request, const Reply& reply) {
        std::string body = name;
        for (const auto& [key, value] : request.path_values) body += " " + key + "=" + value;
        reply(text(body));
    };
}

struct Number {
    int value;
    static std::optional<Number> parse(std::string_view text) { return Number{static_cast<int>(text.size())}; }
};

} // namespace

TEST_CASE("a path leads to the page of its pattern, with its values by name")
{
    Router router;
    router.get("/", says("home"));
    router.get("/vragen", says("list"));
    router.get("/vragen/{kenmerk}", says("question"));
    router.get("/vragen/{kenmerk}/stappen/{nummer:number}", says("step"));
    router.get("/regiebord/wand/{token}", says("wall"));

    CHECK(body_of(router, "/") == "home");
    CHECK(body_of(router, "/vragen") == "list");
    CHECK(body_of(router, "/vragen/V-2026-000123") == "question kenmerk=V-2026-000123");
    CHECK(body_of(router, "/vragen/é b/stappen/12") == "step kenmerk=é b nummer=12");
    CHECK(body_of(router, "/regiebord/wand/geheim") == "wall token=geheim");
    for (const char* wrong : {"/vragen/", "//", "/vragen/x/stappen/een", "/vragen/x/stappen", "/wand", "vragen"})
        CHECK_MESSAGE(answer(router, Method::get, wrong).status == 404, wrong);
}

TEST_CASE("a literal segment goes before a value, and the router goes back when it leads nowhere")
{
    Router router;
    router.get("/vragen/nieuw", says("new"));
    router.get("/vragen/{kenmerk}/notities", says("notes"));
    router.get("/vragen/{id:uuid}", says("by id"));
    router.get("/vragen/{nummer:number}", says("by number"));

    CHECK(body_of(router, "/vragen/nieuw") == "new");
    CHECK(body_of(router, "/vragen/nieuw/notities") == "notes kenmerk=nieuw");
    CHECK(body_of(router, "/vragen/0190f2a0-0000-7000-8000-00000000000A") ==
          "by id id=0190f2a0-0000-7000-8000-00000000000A");
    CHECK(body_of(router, "/vragen/17") == "by number nummer=17");
    CHECK(answer(router, Method::get, "/vragen/0190f2a0-0000-7000-8000-00000000000g").status == 404);
    CHECK(answer(router, Method::get, "/vragen/1234567890123456789").status == 404);
}

TEST_CASE("another method at a known address is refused with the methods that are allowed")
{
    Router router;
    router.get("/vragen/{kenmerk}", says("read"));
    router.add(Method::patch, "/vragen/{id}", says("change"));

    const Response refused = answer(router, Method::del, "/vragen/x");
    CHECK(refused.status == 405);
    CHECK(refused.header("allow") == "OPTIONS, GET, HEAD, PATCH");
    CHECK(answer(router, Method::options, "/vragen/x").status == 204);
    CHECK(answer(router, Method::head, "/vragen/x").body == "read kenmerk=x");
    CHECK(answer(router, Method::patch, "/vragen/x").body == "change id=x");
}

TEST_CASE("a mistake in the table of routes stops the start")
{
    Router router;
    router.get("/vragen/{kenmerk}", says("one"));
    CHECK_THROWS_AS(router.get("/vragen/{ander}", says("two")), std::logic_error);
    CHECK_THROWS_AS(router.get("vragen", says("two")), std::logic_error);
    CHECK_THROWS_AS(router.get("/vragen/{id:datum}", says("two")), std::logic_error);
}

TEST_CASE("a value of the path is read as a number or as a type of its own")
{
    Request request;
    request.path_values = {{"nummer", "12"}, {"woord", "12x"}};
    CHECK(path_value<int>(request, "nummer") == 12);
    CHECK_FALSE(path_value<int>(request, "woord"));
    CHECK_FALSE(path_value<int>(request, "geen"));
    CHECK(path_value<Number>(request, "woord")->value == 3);
}

TEST_CASE("who answers for a missing page can be chosen")
{
    Router router;
    router.otherwise([](const Request& request, const Reply& reply) { reply(page("weg: " + request.path, 404)); });
    CHECK(answer(router, Method::get, "/x").body == "weg: /x");
}
