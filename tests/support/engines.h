// SPDX-License-Identifier: EUPL-1.2
// Every test that touches data runs on both engines, each time on a fresh database.
#pragma once

#include "db/db.h"

#include <functional>
#include <memory>
#include <string>

namespace support {

/// An empty database with nothing in it, or with the product's tables; gone when this goes.
class TestDatabase {
public:
    enum class Tables { none, migrated };

    explicit TestDatabase(db::Engine engine, Tables tables = Tables::migrated, db::Options options = {});
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

private:
    db::Engine engine_;
    std::string name_; // the folder, or the database on the server
    std::string url_;
    std::unique_ptr<db::Database> database_;
};

/// Runs `test` on SQLite and on PostgreSQL; a failed check says on which.
void for_each_engine(const std::function<void(db::Engine)>& test);
/// The same, each with a fresh database with the product's tables.
void for_each_engine(const std::function<void(db::Database&)>& test);

} // namespace support
