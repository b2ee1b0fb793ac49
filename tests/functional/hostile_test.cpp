// SPDX-License-Identifier: EUPL-1.2
// Clients that drip, wait, never read or send what is no request, by the hundreds: others are served meanwhile.
#include "support/office.h"

#include <algorithm>
#include <chrono>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/resource.h>

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using support::Caller;
using support::LoopbackClient;

constexpr int dripping = 300;
constexpr int idle = 500;
constexpr int listeners = 200;
constexpr rlim_t files_at_start = 512; // of the binary, which asks for more itself
constexpr rlim_t files_of_the_crowd = 2'048;
constexpr milliseconds longest_answer{2'000};

void allow_open_files(rlim_t files)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    REQUIRE(limit.rlim_max >= files);
    limit.rlim_cur = files;
    setrlimit(RLIMIT_NOFILE, &limit);
}

bool is_answered(LoopbackClient& client, std::string_view status)
{
    return client.hear_until("\r\n\r\n").substr(9, 3) == status;
}

// A thousand connections of which none asks anything, or takes what it asked for.
class Crowd {
public:
    Crowd(unsigned short port, const Caller& director)
    {
        for (int each = 0; each < idle; ++each) idle_.emplace_back(port);
        for (int each = 0; each < dripping; ++each) dripping_.emplace_back(port);
        for (int each = 0; each < listeners; ++each) listeners_.push_back(director.follows("/regiebord/stroom"));
    }
    void drips(std::string_view piece)
    {
        for (LoopbackClient& each : dripping_) each.say(piece);
    }
    /// That all of them were let in: each is answered once it says or reads something.
    void check_is_served(const std::string& rest_of_drips, const std::string& request)
    {
        drips(rest_of_drips);
        for (LoopbackClient& each : idle_) each.say(request);
        for (auto* group : {&dripping_, &idle_})
            CHECK(std::ranges::all_of(*group, [](LoopbackClient& each) { return is_answered(each, "303"); }));
        CHECK(std::ranges::all_of(listeners_, [](LoopbackClient& each) { return is_answered(each, "200"); }));
    }

private:
    std::vector<LoopbackClient> idle_;
    std::vector<LoopbackClient> dripping_;
    std::vector<LoopbackClient> listeners_; // who never read
};

int answer_to(unsigned short port, const std::string& request)
{
    LoopbackClient client{port};
    client.say(request);
    return std::stoi(client.hear_to_the_end().substr(9, 3));
}

void send_what_is_no_request(unsigned short port)
{
    const std::string host = fmt::format("Host: 127.0.0.1:{}\r\n", port);
    const std::string post = "POST /inloggen HTTP/1.1\r\n" + host;
    CHECK(answer_to(port, post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == 400);
    CHECK(answer_to(port, post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n") == 400);
    CHECK(answer_to(port, "\x16\x03\x01\x02\r\n\r\n") == 400);
    std::string endless = "GET / HTTP/1.1\r\n" + host;
    for (int line = 0; line < 2'000; ++line) endless += "X-Nog-Een: regel\r\n";
    CHECK(answer_to(port, endless) == 431);
}

} // namespace

TEST_CASE("three hundred that drip, five hundred that wait and two hundred that never read do not keep others waiting")
{
    support::OfficeData data{db::Engine::sqlite};
    const std::string director = data.official("stadsma");
    allow_open_files(files_at_start);
    const support::Serving serving{data.url(), {"connections_per_address = 2000\n", {}}};
    allow_open_files(files_of_the_crowd);
    const Caller looker = support::signed_in(serving.port(), director);
    const Caller application = Caller::with_token(serving.port(), data.token());
    Crowd crowd{serving.port(), looker};

    std::vector<milliseconds> took;
    for (const char piece : std::string_view{"GET /regiebord HTTP"}) {
        crowd.drips({&piece, 1});
        const auto begun = steady_clock::now();
        CHECK(application.posts("/api/v1/vragen", support::question_about("Losse tegel")).status == 201);
        CHECK(looker.gets("/vragen").status == 200);
        took.push_back(std::chrono::duration_cast<milliseconds>(steady_clock::now() - begun));
    }
    send_what_is_no_request(serving.port());
    const std::string rest = fmt::format("Host: 127.0.0.1:{}\r\n\r\n", serving.port());
    crowd.check_is_served("/1.1\r\n" + rest, "GET /regiebord HTTP/1.1\r\n" + rest);
    std::ranges::sort(took);
    CHECK(took.back() < longest_answer);
    MESSAGE(fmt::format("a question and a list in a crowd of {}: {} ms in the middle, {} ms at the longest",
                        dripping + idle + listeners, took[took.size() / 2].count(), took.back().count()));
}
