// SPDX-License-Identifier: EUPL-1.2
#include "db/db.h"
#include "db/sql_text.h"

#include <algorithm>
#include <map>
#include <spdlog/spdlog.h>

namespace db {
namespace {

using Applied = std::map<int, std::string>;

// On SQLite the writer's transaction is the lock.
const Sql lock = Sql::composed("migration.lock", "SELECT pg_advisory_xact_lock(7029385)");
const Sql make_table = Sql::composed(
    "migration.make_table", "CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL)");
const Sql list = Sql::composed("migration.list", "SELECT number, name FROM migration");
const Sql add = Sql::composed("migration.add", "INSERT INTO migration (number, name) VALUES (?1, ?2)");

void lock_out_others(Writer& writer)
{
    if (writer.engine() == Engine::postgres) writer.each(lock, {}, [](const Row&) {});
}

void make_sure_of_table(Database& database)
{
    database.write_and_wait("migration.make_table", [](Writer& writer) {
        lock_out_others(writer);
        writer.run(make_table);
        return true;
    });
}

Applied applied(Reader& reader)
{
    Applied found;
    reader.each(list, {}, [&](const Row& row) { found.emplace(row.as<int>(0), row.as<std::string>(1)); });
    return found;
}

// The binary must know all that is in the database; a landed migration never changes its number or name.
void require_known(const Applied& present, const std::vector<Migration>& known)
{
    for (const auto& [number, name] : present) {
        const auto found = std::ranges::find(known, number, &Migration::number);
        if (found == known.end())
            throw Fault{Fault::Kind::other, "the database is newer than this program: it has migration " +
                                                std::to_string(number) + " " + name};
        if (found->name != name)
            throw Fault{Fault::Kind::other, "migration " + std::to_string(number) + " is " + name +
                                                " in the database and " + std::string{found->name} +
                                                " in this program"};
    }
}

void apply(Writer& writer, const Migration& migration)
{
    const std::string name{migration.name};
    const std::string sql =
        writer.engine() == Engine::postgres ? migration_for_postgres(migration.sql) : std::string{migration.sql};
    for (const std::string& statement : statements_of(sql)) writer.run(Sql::composed("migration " + name, statement));
    writer.run(add, migration.number, name);
}

} // namespace

void migrate(Database& database, const std::vector<Migration>& known)
{
    make_sure_of_table(database);
    Applied present;
    database.read([&](Reader& reader) { present = applied(reader); });
    require_known(present, known);
    for (const Migration& migration : known) {
        if (present.contains(migration.number)) continue;
        spdlog::info("migration {:04} {}", migration.number, migration.name);
        database.write_and_wait("migration", [&](Writer& writer) {
            lock_out_others(writer);
            if (applied(writer).contains(migration.number)) return false; // another process was first
            apply(writer, migration);
            return true;
        });
    }
}

void migrate(Database& database) { migrate(database, migrations(database.engine())); }

} // namespace db
