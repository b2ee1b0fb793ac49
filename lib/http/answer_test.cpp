// SPDX-License-Identifier: EUPL-1.2
#include "http/answer.h"
#include "http/assets.h"
#include "http/compression.h"

#include <doctest/doctest.h>
#include <zlib.h>

#include <stdexcept>

using namespace http;

namespace {

constexpr Envelope envelope{"k3f9-1", "Mon, 02 Mar 2026 09:00:00 GMT", true, false};

Outgoing to_browser(Response response, Method method = Method::get, std::string if_none_match = {})
{
    return outgoing(std::move(response), Asked{method, true, std::move(if_none_match)}, envelope);
}

bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

std::string expanded(std::string_view bytes)
{
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string result(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const int end = inflate(&stream, Z_FINISH);
    result.resize(result.size() - stream.avail_out);
    inflateEnd(&stream);
    return end == Z_STREAM_END ? result : "damaged";
}

} // namespace

TEST_CASE("text of more than a kilobyte is compressed for who takes gzip, and nothing else")
{
    const std::string board(5'000, 'b');
    const Outgoing compressed = to_browser(page(board));
    CHECK(has(compressed.head, "Content-Encoding: gzip\r\n"));
    CHECK(has(compressed.head, "Vary: Accept-Encoding\r\n"));
    CHECK(has(compressed.head, "Content-Length: " + std::to_string(compressed.body().size()) + "\r\n"));
    CHECK(expanded(compressed.body()) == board);
    CHECK(expanded(to_browser(json(board)).body()) == board);

    CHECK(to_browser(page("kort")).body() == "kort");
    CHECK(outgoing(page(board), Asked{}, envelope).body() == board);
    CHECK(has(outgoing(page(board), Asked{}, envelope).head, "Vary: Accept-Encoding\r\n"));
    CHECK(to_browser(Response{200, {{"Content-Type", "font/woff2"}}, board, {}, {}, {}}).body() == board);
    CHECK(to_browser(page(board).header("Content-Encoding", "br")).body() == board);
}

TEST_CASE("a shared body is sent as it is, and its compressed twin to who takes it")
{
    Response response = page({});
    response.shared_body = std::make_shared<const std::string>(2'000, 'x');
    CHECK(to_browser(response).shared == response.shared_body);
    response.shared_body_gzip = std::make_shared<const std::string>("klein");
    CHECK(to_browser(response).shared == response.shared_body_gzip);
    CHECK(has(to_browser(response).head, "Content-Length: 5\r\n"));
    CHECK(outgoing(response, Asked{}, envelope).shared == response.shared_body);
}

TEST_CASE("what the client has already is not sent again")
{
    const auto tagged = [] { return json("{}").header("ETag", "\"7\"").header("Cache-Control", "private"); };
    for (const char* known : {"\"7\"", "W/\"7\"", "\"6\", \"7\"", "*"}) {
        const Outgoing bytes = to_browser(tagged(), Method::get, known);
        CHECK(bytes.head.starts_with("HTTP/1.1 304 Not Modified\r\n"));
        CHECK(has(bytes.head, "ETag: \"7\"\r\n"));
        CHECK(has(bytes.head, "Cache-Control: private\r\n"));
        CHECK_FALSE(has(bytes.head, "Content-Length"));
        CHECK(bytes.body().empty());
    }
    CHECK(to_browser(tagged(), Method::get, "\"8\"").body() == "{}");
    CHECK(to_browser(tagged(), Method::post, "\"7\"").body() == "{}");
    CHECK(to_browser(json("{}"), Method::get, "\"7\"").body() == "{}");
    CHECK(to_browser(json("{}", 404).header("ETag", "\"7\""), Method::get, "\"7\"").body() == "{}");
}

TEST_CASE("every answer has the security headers, and a handler has the last word on each")
{
    const std::string head = to_browser(page("x")).head;
    CHECK(has(head,
              "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
              "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r\n"));
    CHECK(has(head, "X-Content-Type-Options: nosniff\r\n"));
    CHECK(has(head, "Referrer-Policy: same-origin\r\n"));
    CHECK(has(head, "Cross-Origin-Opener-Policy: same-origin\r\n"));
    CHECK(has(head, "Permissions-Policy: "));
    CHECK(has(head, "Cache-Control: no-store\r\n"));
    CHECK(has(head, "X-Request-Id: k3f9-1\r\n"));
    CHECK_FALSE(has(head, "Strict-Transport-Security"));

    const std::string own = to_browser(page("x").header("cache-control", "max-age=5")).head;
    CHECK(has(own, "cache-control: max-age=5\r\n"));
    CHECK_FALSE(has(own, "no-store"));
}

TEST_CASE("an answer without a body has no length, and HEAD has the length of what is left out")
{
    CHECK_FALSE(has(to_browser(Response{204, {}, {}, {}, {}, {}}).head, "Content-Length"));
    CHECK(has(to_browser(see_other("/vragen")).head, "Location: /vragen\r\n"));
    CHECK(has(to_browser(see_other("/vragen")).head, "Content-Length: 0\r\n"));
    const Outgoing head = to_browser(text("vijf!"), Method::head);
    CHECK(has(head.head, "Content-Length: 5\r\n"));
    CHECK(head.body().empty());
}

TEST_CASE("a header that would break its line is a fault")
{
    CHECK_THROWS_AS(to_browser(see_other("/x\r\nSet-Cookie: a=b")), std::invalid_argument);
    CHECK_THROWS_AS(to_browser(text("x").header("X\n", "y")), std::invalid_argument);
}

TEST_CASE("whether a client takes gzip is read with its weights")
{
    for (const char* takes : {"gzip", "deflate, gzip;q=0.5", "GZIP", "*", "br, *;q=0.1", "gzip;q=1.000"})
        CHECK_MESSAGE(accepts_gzip(takes), takes);
    for (const char* refuses : {"", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "gzipx"})
        CHECK_FALSE_MESSAGE(accepts_gzip(refuses), refuses);
}

TEST_CASE("an asset is kept by the browser for a year")
{
    Assets assets;
    assets.add({"/assets/opmaat-6cb6.css", "text/css", "body{}", "compressed"});
    assets.add({"/assets/sans-11aa.woff2", "font/woff2", "letters", ""});
    Request request;
    request.path = "/assets/opmaat-6cb6.css";
    const Outgoing style = to_browser(assets.answer(request));
    CHECK(has(style.head, "Cache-Control: public, max-age=31536000, immutable\r\n"));
    CHECK(has(style.head, "Content-Encoding: gzip\r\n"));
    CHECK(style.body() == "compressed");
    CHECK(outgoing(assets.answer(request), Asked{}, envelope).body() == "body{}");
    CHECK(to_browser(assets.answer(request), Method::get, "\"/assets/opmaat-6cb6.css\"").body().empty());
    request.path = "/assets/sans-11aa.woff2";
    CHECK(to_browser(assets.answer(request)).body() == "letters");
    CHECK_FALSE(has(to_browser(assets.answer(request)).head, "Vary"));
    request.path = "/assets/opmaat.css";
    CHECK(assets.answer(request).status == 404);
}
