// SPDX-License-Identifier: EUPL-1.2
// Every test that touches data runs on both engines, each time on a fresh database.
#pragma once

#include "db/db.h"

#include <functional>
#include <memory>
#include <string>

namespace support {

/// What a test database holds at first. It is made once for each engine and copied for each test.
struct Preparation {
    std::string name; // the same name is the same preparation
    std::function<void(db::Database&)> prepare;
};
/// The product's tables, empty.
const Preparation& migrated();

/// A database of one test; gone when this goes.
class TestDatabase {
public:
    enum class Tables { none, migrated };

    explicit TestDatabase(db::Engine engine, Tables tables = Tables::migrated, db::Options options = {});
    TestDatabase(db::Engine engine, const Preparation& prepared, db::Options options = {});
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    db::Database& database() { return *database_; }
    db::Database& operator*() { return *database_; }
    db::Database* operator->() { return database_.get(); }
    /// What `--database` takes.
    const std::string& url() const { return url_; }
    /// Closes it and opens it again, as a restart does.
    void reopen(db::Options options = {});
    /// Nobody has it open any more.
    void close() { database_.reset(); }

private:
    TestDatabase(db::Engine engine, const Preparation* prepared, db::Options options);

    db::Engine engine_;
    std::string name_; // the folder, or the database on the server
    std::string url_;
    std::unique_ptr<db::Database> database_;
};

/// Runs `test` on SQLite and on PostgreSQL; a failed check says on which.
void for_each_engine(const std::function<void(db::Engine)>& test);
/// The same, each with a fresh database with the product's tables.
void for_each_engine(const std::function<void(db::Database&)>& test);
void for_each_engine(const Preparation& prepared, const std::function<void(db::Database&)>& test);

} // namespace support
