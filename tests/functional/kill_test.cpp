// SPDX-License-Identifier: EUPL-1.2
// The binary is killed while many write, time after time. Three times for every change; `script/bench kill` does it
// fifty times on each engine.
#include "support/await.h"
#include "support/commands.h"
#include "support/journal_reader.h"
#include "support/office.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <thread>

namespace {

using std::chrono::milliseconds;
using support::Caller;
using support::Heard;

constexpr int writers = 16;
constexpr int acknowledged_before_kill = 48; // in each round

// A measurement runs on a quiet machine.
struct Plan {
    int rounds = 3;
    milliseconds longest_restart{5'000};
};

Plan plan()
{
    const char* rounds = std::getenv("OPMAAT_KILL_ROUNDS");
    return rounds ? Plan{std::atoi(rounds), milliseconds{1'000}} : Plan{};
}

// Registers questions one after the other. A call of which it did not hear the end is made again with the same key, as
// an application that may not lose a question does.
class Writer {
public:
    Writer(Caller application, int number) : application_(std::move(application)), number_(number) {}

    /// Goes on until the binary is gone; counts in `acknowledged`.
    void writes(std::atomic<int>& acknowledged)
    {
        try {
            for (;;) {
                call();
                ++acknowledged;
            }
        } catch (const std::exception&) { // its connection broke, or nobody listens any more
        }
    }
    /// Makes the call that was broken off again.
    void call()
    {
        const std::string key = fmt::format("schrijver-{}-{}", number_, made_.size());
        const Heard made = application_.posts("/api/v1/vragen", support::question_about("Vraag van " + key),
                                              "Idempotency-Key: " + key + "\r\n");
        if (made.status != 201) throw std::runtime_error{made.body};
        made_.emplace_back(made.json().at("id").as_string());
    }
    const std::vector<std::string>& made() const { return made_; }

private:
    Caller application_;
    int number_;
    std::vector<std::string> made_; // of which the answer was heard
};

void write_until_killed(std::vector<Writer>& all, support::Serving& serving)
{
    std::atomic<int> acknowledged = 0;
    std::vector<std::jthread> threads;
    for (Writer& each : all) threads.emplace_back([&] { each.writes(acknowledged); });
    CHECK(support::comes_true(milliseconds{20'000}, [&] { return acknowledged >= acknowledged_before_kill; }));
    serving.kill();
}

std::set<std::string> acknowledged_by(const std::vector<Writer>& all)
{
    std::set<std::string> ids;
    for (const Writer& each : all) ids.insert(each.made().begin(), each.made().end());
    return ids;
}

void check_nothing_is_lost(const Caller& application, const std::vector<Writer>& all)
{
    support::JournalReader journal{application};
    journal.reads_to_the_end();
    const std::set<std::string> there = support::questions_told(application);
    CHECK(there == std::set(journal.registered().begin(), journal.registered().end()));
    CHECK(there.size() == journal.registered().size());
    CHECK(std::ranges::includes(there, acknowledged_by(all)));
}

void kill_time_after_time(db::Engine engine)
{
    support::OfficeData data{engine};
    support::Serving serving{data.url()};
    const Caller application = Caller::with_token(serving.port(), data.token());
    std::vector<Writer> all;
    for (int number = 0; number < writers; ++number) all.emplace_back(application, number);

    milliseconds slowest{0};
    const auto [rounds, longest_restart] = plan();
    for (int round = 0; round < rounds; ++round) {
        write_until_killed(all, serving);
        slowest = std::max(slowest, serving.start());
        check_nothing_is_lost(application, all);
    }
    for (Writer& each : all) each.call();
    CHECK(support::questions_told(application) == acknowledged_by(all));
    CHECK(support::run("check --json --database '" + data.url() + "'").said.ends_with("\"afwijkingen\":[]}\n"));
    CHECK(slowest < longest_restart);
    MESSAGE(fmt::format("killed {} times with {} questions acknowledged; serving again within {} ms", rounds,
                        acknowledged_by(all).size(), slowest.count()));
}

} // namespace

TEST_CASE("killed under sixteen writers: what was acknowledged is there, nothing is half done, and a call that is made "
          "again counts once")
{
    support::for_each_engine([](db::Engine engine) { kill_time_after_time(engine); });
}
