// SPDX-License-Identifier: EUPL-1.2
#include "http/server.h"

#include "http/echo_server.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <stdexcept>
#include <thread>

using namespace http;

TEST_CASE("a request gets its answer with a number and the security headers, and the connection stays")
{
    Echo echo;
    auto client = echo.client();
    const std::string answer = client.ask(echo.get("/vragen/caf%C3%A9?q=a+b"));
    CHECK(status_of(answer) == 200);
    CHECK(has(answer, "GET /vragen/café 127.0.0.1 ?q=a b []"));
    CHECK(has(answer, "Content-Security-Policy: default-src 'none';"));
    CHECK(has(answer, "Cache-Control: no-store\r\n"));
    CHECK(has(answer, "X-Request-Id: "));
    CHECK_FALSE(has(answer, "Connection: close"));
    CHECK(has(client.ask(echo.get("/tweede")), "GET /tweede"));
}

TEST_CASE("requests sent in one go are answered in order")
{
    Echo echo;
    auto client = echo.client();
    client.say(echo.get("/1") + echo.post("/2", "text/plain", "twee") + "\r\n" + echo.get("/3"));
    CHECK(has(client.hear_answer(), "GET /1"));
    CHECK(has(client.hear_answer(), "POST /2 127.0.0.1 [twee]"));
    CHECK(has(client.hear_answer(), "GET /3"));
}

TEST_CASE("HEAD gets the headers of GET and no body")
{
    Echo echo;
    auto client = echo.client();
    client.say("HEAD /x HTTP/1.1\r\n" + echo.host() + "\r\n" + echo.get("/y"));
    CHECK(has(client.hear_until("\r\n\r\n"), "Content-Length: 20\r\n"));
    CHECK(has(client.hear_answer(), "GET /y"));
}

TEST_CASE("a body in chunks, with extensions and trailers, is read whole")
{
    Echo echo;
    auto client = echo.client();
    client.say("POST /x HTTP/1.1\r\n" + echo.host() + "Transfer-Encoding: chunked\r\n\r\n4;a=b\r\nabcd\r\n");
    client.say("3\r\nefg\r\n0\r\nX-Later: ja\r\n\r\n" + echo.get("/y"));
    CHECK(has(client.hear_answer(), "[abcdefg]"));
    CHECK(has(client.hear_answer(), "GET /y"));
}

TEST_CASE("a client that asks whether to go on is told so, and hears a refusal before it sends")
{
    Echo echo;
    auto client = echo.client();
    client.say("POST /x HTTP/1.1\r\n" + echo.host() + "Expect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    CHECK(status_of(client.hear_until("\r\n\r\n")) == 100);
    CHECK(has(client.ask("abcd"), "[abcd]"));
    client.say("POST /x HTTP/1.1\r\n" + echo.host() + "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");
    CHECK(status_of(client.hear_to_the_end()) == 413);
}

TEST_CASE("a form is read, urlencoded and with files, and a file is gone after the request")
{
    std::string path;
    Echo echo({}, [&](const Request& request, const Reply& reply) {
        if (!request.uploads.empty()) {
            path = *request.uploads.front().path;
            std::ifstream file(path);
            CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == "een\r\ntwee");
        }
        Echo::echo(request, reply);
    });
    auto client = echo.client();
    CHECK(
        has(client.ask(echo.post("/x", "application/x-www-form-urlencoded", "reden=een%26+twee")), "reden=een& twee"));
    const std::string form =
        "--grens\r\nContent-Disposition: form-data; name=\"reden\"\r\n\r\nveel\r\n"
        "--grens\r\nContent-Disposition: form-data; name=\"stuk\"; filename=\"C:\\map\\plan.txt\"\r\n"
        "Content-Type: text/plain\r\n\r\neen\r\ntwee\r\n--grens--\r\n";
    const auto answer = client.ask(echo.post("/uploads", "multipart/form-data; boundary=grens", form));
    CHECK(has(answer, "reden=veel stuk:plan.txt:text/plain:9"));
    echo.server.stop();
    CHECK_FALSE(path.empty());
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("files are taken only where the handler's owner allows them")
{
    ServerOptions options;
    options.limits.body_bytes = 1000;
    Echo echo(std::move(options));
    const std::string form = "--g\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n" +
                             std::string(100'000, 'x') + "\r\n--g--\r\n";
    CHECK(has(echo.client().ask(echo.post("/uploads", "multipart/form-data; boundary=g", form)), "a:b::100000"));
    CHECK(status_of(echo.client().ask(echo.post("/x", "multipart/form-data; boundary=g", form))) == 413);
}

TEST_CASE("a form that is no UTF-8 or has NUL is refused")
{
    Echo echo;
    for (const char* wrong : {"a=%ff", "a=%00", "%C3=x", "a=%zz"})
        CHECK_MESSAGE(status_of(echo.client().ask(echo.post("/x", "application/x-www-form-urlencoded", wrong))) == 400,
                      wrong);
}

TEST_CASE("a host that is not ours is refused")
{
    ServerOptions options;
    options.public_url = "https://opmaat.voorbeeld.nl";
    options.other_hosts = {"intern.voorbeeld.nl"};
    Echo echo(std::move(options));
    const auto with_host = [&](const std::string& host) {
        return echo.client().ask("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    };
    CHECK(status_of(with_host("opmaat.voorbeeld.nl")) == 200);
    CHECK(status_of(with_host("Opmaat.Voorbeeld.nl:443")) == 200);
    CHECK(status_of(with_host("intern.voorbeeld.nl")) == 200);
    CHECK(status_of(with_host("127.0.0.1:" + std::to_string(echo.server.port()))) == 200);
    CHECK(status_of(with_host("elders.voorbeeld.nl")) == 421);
    CHECK(status_of(with_host("127.0.0.1:1")) == 421);
    CHECK(status_of(with_host("")) == 400);
    CHECK(status_of(with_host("a b")) == 400);
    CHECK(status_of(echo.client().ask(
              "GET http://elders.voorbeeld.nl/ HTTP/1.1\r\nHost: opmaat.voorbeeld.nl\r\n\r\n")) == 421);
    CHECK(has(with_host("opmaat.voorbeeld.nl"), "Strict-Transport-Security: max-age=31536000\r\n"));
}

TEST_CASE("what a proxy says of the client is believed only from a trusted proxy")
{
    ServerOptions options;
    const std::string said = "X-Forwarded-For: 203.0.113.9, 198.51.100.7\r\n";
    Echo direct;
    CHECK(has(direct.client().ask("GET / HTTP/1.1\r\n" + direct.host() + said + "\r\n"), "GET / 127.0.0.1"));
    options.trusted_proxies = {"127.0.0.0/8"};
    Echo behind(std::move(options));
    CHECK(has(behind.client().ask("GET / HTTP/1.1\r\n" + behind.host() + said + "\r\n"), "GET / 198.51.100.7"));
}

TEST_CASE("a handler may answer later from another thread")
{
    std::thread later;
    Echo echo({}, [&](const Request& request, const Reply& reply) {
        if (later.joinable()) later.join();
        later = std::thread([reply, path = request.path] { reply(text("later " + path)); });
    });
    auto client = echo.client();
    for (int each = 0; each < 50; ++each)
        CHECK(has(client.ask(echo.get("/" + std::to_string(each))), "later /" + std::to_string(each)));
    later.join();
}

TEST_CASE("a handler that throws, answers twice or not at all harms only its own request")
{
    ServerOptions options;
    options.on_fault = [](const Fault& fault) {
        return page("storing " + fault.number + " " + fault.path + " " + fault.what, fault.status);
    };
    Echo echo(std::move(options), [](const Request& request, const Reply& reply) {
        if (request.path == "/gooit") throw std::runtime_error("kapot");
        if (request.path == "/zwijgt") return;
        if (request.path == "/kop") return reply(text("x").header("X-Fout", "a\r\nSet-Cookie: b=c"));
        reply(text("een"));
        reply(text("twee"));
    });
    auto client = echo.client();
    const std::string thrown = client.ask(echo.get("/gooit"));
    CHECK(status_of(thrown) == 500);
    const auto at = thrown.find("X-Request-Id: ") + 14;
    CHECK(has(thrown, "storing " + thrown.substr(at, thrown.find("\r\n", at) - at) + " /gooit kapot"));
    CHECK(has(client.ask(echo.get("/zwijgt")), "storing "));
    CHECK(status_of(client.ask(echo.get("/kop"))) == 500);
    CHECK(has(client.ask(echo.get("/twee")), "een"));
    CHECK(has(client.ask(echo.get("/nog")), "een"));
}

TEST_CASE("the log names method, path, status, number and address, and never a query or a secret")
{
    ServerOptions options;
    options.secret_paths = {"/regiebord/wand/"};
    Echo echo(std::move(options));
    auto client = echo.client();
    client.ask(echo.get("/vragen?bsn=123456789"));
    client.ask(echo.get("/regiebord/wand/geheim"));
    echo.server.stop();
    const std::string lines = echo.lines.str();
    CHECK(has(lines, "GET /vragen 200 "));
    CHECK(has(lines, " 127.0.0.1"));
    CHECK(has(lines, "GET /regiebord/wand/... 200 "));
    CHECK_FALSE(has(lines, "bsn"));
    CHECK_FALSE(has(lines, "geheim"));
}

TEST_CASE("a server that stops lets a running request finish, and nobody new comes in")
{
    std::promise<Reply> running;
    Echo echo({}, [&](const Request&, Reply reply) { running.set_value(std::move(reply)); });
    auto client = echo.client();
    auto idle = echo.client();
    client.say(echo.get("/lang"));
    const Reply reply = running.get_future().get();
    std::thread stopping([&] { echo.server.stop(); });
    CHECK(idle.hear_to_the_end().empty());
    reply(text("klaar"));
    const std::string answer = client.hear_to_the_end();
    stopping.join();
    CHECK(has(answer, "klaar"));
    CHECK(has(answer, "Connection: close"));
    CHECK_THROWS_AS(echo.client(), std::system_error);
}

TEST_CASE("a server that stops does not wait for ever for what never finishes")
{
    ServerOptions options;
    options.limits.stop_time = std::chrono::milliseconds{50};
    std::promise<Reply> running;
    Echo echo(std::move(options), [&](const Request&, Reply reply) { running.set_value(std::move(reply)); });
    auto client = echo.client();
    client.say(echo.get("/lang"));
    const Reply reply = running.get_future().get();
    echo.server.stop();
    CHECK(client.hear_to_the_end().empty());
    reply(text("te laat"));
}

TEST_CASE("options that mean nothing are refused when the server is made")
{
    const Handler none = [](const Request&, const Reply&) {};
    for (const char* wrong : {"127.0.0.1", "127.0.0.1:x", "127.0.0.1:99999", "nergens:80", ":80"}) {
        ServerOptions options;
        options.listen = wrong;
        CHECK_THROWS_AS(Server(options, none), std::invalid_argument);
    }
}
