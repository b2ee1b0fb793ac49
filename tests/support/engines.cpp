// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"

#include "support/postgres_server.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <stdexcept>
#include <unistd.h>

namespace support {
namespace {

namespace fs = std::filesystem;

std::string new_name()
{
    static int number = 0;
    return "opmaat_test_" + std::to_string(getpid()) + "_" + std::to_string(++number);
}

std::string temporary_folder()
{
    std::string folder = (fs::temp_directory_path() / "opmaat-test-XXXXXX").string();
    if (!mkdtemp(folder.data())) throw std::runtime_error{"no folder " + folder};
    return folder;
}

// Made once, with all tables: a copy costs less than running the migrations again.
class PostgresTemplate {
public:
    PostgresTemplate()
    {
        on_postgres_server("CREATE DATABASE " + name + " TEMPLATE template0");
        db::migrate(*db::Database::open(postgres_url(name)));
    }
    ~PostgresTemplate()
    {
        try {
            on_postgres_server("DROP DATABASE " + name + " WITH (FORCE)");
        } catch (const std::exception&) { // the server goes too
        }
    }
    PostgresTemplate(const PostgresTemplate&) = delete;
    PostgresTemplate& operator=(const PostgresTemplate&) = delete;

    const std::string name = new_name();
};

class SqliteTemplate {
public:
    SqliteTemplate() { db::migrate(*db::Database::open("sqlite:" + file())); }
    ~SqliteTemplate() { fs::remove_all(folder_); }
    SqliteTemplate(const SqliteTemplate&) = delete;
    SqliteTemplate& operator=(const SqliteTemplate&) = delete;

    std::string file() const { return folder_ + "/opmaat.db"; }

private:
    std::string folder_ = temporary_folder();
};

std::string made_on_postgres(TestDatabase::Tables tables)
{
    const std::string name = new_name();
    std::string from = "template0";
    if (tables == TestDatabase::Tables::migrated) {
        static const PostgresTemplate migrated;
        from = migrated.name;
    }
    on_postgres_server("CREATE DATABASE " + name + " TEMPLATE " + from);
    return name;
}

std::string made_on_sqlite(TestDatabase::Tables tables)
{
    std::string folder = temporary_folder();
    if (tables == TestDatabase::Tables::migrated) {
        static const SqliteTemplate migrated;
        fs::copy_file(migrated.file(), folder + "/opmaat.db");
    }
    return folder;
}

} // namespace

TestDatabase::TestDatabase(db::Engine engine, Tables tables, db::Options options)
    : engine_(engine), name_(engine == db::Engine::sqlite ? made_on_sqlite(tables) : made_on_postgres(tables)),
      url_(engine == db::Engine::sqlite ? "sqlite:" + name_ + "/opmaat.db" : postgres_url(name_)),
      database_(db::Database::open(url_, options))
{
}

TestDatabase::~TestDatabase()
{
    database_.reset();
    if (engine_ == db::Engine::sqlite)
        fs::remove_all(name_);
    else
        on_postgres_server("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
}

void TestDatabase::reopen(db::Options options)
{
    database_.reset();
    database_ = db::Database::open(url_, options);
}

void for_each_engine(const std::function<void(db::Engine)>& test)
{
    for (const db::Engine engine : {db::Engine::sqlite, db::Engine::postgres}) {
        INFO("on " << (engine == db::Engine::sqlite ? "SQLite" : "PostgreSQL"));
        test(engine);
    }
}

void for_each_engine(const std::function<void(db::Database&)>& test)
{
    for_each_engine([&](db::Engine engine) { test(*TestDatabase{engine}); });
}

} // namespace support
