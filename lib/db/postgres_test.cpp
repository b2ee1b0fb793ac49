// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"
#include "support/postgres_server.h"

#include <atomic>
#include <chrono>
#include <doctest/doctest.h>
#include <future>
#include <memory>
#include <thread>
#include <unistd.h>
#include <utility>

namespace {

using namespace std::chrono_literals;
using support::on_postgres_server;
using support::TestDatabase;

const auto make_table =
    db::Sql::composed("thing.make", "CREATE TABLE thing (number BIGINT PRIMARY KEY, size BIGINT NOT NULL)");
const auto put =
    db::Sql::composed("thing.put", "INSERT INTO thing VALUES (?1, ?2) ON CONFLICT (number) DO UPDATE SET size = ?2");
const auto grow = db::Sql::composed("thing.grow", "UPDATE thing SET size = size + 1 WHERE number = ?1");
const auto size_of = db::Sql::composed("thing.size", "SELECT size FROM thing WHERE number = ?1");

struct Things : TestDatabase {
    Things() : TestDatabase(db::Engine::postgres, Tables::none)
    {
        database().write_and_wait("make", [](db::Writer& writer) {
            writer.run(make_table);
            writer.run(put, 1, 0);
            writer.run(put, 2, 0);
            return true;
        });
    }
    std::int64_t size(int number)
    {
        std::int64_t found = 0;
        database().read([&](db::Reader& reader) { found = reader.value<std::int64_t>(size_of, number).value(); });
        return found;
    }
    // What the restart of a server, or a fire wall, does to all connections.
    void breaks() const
    {
        const std::string name = url().substr(url().find("opmaat_test"), url().find('?') - url().find("opmaat_test"));
        on_postgres_server(
            "DO $$BEGIN PERFORM pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + name +
            "'; END$$");
    }
};

TEST_CASE("after the server went away reading, writing and watching go on by themselves")
{
    Things things;
    std::atomic<int> told = 0;
    std::promise<void> again;
    things->on_commit([&] {
        if (++told == 1) again.set_value();
    });
    CHECK(things.size(1) == 0);
    things.breaks();
    CHECK(things.size(1) == 0);
    things->write_and_wait("put", [](db::Writer& writer) { return writer.run(put, 1, 5) == 1; });
    CHECK(things.size(1) == 5);
    CHECK(again.get_future().wait_for(5s) == std::future_status::ready);
}

TEST_CASE("a job whose server goes away is a fault, and nothing of it is kept")
{
    Things things;
    const auto torn = [&] {
        things->write_and_wait("torn", [&](db::Writer& writer) {
            writer.run(put, 1, 5);
            things.breaks();
            return true;
        });
    };
    try {
        torn();
        FAIL("a torn job was acknowledged");
    } catch (const db::Fault& fault) {
        CHECK(fault.kind == db::Fault::Kind::gone);
    }
    CHECK(things.size(1) == 0);
}

TEST_CASE("two jobs that wait for each other both succeed")
{
    Things things;
    std::promise<void> first_has_one;
    std::promise<void> second_has_two;
    std::atomic<int> runs = 0;
    const auto crossing = [&](int mine, int theirs, std::promise<void>& have, std::future<void> other) {
        return [&, mine, theirs, others = std::make_shared<std::future<void>>(std::move(other)),
                held = std::make_shared<bool>()](db::Writer& writer) {
            ++runs;
            writer.run(grow, mine);
            if (!std::exchange(*held, true)) {
                have.set_value();
                others->wait();
            }
            writer.run(grow, theirs);
            return true;
        };
    };
    std::thread second{
        [&] { things->write_and_wait("second", crossing(2, 1, second_has_two, first_has_one.get_future())); }};
    things->write_and_wait("first", crossing(1, 2, first_has_one, second_has_two.get_future()));
    second.join();
    CHECK(things.size(1) == 2);
    CHECK(things.size(2) == 2);
    CHECK(runs.load() >= 3);
}

TEST_CASE("a database that does not sort by bytes is refused with what to do")
{
    const std::string name = "opmaat_test_sorted_" + std::to_string(getpid());
    on_postgres_server("CREATE DATABASE " + name +
                       " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'nl' LOCALE 'C'");
    try {
        db::Database::open(support::postgres_url(name));
        FAIL("it was opened");
    } catch (const db::Fault& fault) {
        CHECK(std::string{fault.what()}.find("LOCALE 'C'") != std::string::npos);
    }
    on_postgres_server("DROP DATABASE " + name);
}

} // namespace
