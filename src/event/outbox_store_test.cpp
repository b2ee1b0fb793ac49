// SPDX-License-Identifier: EUPL-1.2
#include "event/outbox_store.h"

#include "support/engines.h"

#include <doctest/doctest.h>
#include <mutex>
#include <set>
#include <thread>

using namespace opmaat;
using namespace std::chrono_literals;
using support::for_each_engine;

namespace {

const Instant now = *parse_instant("2026-03-02T09:00:00Z");

template <class Work>
auto done_in(db::Database& database, Work work)
{
    decltype(work(std::declval<db::Writer&>())) result{};
    database.write_and_wait("test", [&](db::Writer& writer) {
        result = work(writer);
        return true;
    });
    return result;
}

std::vector<TakenErrand> taken_at(db::Database& database, Instant when)
{
    return done_in(database, [&](db::Writer& writer) { return take_due(writer, when, 5min, 10); });
}

void put(db::Database& database, const Errand& errand)
{
    REQUIRE(done_in(database, [&](db::Writer& writer) { return enqueue(writer, errand, now); }));
}

} // namespace

TEST_CASE("an errand with the key of another one is not taken in")
{
    for_each_engine([](db::Database& database) {
        const Errand warn{"waarschuwing", "{}", now, "waarschuwing:1"};
        put(database, warn);
        CHECK_FALSE(done_in(database, [&](db::Writer& writer) { return enqueue(writer, warn, now); }));
        put(database, {"waarschuwing", "{}", now});
        put(database, {"waarschuwing", "{}", now});
        CHECK(taken_at(database, now).size() == 3);
    });
}

TEST_CASE("an errand is taken when it is due, by one, until its lease ends or it is done")
{
    for_each_engine([](db::Database& database) {
        put(database, {"mail", R"({"vraag":1})", now + 1h});
        CHECK(taken_at(database, now).empty());
        const auto first = taken_at(database, now + 1h);
        REQUIRE(first.size() == 1);
        CHECK(first[0].kind == "mail");
        CHECK(first[0].payload == R"({"vraag":1})");
        CHECK(first[0].attempts == 1);
        CHECK(taken_at(database, now + 1h + 4min).empty());

        const auto second = taken_at(database, now + 1h + 5min);
        REQUIRE(second.size() == 1);
        CHECK(second[0].attempts == 2);
        const auto finished = [&](const TakenErrand& errand) {
            return done_in(database, [&](db::Writer& writer) { return finish(writer, errand, now + 2h); });
        };
        CHECK_FALSE(finished(first[0])); // another one has it now
        CHECK(finished(second[0]));
        CHECK_FALSE(finished(second[0]));
        CHECK(taken_at(database, now + 24h).empty());
    });
}

TEST_CASE("an errand that failed comes back a minute later")
{
    for_each_engine([](db::Database& database) {
        put(database, {"mail", "{}", now});
        const auto taken = taken_at(database, now);
        REQUIRE(taken.size() == 1);
        CHECK(done_in(database, [&](db::Writer& writer) { return try_later(writer, taken[0], now); }));
        CHECK(taken_at(database, now + 59s).empty());
        CHECK(taken_at(database, now + 60s).size() == 1);
    });
}

TEST_CASE("a clock that was set back an hour does not keep errands and jobs from running")
{
    for_each_engine([](db::Database& database) {
        put(database, {"mail", "{}", now - 2h});
        const Job tidy{"opruimen", 10min, 1min};
        const auto take = [&](Instant when) {
            return done_in(database, [&](db::Writer& writer) { return take_job(writer, tidy, when); });
        };
        CHECK(taken_at(database, now).size() == 1);
        CHECK(take(now));
        CHECK(taken_at(database, now - 1h).size() == 1);
        CHECK(take(now - 1h));
    });
}

TEST_CASE("a job runs once an interval, and again when the node that had it is gone")
{
    for_each_engine([](db::Database& database) {
        const Job warn{"waarschuwing", 10min, 15min};
        const auto take = [&](Instant when) {
            return done_in(database, [&](db::Writer& writer) { return take_job(writer, warn, when); });
        };
        CHECK(take(now));
        CHECK_FALSE(take(now + 1min));
        CHECK_FALSE(take(now + 10min)); // due, but another node has it
        CHECK(take(now + 15min));       // that node is gone
        done_in(database, [&](db::Writer& writer) {
            job_ended(writer, warn);
            return true;
        });
        CHECK_FALSE(take(now + 24min));
        CHECK(take(now + 25min));
    });
}

TEST_CASE("of two nodes that take errands at one time each errand goes to one")
{
    for_each_engine([](db::Database& database) {
        for (int each = 0; each < 60; ++each) put(database, {"mail", "{}", now});
        std::mutex mutex;
        std::multiset<std::string> taken;
        const auto node = [&] {
            for (auto mine = taken_at(database, now); !mine.empty(); mine = taken_at(database, now)) {
                const std::lock_guard lock{mutex};
                for (const TakenErrand& errand : mine) taken.insert(errand.id.text());
            }
        };
        {
            std::vector<std::jthread> nodes;
            for (int each = 0; each < 4; ++each) nodes.emplace_back(node);
        }
        CHECK(std::set<std::string>(taken.begin(), taken.end()).size() == taken.size());
        for (const TakenErrand& rest : taken_at(database, now)) taken.insert(rest.id.text());
        CHECK(taken.size() == 60);
    });
}
