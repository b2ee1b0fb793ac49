// SPDX-License-Identifier: EUPL-1.2
#include "http/http.h"
#include "http/target.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace http;

TEST_CASE("a target is decoded once: path and query")
{
    const auto target = parse_target("/vragen/caf%C3%A9%2520?q=jan+jansen%26co&leeg=&vlag&q=twee");
    REQUIRE(target);
    CHECK(target->path == "/vragen/café%20");
    CHECK(target->query["q"] == "jan jansen&co");
    CHECK(target->query.all("q").size() == 2);
    CHECK(target->query.find("leeg") == "");
    CHECK(target->query.find("vlag") == "");
    CHECK_FALSE(target->query.find("geen"));
    CHECK(parse_target("/a+b")->path == "/a+b");
    CHECK(parse_target("/lijst?filter[team]=x|y")->query["filter[team]"] == "x|y");
}

TEST_CASE("a target in absolute form names its host")
{
    CHECK(parse_target("http://localhost:8080/x?y=1")->authority == "localhost:8080");
    CHECK(parse_target("http://localhost:8080/x?y=1")->path == "/x");
    CHECK(parse_target("http://localhost")->path == "/");
}

TEST_CASE("a malformed target is refused")
{
    for (const char* wrong : {"", "*", "vragen", "/%", "/%zz", "/%2", "/a%2Fb", "/a%2fb", "/%00", "/a%0Ab", "/%ff",
                              "/a%7f", "/?a=%ff", "/?a=%00", "/#a", "/\xff", "ftp://host/x"})
        CHECK_FALSE_MESSAGE(parse_target(wrong).has_value(), wrong);
}

TEST_CASE("a form of more fields than allowed is refused")
{
    CHECK(parse_urlencoded("a=1&b=2", 2)->size() == 2);
    CHECK_FALSE(parse_urlencoded("a=1&b=2&c=3", 2));
    CHECK(parse_urlencoded("&&a=1&&", 2)->size() == 1);
    CHECK((*parse_urlencoded("tekst=een%0D%0Atwee=drie"))["tekst"] == "een\r\ntwee=drie");
}

TEST_CASE("cookies are read as they were set; what is no cookie is passed over")
{
    Fields cookies;
    parse_cookies("sessie=abc; taal=\"nl\";leeg=; geen ; =x; sessie=tweede; slecht=\xff", cookies);
    CHECK(cookies["sessie"] == "abc");
    CHECK(cookies["taal"] == "nl");
    CHECK(cookies.find("leeg") == "");
    CHECK(cookies.size() == 4);
}

TEST_CASE("a cookie is always HttpOnly and SameSite, and refuses signs that would end it")
{
    Response response;
    set_cookie(response, {"sessie", "abc", std::nullopt, false});
    set_cookie(response, {"sessie", "", 0, true});
    CHECK(response.headers[0].second == "sessie=abc; Path=/; HttpOnly; SameSite=Lax");
    CHECK(response.headers[1].second == "sessie=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure");
    for (const char* wrong : {"a;b", "a b", "a\r\nX: y", "é", "a\"b"})
        CHECK_THROWS_AS(set_cookie(response, {"x", wrong, std::nullopt, false}), std::invalid_argument);
    CHECK_THROWS_AS(set_cookie(response, {"", "x", std::nullopt, false}), std::invalid_argument);
}

TEST_CASE("text is valid UTF-8 without NUL")
{
    CHECK(is_text("Ångström, 💧\r\n\t"));
    CHECK_FALSE(is_text(std::string_view("a\0b", 3)));
    for (const char* wrong : {"\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80"})
        CHECK_FALSE(is_text(wrong));
}
