// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"

#include "support/postgres_server.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <map>
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

// Made once: a copy costs less than preparing it again.
class PostgresTemplate {
public:
    explicit PostgresTemplate(const Preparation& prepared)
    {
        on_postgres_server("CREATE DATABASE " + name + " TEMPLATE template0");
        prepared.prepare(*db::Database::open(postgres_url(name)));
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
    explicit SqliteTemplate(const Preparation& prepared) { prepared.prepare(*db::Database::open("sqlite:" + file())); }
    ~SqliteTemplate() { fs::remove_all(folder_); }
    SqliteTemplate(const SqliteTemplate&) = delete;
    SqliteTemplate& operator=(const SqliteTemplate&) = delete;

    std::string file() const { return folder_ + "/opmaat.db"; }

private:
    std::string folder_ = temporary_folder();
};

// The template of a preparation, kept until the end of the process.
template <class Template>
const Template& made_from(const Preparation& prepared)
{
    static std::map<std::string, Template> templates;
    return templates.try_emplace(prepared.name, prepared).first->second;
}

std::string made_on_postgres(const Preparation* prepared)
{
    postgres_url({}); // knows the server before the first template is made, and until the last one has gone
    const std::string name = new_name();
    const std::string from = prepared ? made_from<PostgresTemplate>(*prepared).name : "template0";
    on_postgres_server("CREATE DATABASE " + name + " TEMPLATE " + from);
    return name;
}

std::string made_on_sqlite(const Preparation* prepared)
{
    std::string folder = temporary_folder();
    if (prepared) fs::copy_file(made_from<SqliteTemplate>(*prepared).file(), folder + "/opmaat.db");
    return folder;
}

} // namespace

const Preparation& migrated()
{
    static const Preparation tables{"tables", [](db::Database& database) { db::migrate(database); }};
    return tables;
}

TestDatabase::TestDatabase(db::Engine engine, const Preparation* prepared, db::Options options)
    : engine_(engine), name_(engine == db::Engine::sqlite ? made_on_sqlite(prepared) : made_on_postgres(prepared)),
      url_(engine == db::Engine::sqlite ? "sqlite:" + name_ + "/opmaat.db" : postgres_url(name_)),
      database_(db::Database::open(url_, options))
{
}

TestDatabase::TestDatabase(db::Engine engine, Tables tables, db::Options options)
    : TestDatabase(engine, tables == Tables::migrated ? &migrated() : nullptr, options)
{
}

TestDatabase::TestDatabase(db::Engine engine, const Preparation& prepared, db::Options options)
    : TestDatabase(engine, &prepared, options)
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
        INFO("on " << std::string{engine == db::Engine::sqlite ? "SQLite" : "PostgreSQL"});
        test(engine);
    }
}

void for_each_engine(const std::function<void(db::Database&)>& test) { for_each_engine(migrated(), test); }

void for_each_engine(const Preparation& prepared, const std::function<void(db::Database&)>& test)
{
    for_each_engine([&](db::Engine engine) { test(*TestDatabase{engine, prepared}); });
}

} // namespace support
