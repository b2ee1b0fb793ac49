// SPDX-License-Identifier: EUPL-1.2
#include "http/sse.h"

#include "http/echo_server.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <vector>

using namespace http;

namespace {

std::string taken(Listener& listener)
{
    std::string all;
    for (const auto& each : listener.take()) all += *each;
    return all;
}

/// A server whose every page is one live topic.
struct Board {
    std::shared_ptr<Topic> topic = std::make_shared<Topic>();
    Echo echo;

    explicit Board(ServerOptions options = {})
        : echo(std::move(options), [this](const Request&, const Reply& reply) { reply(stream(topic)); })
    {
    }
    LoopbackClient looker(int receive_bytes = 0) const
    {
        LoopbackClient client(echo.server.port(), receive_bytes);
        client.say(echo.get("/regiebord"));
        return client;
    }
    bool has_listeners(std::size_t count) const
    {
        return echo.comes_true([&] { return topic->listeners() == count; });
    }
};

} // namespace

TEST_CASE("a message has its id, its event and each line of its data")
{
    const auto topic = std::make_shared<Topic>();
    Listener listener(topic, [] {});
    topic->publish("bord", "17", "een\r\ntwee\n\ndrie");
    CHECK(taken(listener) == "id: 17\nevent: bord\ndata: een\ndata: twee\ndata: \ndata: drie\n\n");
    topic->publish("", "", "");
    CHECK(taken(listener) == "data: \n\n");
    CHECK_THROWS_AS(topic->publish("a\nb", "", ""), std::invalid_argument);
    CHECK_THROWS_AS(topic->publish("a", "1\rdata: x", ""), std::invalid_argument);
}

TEST_CASE("a listener gets the newest of each event, and what was overtaken never")
{
    const auto topic = std::make_shared<Topic>();
    topic->publish("bord", "1", "oud");
    topic->publish("teller", "2", "9");
    topic->publish("bord", "3", "nieuw");
    int woken = 0;
    Listener listener(topic, [&] { ++woken; });
    CHECK(taken(listener) == "id: 2\nevent: teller\ndata: 9\n\nid: 3\nevent: bord\ndata: nieuw\n\n");
    CHECK(taken(listener).empty());
    for (int each = 0; each < 100; ++each) topic->publish("bord", "", std::to_string(each));
    CHECK(woken == 1);
    CHECK(taken(listener) == "event: bord\ndata: 99\n\n");
    topic->publish("bord", "", "laatst");
    CHECK(woken == 2);
}

TEST_CASE("all listeners share one message")
{
    const auto topic = std::make_shared<Topic>();
    Listener one(topic, [] {});
    Listener two(topic, [] {});
    topic->publish("bord", "1", "x");
    CHECK(one.take().front() == two.take().front());
    CHECK(topic->listeners() == 2);
}

TEST_CASE("who looks at a live page gets what it shows now, and then each change")
{
    Board board;
    board.topic->publish("bord", "1", "eerst");
    auto looker = board.looker();
    const std::string head = looker.hear_until("\r\n\r\n");
    CHECK(has(head, "Content-Type: text/event-stream\r\n"));
    CHECK(has(head, "X-Accel-Buffering: no\r\n"));
    CHECK(has(head, "Content-Security-Policy: "));
    CHECK(looker.hear_until("\n\n") == "id: 1\nevent: bord\ndata: eerst\n\n");
    board.topic->publish("bord", "2", "daarna");
    CHECK(looker.hear_until("\n\n") == "id: 2\nevent: bord\ndata: daarna\n\n");
}

TEST_CASE("a quiet live page gives signs of life, and a client that left is counted no more")
{
    ServerOptions options;
    options.limits.heartbeat = std::chrono::milliseconds{20};
    Board board(std::move(options));
    {
        auto looker = board.looker();
        looker.hear_until("\r\n\r\n");
        looker.hear_until(sign_of_life);
        looker.hear_until(sign_of_life);
        CHECK(board.topic->listeners() == 1);
    }
    CHECK(board.has_listeners(0));
}

TEST_CASE("a thousand lookers all see a change")
{
    ServerOptions options;
    options.limits.connections_per_address = 2'000;
    Board board(std::move(options));
    std::vector<LoopbackClient> lookers;
    for (int each = 0; each < 1'000; ++each) lookers.push_back(board.looker());
    for (LoopbackClient& each : lookers) each.hear_until("\r\n\r\n");
    REQUIRE(board.has_listeners(1'000));
    board.topic->publish("bord", "1", std::string(2'000, 'x'));
    std::size_t seen = 0;
    for (LoopbackClient& each : lookers) seen += has(each.hear_until("\n\n"), "data: xxx") ? 1 : 0;
    CHECK(seen == 1'000);
}

TEST_CASE("lookers that never read are dropped, and keep nobody else waiting")
{
    ServerOptions options;
    options.limits.write_time = std::chrono::milliseconds{200};
    Board board(std::move(options));
    std::vector<LoopbackClient> deaf;
    for (int each = 0; each < 200; ++each) deaf.push_back(board.looker(2'048));
    auto looker = board.looker();
    looker.hear_until("\r\n\r\n");
    REQUIRE(board.has_listeners(201));
    int change = 0;
    const auto change_and_see = [&] {
        board.topic->publish("bord", std::to_string(++change), std::string(100'000, 'x'));
        CHECK(has(looker.hear_until("\n\n"), "id: " + std::to_string(change) + "\n"));
        return board.topic->listeners() == 1;
    };
    CHECK(board.echo.comes_true(change_and_see));
}

TEST_CASE("a server that stops ends its live pages")
{
    Board board;
    auto looker = board.looker();
    looker.hear_until("\r\n\r\n");
    board.echo.server.stop();
    CHECK(looker.hear_to_the_end().empty());
    CHECK(board.topic->listeners() == 0);
}
