// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"

#include <atomic>
#include <chrono>
#include <doctest/doctest.h>
#include <future>

namespace {

using namespace std::chrono_literals;
using db::Fault;
using support::for_each_engine;
using support::TestDatabase;

const auto make_table =
    db::Sql::composed("thing.make", "CREATE TABLE thing (number BIGINT UNIQUE, size DOUBLE PRECISION, word TEXT)");
const auto add = db::Sql::composed("thing.add", "INSERT INTO thing (number, size, word) VALUES (?1, ?2, ?3)");
const auto words = db::Sql::composed("thing.words", "SELECT word FROM thing ORDER BY word");
const auto count = db::Sql::composed("thing.count", "SELECT count(*) FROM thing");
const auto find = db::Sql::composed("thing.find", "SELECT number, size, word FROM thing WHERE number = ?1");

// A database with the table `thing`, on each engine.
void for_each_thing_database(const std::function<void(TestDatabase&)>& test)
{
    for_each_engine([&](db::Engine engine) {
        TestDatabase things{engine, TestDatabase::Tables::none};
        things->write_and_wait("make", [](db::Writer& writer) {
            writer.run(make_table);
            return true;
        });
        test(things);
    });
}

void put(db::Database& database, std::int64_t number, const std::string& word = "woord")
{
    database.write_and_wait("put", [&](db::Writer& writer) { return writer.run(add, number, 0.5, word) == 1; });
}

std::int64_t how_many(db::Database& database)
{
    std::int64_t found = 0;
    database.read([&](db::Reader& reader) { found = *reader.value<std::int64_t>(count); });
    return found;
}

Fault::Kind refusal_of(const std::function<void()>& act)
{
    try {
        act();
    } catch (const Fault& fault) {
        return fault.kind;
    }
    FAIL("nothing was refused");
    return Fault::Kind::other;
}

TEST_CASE("numbers, texts and nothing come back as they were stored")
{
    for_each_thing_database([](TestDatabase& things) {
        const std::string text = "Één 'woord' met \"aanhaling\", ?1 en 𝄞";
        things->write_and_wait("put", [&](db::Writer& writer) {
            writer.run(add, std::int64_t{5'000'000'000}, 0.1, text);
            writer.run(add, std::int64_t{-1}, std::optional<double>{}, std::optional<std::string>{});
            return true;
        });
        things->read([&](db::Reader& reader) {
            CHECK(reader.value<std::int64_t>(find, std::int64_t{5'000'000'000}) == 5'000'000'000);
            CHECK(reader.one(
                      find, [](const db::Row& row) { return row.as<double>(1); }, std::int64_t{5'000'000'000}) == 0.1);
            CHECK(
                reader
                    .all(words, [](const db::Row& row) { return row.as<std::optional<std::string>>(0).value_or("-"); })
                    .size() == 2);
            CHECK(reader.one(
                      find, [](const db::Row& row) { return row.as<std::string>(2); }, std::int64_t{5'000'000'000}) ==
                  text);
            CHECK(reader.one(
                      find, [](const db::Row& row) { return row.null(1) && row.null(2); }, -1) == true);
        });
    });
}

TEST_CASE("a number that is too large for an int, and a null where a value must be, are faults")
{
    for_each_thing_database([](TestDatabase& things) {
        put(*things, 5'000'000'000);
        const auto as_int = [&] {
            things->read([](db::Reader& reader) { reader.value<int>(find, std::int64_t{5'000'000'000}); });
        };
        CHECK(refusal_of(as_int) == Fault::Kind::other);
        const auto greatest = db::Sql::composed("thing.max", "SELECT max(number) FROM thing WHERE number < ?1");
        const auto null = [&] { things->read([&](db::Reader& reader) { reader.value<std::int64_t>(greatest, 0); }); };
        CHECK(refusal_of(null) == Fault::Kind::other);
    });
}

TEST_CASE("a truth is one or zero on both engines")
{
    for_each_thing_database([](TestDatabase& things) {
        const auto any =
            db::Sql::composed("thing.any", "SELECT EXISTS (SELECT 1 FROM thing), NOT EXISTS (SELECT 1 FROM thing)");
        things->read([&](db::Reader& reader) {
            reader.each(any, {}, [](const db::Row& row) {
                CHECK(row.as<bool>(0) == false);
                CHECK(row.integer(1) == 1);
            });
        });
    });
}

TEST_CASE("text with a NUL or that is not UTF-8 is refused, never cut")
{
    for_each_thing_database([](TestDatabase& things) {
        const std::string nul{"voor\0na", 7};
        CHECK(refusal_of([&] { put(*things, 1, nul); }) == Fault::Kind::other);
        CHECK(refusal_of([&] { put(*things, 1, "caf\xe9"); }) == Fault::Kind::other);
        CHECK(how_many(*things) == 0);
    });
}

TEST_CASE("texts are sorted by their bytes on both engines")
{
    for_each_thing_database([](TestDatabase& things) {
        int number = 0;
        for (const char* word : {"é", "a", "Z", "z"}) put(*things, ++number, word);
        things->read([](db::Reader& reader) {
            const auto sorted = reader.all(words, [](const db::Row& row) { return row.as<std::string>(0); });
            CHECK(sorted == std::vector<std::string>{"Z", "a", "z", "é"});
        });
    });
}

TEST_CASE("a reader can not write")
{
    for_each_thing_database([](TestDatabase& things) {
        const auto sneak = db::Sql::composed("thing.sneak", "INSERT INTO thing (number) VALUES (1) RETURNING number");
        refusal_of([&] { things->read([&](db::Reader& reader) { reader.value<std::int64_t>(sneak); }); });
        CHECK(how_many(*things) == 0);
    });
}

TEST_CASE("all that one read sees is of one moment")
{
    for_each_thing_database([](TestDatabase& things) {
        put(*things, 1);
        things->read([&](db::Reader& reader) {
            CHECK(reader.value<std::int64_t>(count) == 1);
            put(*things, 2);
            CHECK(reader.value<std::int64_t>(count) == 1);
        });
        CHECK(how_many(*things) == 2);
    });
}

TEST_CASE("a row may use the reader that reads it, with the same statement too")
{
    for_each_thing_database([](TestDatabase& things) {
        put(*things, 1);
        put(*things, 2);
        int pairs = 0;
        things->read([&](db::Reader& reader) {
            reader.each(words, {}, [&](const db::Row&) { reader.each(words, {}, [&](const db::Row&) { ++pairs; }); });
        });
        CHECK(pairs == 4);
    });
}

TEST_CASE("a refused job and a job that throws leave nothing behind")
{
    for_each_thing_database([](TestDatabase& things) {
        things->write_and_wait("refused", [](db::Writer& writer) {
            writer.run(add, 1, 0.5, "geweigerd");
            return false;
        });
        CHECK_THROWS_WITH(things->write_and_wait("thrown",
                                                 [](db::Writer& writer) -> bool {
                                                     writer.run(add, 2, 0.5, "gegooid");
                                                     throw std::runtime_error{"mis"};
                                                 }),
                          "mis");
        CHECK(how_many(*things) == 0);
    });
}

TEST_CASE("nothing of a job is kept after a fault, also when the job hides it")
{
    for_each_thing_database([](TestDatabase& things) {
        put(*things, 1);
        const auto hides = [&] {
            things->write_and_wait("hides", [](db::Writer& writer) {
                writer.run(add, 2, 0.5, "twee");
                CHECK_THROWS_AS(writer.run(add, 1, 0.5, "dubbel"), Fault);
                CHECK_THROWS_AS(writer.run(add, 3, 0.5, "drie"), Fault);
                return true;
            });
        };
        CHECK(refusal_of(hides) == Fault::Kind::constraint);
        CHECK(how_many(*things) == 1);
    });
}

TEST_CASE("a closing FOR UPDATE is understood on both engines")
{
    for_each_thing_database([](TestDatabase& things) {
        put(*things, 7);
        const auto locked = db::Sql::composed("thing.locked", "SELECT number FROM thing WHERE number = ?1 FOR UPDATE");
        things->write_and_wait("lock", [&](db::Writer& writer) { return writer.value<int>(locked, 7) == 7; });
    });
}

TEST_CASE("what is queued is finished before the database closes")
{
    for_each_thing_database([](TestDatabase& things) {
        std::atomic<int> ended = 0;
        for (int number = 0; number < 50; ++number)
            things->write(
                "put", [=](db::Writer& writer) { return writer.run(add, number, 0.5, "w") == 1; },
                [&](const std::exception_ptr& fault) { ended += fault == nullptr; });
        things.reopen();
        CHECK(ended == 50);
        CHECK(how_many(*things) == 50);
    });
}

TEST_CASE("a commit is noticed within a second, ours and another process's")
{
    for_each_thing_database([](TestDatabase& things) {
        const auto another = db::Database::open(things.url());
        std::promise<void> ours;
        std::promise<void> theirs;
        things->on_commit([&, told = false]() mutable {
            if (!std::exchange(told, true)) theirs.set_value();
        });
        another->on_commit([&, told = false]() mutable {
            if (!std::exchange(told, true)) ours.set_value();
        });
        put(*another, 1);
        CHECK(theirs.get_future().wait_for(1s) == std::future_status::ready);
        CHECK(ours.get_future().wait_for(1s) == std::future_status::ready);
    });
}

TEST_CASE("an address that names no engine is refused")
{
    CHECK(refusal_of([] { db::Database::open("mysql://nergens"); }) == Fault::Kind::other);
    CHECK(refusal_of([] { db::Database::open("sqlite:/nergens/opmaat.db"); }) == Fault::Kind::gone);
    CHECK(refusal_of([] { db::Database::open("postgresql:///opmaat?host=/nergens"); }) == Fault::Kind::gone);
}

} // namespace
