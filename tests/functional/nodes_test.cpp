// SPDX-License-Identifier: EUPL-1.2
// Two nodes on one PostgreSQL, behind a proxy.
#include "support/loopback_proxy.h"
#include "support/office.h"

#include <chrono>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <thread>

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using support::Caller;
using support::Heard;

struct TwoNodes {
    TwoNodes()
        : one(data.url(), {settings(), {}}), other(data.url(), {settings(), {}}),
          application(Caller::with_token(proxy.port(), data.token()))
    {
        proxy.add_node(one.port());
        proxy.add_node(other.port());
    }
    std::string settings() const
    {
        return fmt::format("public_url = 'http://127.0.0.1:{}'\ntrusted_proxies = ['127.0.0.1']\n", proxy.port());
    }

    support::LoopbackProxy proxy;
    support::OfficeData data{db::Engine::postgres};
    const std::string director = data.official("stadsma");
    support::Serving one;
    support::Serving other;
    Caller application;
};

} // namespace

TEST_CASE("a change made on one node is on the board of the other within a second")
{
    TwoNodes nodes;
    const std::string cookie = support::session_cookie(nodes.one.port(), nodes.director);
    auto board = Caller::with_cookie(nodes.other.port(), cookie).follows("/regiebord/stroom");
    board.hear_until("Er wachten geen vragen op een antwoord.");

    const Caller application = Caller::with_token(nodes.one.port(), nodes.data.token());
    REQUIRE(application.posts("/api/v1/vragen", support::question_about("Losse tegel")).status == 201);
    const auto written = steady_clock::now();
    board.hear_until("In totaal wacht 1 vraag op een antwoord.");
    const auto took = std::chrono::duration_cast<milliseconds>(steady_clock::now() - written);
    CHECK(took < milliseconds{1'000});
    MESSAGE(fmt::format("on the board of the other node within {} ms", took.count()));
}

TEST_CASE("calls that come in on both nodes at once with one key have their effect once")
{
    TwoNodes nodes;
    constexpr int keys = 8;
    std::vector<std::jthread> threads;
    for (const support::Serving* node : {&nodes.one, &nodes.other})
        threads.emplace_back([&nodes, port = node->port()] {
            const Caller application = Caller::with_token(port, nodes.data.token());
            for (int key = 0; key < keys; ++key)
                application.posts("/api/v1/vragen", support::question_about("Losse tegel"),
                                  fmt::format("Idempotency-Key: sleutel-{}\r\n", key));
        });
    threads.clear();
    CHECK(support::questions_told(nodes.application).size() == keys);
}

TEST_CASE("a node that is killed loses nobody's session, and what it acknowledged is served by the other")
{
    TwoNodes nodes;
    const Caller director =
        Caller::with_cookie(nodes.proxy.port(), support::session_cookie(nodes.proxy.port(), nodes.director));
    const Heard made = Caller::with_token(nodes.one.port(), nodes.data.token())
                           .posts("/api/v1/vragen", support::question_about("Losse tegel"));
    nodes.one.kill();
    for (int visit = 0; visit < 4; ++visit) CHECK(director.gets("/regiebord").status == 200);
    CHECK(nodes.application.gets(made.header("Location")).body == made.body);

    nodes.one.start();
    nodes.other.kill();
    CHECK(director.gets("/regiebord").says("In totaal wacht 1 vraag op een antwoord."));
    CHECK(nodes.application.gets(made.header("Location")).body == made.body);
}
