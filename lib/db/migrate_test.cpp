// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"

#include <doctest/doctest.h>
#include <thread>
#include <utility>

namespace {

using support::for_each_engine;
using support::TestDatabase;

const std::vector<db::Migration> first{{1, "make", "CREATE TABLE thing (number INTEGER NOT NULL) STRICT;\n"}};
const std::vector<db::Migration> both{first[0],
                                      {2, "fill", "INSERT INTO thing VALUES (7);\nINSERT INTO thing VALUES (8);\n"}};
const auto count = db::Sql::composed("thing.count", "SELECT count(*) FROM thing");

std::int64_t things_in(db::Database& database)
{
    std::int64_t found = 0;
    database.read([&](db::Reader& reader) { found = *reader.value<std::int64_t>(count); });
    return found;
}

TEST_CASE("a database is brought up to date once")
{
    for_each_engine([](db::Engine engine) {
        TestDatabase empty{engine, TestDatabase::Tables::none};
        db::migrate(*empty, first);
        CHECK(things_in(*empty) == 0);
        db::migrate(*empty, both);
        db::migrate(*empty, both);
        CHECK(things_in(*empty) == 2);
    });
}

TEST_CASE("a program that is older than its database refuses")
{
    for_each_engine([](db::Engine engine) {
        TestDatabase newer{engine, TestDatabase::Tables::none};
        db::migrate(*newer, both);
        CHECK_THROWS_WITH_AS(db::migrate(*newer, first),
                             "the database is newer than this program: it has migration 2 fill", db::Fault);
    });
}

TEST_CASE("a migration with another name under the same number is refused")
{
    for_each_engine([](db::Engine engine) {
        TestDatabase other{engine, TestDatabase::Tables::none};
        db::migrate(*other, first);
        const std::vector<db::Migration> renamed{{1, "other", first[0].sql}};
        CHECK_THROWS_AS(db::migrate(*other, renamed), db::Fault);
    });
}

TEST_CASE("a migration that fails leaves nothing behind")
{
    for_each_engine([](db::Engine engine) {
        TestDatabase broken{engine, TestDatabase::Tables::none};
        const std::vector<db::Migration> half{
            first[0], {2, "half", "INSERT INTO thing VALUES (1);\nINSERT INTO nothing VALUES (2);\n"}};
        CHECK_THROWS_AS(db::migrate(*broken, half), db::Fault);
        CHECK(things_in(*broken) == 0);
        db::migrate(*broken, both);
        CHECK(things_in(*broken) == 2);
    });
}

TEST_CASE("two processes that migrate at once apply each migration once")
{
    for_each_engine([](db::Engine engine) {
        TestDatabase shared{engine, TestDatabase::Tables::none};
        const auto other = db::Database::open(shared.url());
        std::thread second{[&] { db::migrate(*other, both); }};
        db::migrate(*shared, both);
        second.join();
        CHECK(things_in(*shared) == 2);
    });
}

TEST_CASE("all migrations of the product apply to an empty database, in the order of their numbers")
{
    for_each_engine([](db::Engine engine) {
        TestDatabase empty{engine, TestDatabase::Tables::none};
        db::migrate(*empty);
        int number = 0;
        for (const db::Migration& migration : db::migrations(engine))
            CHECK(migration.number > std::exchange(number, migration.number));
    });
}

} // namespace
