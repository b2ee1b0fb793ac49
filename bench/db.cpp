// SPDX-License-Identifier: EUPL-1.2
// How fast the database layer reads by key and writes safely, one by one and grouped.
// usage: bench_db [sqlite:PATH | postgresql://...]; without one a SQLite file in the working folder, removed
// afterwards.
#include "db/db.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <semaphore>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int rows = 100'000;
constexpr std::chrono::seconds duration{2};

const db::Sql drop{"bench.drop", "DROP TABLE IF EXISTS bench"};
const db::Sql make{"bench.make", "CREATE TABLE bench (id TEXT PRIMARY KEY, subject TEXT NOT NULL, due TEXT NOT NULL)"};
const db::Sql add{"bench.add", "INSERT INTO bench (id, subject, due) VALUES (?1, ?2, ?3)"};
const db::Sql find{"bench.find", "SELECT subject, due FROM bench WHERE id = ?1"};

std::string id(std::int64_t number) { return fmt::format("01890a5d-ac96-774b-bcce-{:012x}", number); }

bool add_row(db::Writer& writer, std::int64_t number)
{
    return writer.run(add, id(number), "Losse tegel voor de deur", "2026-03-02T09:00:00.000Z") == 1;
}

void fill(db::Database& database)
{
    database.write_and_wait("make", [](db::Writer& writer) {
        writer.run(drop);
        writer.run(make);
        return true;
    });
    database.write_and_wait("fill", [](db::Writer& writer) {
        for (int number = 0; number < rows; ++number) add_row(writer, number);
        return true;
    });
}

// Runs `work` in so many threads for the whole duration; how often a second it ran.
double per_second(int threads, const std::function<void(std::int64_t)>& work)
{
    std::atomic<std::int64_t> count = 0;
    std::vector<std::thread> running;
    const auto end = Clock::now() + duration;
    for (int thread = 0; thread < threads; ++thread)
        running.emplace_back([&] {
            while (Clock::now() < end) work(count++);
        });
    for (std::thread& thread : running) thread.join();
    return static_cast<double>(count) / std::chrono::duration<double>(duration).count();
}

void read_by_key(db::Database& database, std::int64_t number)
{
    database.read([&](db::Reader& reader) {
        reader.one(
            find, [](const db::Row& row) { return row.as<std::string>(0); }, id(number * 7919 % rows));
    });
}

// As the server does it: nobody waits in a thread, so many jobs are always under way.
double queued_per_second(db::Database& database, int under_way, std::int64_t first)
{
    std::atomic<std::int64_t> committed = 0;
    std::counting_semaphore<> free{under_way};
    const auto end = Clock::now() + duration;
    for (std::int64_t number = first; Clock::now() < end; ++number) {
        free.acquire();
        database.write(
            "add", [=](db::Writer& writer) { return add_row(writer, number); },
            [&](const std::exception_ptr& fault) {
                committed += fault == nullptr;
                free.release();
            });
    }
    for (int job = 0; job < under_way; ++job) free.acquire();
    return static_cast<double>(committed) / std::chrono::duration<double>(duration).count();
}

void measure(const std::string& url)
{
    const auto database = db::Database::open(url);
    fill(*database);
    const auto line = [](const char* what, double figure) { fmt::print("{:<58}{:>10.0f}/s\n", what, figure); };
    line("read by key, 1 thread", per_second(1, [&](std::int64_t number) { read_by_key(*database, number); }));
    line("read by key, 4 threads", per_second(4, [&](std::int64_t number) { read_by_key(*database, number); }));

    const auto insert_from = [&](std::int64_t first) {
        return [&, first](std::int64_t number) {
            database->write_and_wait("add", [=](db::Writer& writer) { return add_row(writer, first + number); });
        };
    };
    line("durable insert, one by one", per_second(1, insert_from(10'000'000)));
    line("durable insert, 64 threads that wait", per_second(64, insert_from(20'000'000)));
    line("durable insert, 64 always under way", queued_per_second(*database, 64, 30'000'000));
    line("durable insert, 256 always under way", queued_per_second(*database, 256, 40'000'000));
}

} // namespace

int main(int count, char** arguments)
{
    if (count > 1) {
        measure(arguments[1]);
        return 0;
    }
    measure("sqlite:bench_db.db");
    for (const char* file : {"bench_db.db", "bench_db.db-wal", "bench_db.db-shm"}) std::filesystem::remove(file);
}
