// SPDX-License-Identifier: EUPL-1.2
// Clients that are broken, slow or hostile: they are refused or dropped, and others are served meanwhile.
#include "http/echo_server.h"

#include <doctest/doctest.h>

#include <mutex>
#include <stdexcept>
#include <vector>

using namespace http;
using std::chrono::milliseconds;

namespace {

ServerOptions hasty()
{
    ServerOptions options;
    options.limits.header_time = milliseconds{200};
    options.limits.body_idle_time = milliseconds{200};
    options.limits.body_time = milliseconds{400};
    options.limits.idle_time = milliseconds{200};
    options.limits.write_time = milliseconds{200};
    return options;
}

// Requests of which the end can be read in two ways.
std::vector<std::string> unclear_bodies(const Echo& echo)
{
    const std::string post = "POST / HTTP/1.1\r\n" + echo.host();
    return {
        post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
        post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
        post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        post + "Content-Length: 3, 3\r\n\r\nabc",
        post + "Content-Length: +3\r\n\r\nabc",
        post + "Content-Length: -1\r\n\r\n",
        post + "Content-Length: 0x3\r\n\r\nabc",
        post + "Content-Length: 99999999999999999999\r\n\r\n",
        post + "Content-Length:\r\n\r\n",
        post + "Content-Length : 3\r\n\r\nabc",
        post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        post + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n",
        post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
        post + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcX\r\n0\r\n\r\n",
        post + "Transfer-Encoding: chunked\r\n\r\n3\nabc\n0\n\n",
        post + "Transfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n",
        post + "Transfer-Encoding: chunked\r\n\r\n10000000000000000\r\nabc\r\n0\r\n\r\n",
        "POST / HTTP/1.0\r\n" + echo.host() + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    };
}

// Requests of which a line can be read in two ways, or not at all.
std::vector<std::string> unclear_heads(const Echo& echo)
{
    const std::string get = "GET / HTTP/1.1\r\n" + echo.host();
    return {
        get + "X-Long: a\r\n b\r\n\r\n",
        get + "X-Long: a\r\n\tb\r\n\r\n",
        get + " X-First: a\r\n\r\n",
        get + echo.host() + "\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\xff\r\n\r\n",
        get + "X Y: a\r\n\r\n",
        get + "X: a\rb\r\n\r\n",
        get + std::string("X: a\0b\r\n\r\n", 10),
        get + ": leeg\r\n\r\n",
        get + "zonder\r\n\r\n",
        "GET  / HTTP/1.1\r\n" + echo.host() + "\r\n",
        "GET /\r\n" + echo.host() + "\r\n",
        "GET /a b HTTP/1.1\r\n" + echo.host() + "\r\n",
        "GET /%2e%2f HTTP/1.1\r\n" + echo.host() + "\r\n",
        "GET / HTTP/1.1\n" + echo.host() + "\r\n",
        "G\x01T / HTTP/1.1\r\n" + echo.host() + "\r\n",
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    };
}

void check_refused(const Echo& echo, const std::vector<std::string>& requests)
{
    for (const std::string& each : requests) {
        auto client = echo.client();
        client.say(each + echo.get("/gesmokkeld"));
        const std::string heard = client.hear_to_the_end();
        CHECK_MESSAGE(status_of(heard) == 400, each, " -> ", heard);
        CHECK_FALSE_MESSAGE(has(heard, "gesmokkeld"), each);
    }
    CHECK(status_of(echo.client().ask(echo.get("/"))) == 200);
}

} // namespace

TEST_CASE("a request that can be read in two ways is refused and its connection ended")
{
    Echo echo;
    check_refused(echo, unclear_bodies(echo));
    check_refused(echo, unclear_heads(echo));
}

TEST_CASE("what is no request of ours gets the status that says so")
{
    Echo echo;
    const auto heard = [&](const std::string& request) {
        auto client = echo.client();
        client.say(request);
        return status_of(client.hear_to_the_end());
    };
    CHECK(heard("CONNECT a:1 HTTP/1.1\r\n" + echo.host() + "\r\n") == 501);
    CHECK(heard("TRACE / HTTP/1.1\r\n" + echo.host() + "\r\n") == 501);
    CHECK(heard("GET / HTTP/2.0\r\n" + echo.host() + "\r\n") == 400);
    CHECK(heard(echo.get("/" + std::string(20'000, 'x'))) == 431);
    CHECK(heard("GET / HTTP/1.1\r\n" + echo.host() + "X: " + std::string(20'000, 'x')) == 431);
    CHECK(heard("POST / HTTP/1.1\r\n" + echo.host() + "Content-Length: 1048577\r\n\r\n") == 413);
    CHECK(heard("POST / HTTP/1.1\r\n" + echo.host() + "Transfer-Encoding: chunked\r\n\r\n" + "100001\r\n" +
                std::string(0x100001, 'x')) == 413);
    CHECK(heard("POST / HTTP/1.1\r\n" + echo.host() + "Transfer-Encoding: chunked\r\n\r\n3;" +
                std::string(20'000, 'x')) == 400);
}

TEST_CASE("headers without an end are refused at the limit")
{
    Echo echo;
    auto client = echo.client();
    client.say("GET / HTTP/1.1\r\n");
    for (int each = 0; each < 2'000; ++each) client.say("X-Nog-Een: regel\r\n");
    CHECK(status_of(client.hear_to_the_end()) == 431);
}

TEST_CASE("clients that drip are told that time is up, while others are served")
{
    Echo echo(hasty());
    std::vector<LoopbackClient> dripping;
    for (int each = 0; each < 100; ++each) {
        dripping.push_back(echo.client());
        dripping.back().say("GET / HT");
    }
    auto body = echo.client();
    body.say("POST / HTTP/1.1\r\n" + echo.host() + "Content-Length: 10\r\n\r\nabc");
    CHECK(status_of(echo.client().ask(echo.get("/"))) == 200);
    for (LoopbackClient& each : dripping) CHECK(status_of(each.hear_to_the_end()) == 408);
    CHECK(status_of(body.hear_to_the_end()) == 408);
}

TEST_CASE("a connection that asks nothing is ended without a word")
{
    Echo echo(hasty());
    auto silent = echo.client();
    auto served = echo.client();
    CHECK(status_of(served.ask(echo.get("/"))) == 200);
    CHECK(silent.hear_to_the_end().empty());
    CHECK(served.hear_to_the_end().empty());
}

TEST_CASE("one address gets no more connections than its share, and a place that is left is free")
{
    ServerOptions options;
    options.limits.connections_per_address = 3;
    Echo echo(std::move(options));
    std::vector<LoopbackClient> inside;
    for (int each = 0; each < 3; ++each) inside.push_back(echo.client());
    for (LoopbackClient& each : inside) CHECK(status_of(each.ask(echo.get("/"))) == 200);
    CHECK(status_of(echo.client().hear_to_the_end()) == 429);
    inside.back().say("GET / HTTP/1.1\r\n" + echo.host() + "Connection: close\r\n\r\n");
    CHECK(status_of(inside.back().hear_to_the_end()) == 200);
    inside.pop_back();
    int status = 0;
    for (int attempt = 0; attempt < 1'000 && status != 200; ++attempt) {
        auto again = echo.client();
        again.say(echo.get("/"));
        try {
            status = status_of(again.hear_answer());
        } catch (const std::runtime_error&) { // turned away before it asked
        }
    }
    CHECK(status == 200);
}

TEST_CASE("there are no more connections than allowed in total")
{
    ServerOptions options;
    options.limits.connections = 2;
    Echo echo(std::move(options));
    auto one = echo.client();
    auto two = echo.client();
    CHECK(status_of(one.ask(echo.get("/"))) == 200);
    CHECK(status_of(two.ask(echo.get("/"))) == 200);
    CHECK(status_of(echo.client().hear_to_the_end()) == 503);
}

TEST_CASE("behind a proxy the share is of the client, not of the proxy")
{
    ServerOptions options;
    options.limits.connections_per_address = 1;
    options.trusted_proxies = {"127.0.0.1"};
    std::vector<Reply> waiting;
    std::mutex mutex;
    Echo echo(std::move(options), [&](const Request& request, const Reply& reply) {
        if (request.path != "/lang") return reply(text(request.address));
        const std::lock_guard lock(mutex);
        waiting.push_back(reply);
    });
    const auto from = [&](const std::string& path, const std::string& address) {
        return "GET " + path + " HTTP/1.1\r\n" + echo.host() + "X-Forwarded-For: " + address + "\r\n\r\n";
    };
    auto first = echo.client();
    first.say(from("/lang", "203.0.113.9"));
    int refused = 0;
    for (int attempt = 0; attempt < 1'000 && refused != 429; ++attempt) // until the first request has its place
        refused = status_of(echo.client().ask(from("/", "203.0.113.9")));
    CHECK(refused == 429);
    CHECK(has(echo.client().ask(from("/", "203.0.113.10")), "203.0.113.10"));
    const std::lock_guard lock(mutex);
    for (const Reply& each : waiting) each(text("klaar"));
    CHECK(has(first.hear_answer(), "klaar"));
}

TEST_CASE("a client that never reads its answer is dropped")
{
    Echo echo(hasty(), [](const Request&, const Reply& reply) { reply(text(std::string(32 << 20, 'x'))); });
    LoopbackClient greedy(echo.server.port(), 4096);
    greedy.say(echo.get("/"));
    CHECK(echo.comes_true([&] { return echo.server.connections() == 1; }));
    CHECK(echo.comes_true([&] { return echo.server.connections() == 0; }));
    CHECK(greedy.hear_to_the_end().size() < 32u << 20);
}
