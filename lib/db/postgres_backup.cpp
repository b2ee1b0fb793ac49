// SPDX-License-Identifier: EUPL-1.2
#include "db/backup_engines.h"
#include "db/postgres_connection.h"
#include "db/program.h"

#include <chrono>
#include <fstream>
#include <thread>

namespace db {
namespace {

using namespace postgres;
namespace fs = std::filesystem;

constexpr std::string_view signature = "PGDMP";
constexpr int lock_wait_ms = 5000;

const Sql count_others =
    Sql::composed("backup.others", "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                                   "AND pid <> pg_backend_pid() AND backend_type = 'client backend'");
// Who has just hung up is still counted until the process that served them has ended.
constexpr std::chrono::seconds until_gone{2};
constexpr std::chrono::milliseconds between_looks{20};
const Sql has_journal = Sql::composed("backup.has_journal", "SELECT count(to_regclass('event')::text)");
const Sql has_event = Sql::composed("backup.has_event", "SELECT count(*) FROM (SELECT 1 FROM event LIMIT 1) AS one");
const Sql has_set_aside =
    Sql::composed("backup.set_aside", "SELECT count(*) FROM pg_namespace WHERE nspname = 'before_restore'");

// The address as variables of the environment: the words of a program, and so a password, can be read by others.
std::vector<std::string> variables_of(const std::string& url)
{
    struct Free {
        void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
    };
    const std::unique_ptr<PQconninfoOption, Free> options{PQconninfoParse(url.c_str(), nullptr)};
    if (!options) throw Fault{Fault::Kind::other, "no address of a PostgreSQL database"};
    std::vector<std::string> variables;
    for (const PQconninfoOption* each = options.get(); each->keyword; ++each)
        if (each->val && each->envvar) variables.push_back(std::string{each->envvar} + "=" + each->val);
    return variables;
}

std::string name_of_database(Connection& connection)
{
    return connection.value<std::string>(Sql::composed("backup.name", "SELECT current_database()")).value();
}

// The extension that finds by parts of words is one for the whole database: an index of either schema uses it, and it
// stands in the one that is not dropped.
std::string moved_extension(std::string_view schema)
{
    return "DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm') THEN "
           "ALTER EXTENSION pg_trgm SET SCHEMA " +
           std::string{schema} + "; END IF; END $$; ";
}

// What was there waits in another schema until what was put back proves right.
class SetAside {
public:
    explicit SetAside(const std::string& url) : connection_{url, lock_wait_ms}
    {
        if (connection_.value<std::int64_t>(has_set_aside) != 0) put_back(); // a restore was cut off here
        connection_.execute(
            ("ALTER SCHEMA public RENAME TO before_restore; CREATE SCHEMA public; " + moved_extension("public"))
                .c_str());
    }
    ~SetAside()
    {
        try {
            if (!dropped_) put_back();
        } catch (const std::exception&) { // the next restore puts it back
        }
    }
    SetAside(const SetAside&) = delete;
    SetAside& operator=(const SetAside&) = delete;

    std::string database() { return name_of_database(connection_); }
    void drop()
    {
        connection_.execute("DROP SCHEMA before_restore CASCADE");
        dropped_ = true;
    }

private:
    void put_back()
    {
        connection_.execute((moved_extension("before_restore") +
                             "DROP SCHEMA IF EXISTS public CASCADE; ALTER SCHEMA before_restore RENAME TO public")
                                .c_str());
    }

    Connection connection_;
    bool dropped_ = false;
};

void require_archive(const fs::path& file)
{
    std::ifstream bytes{file, std::ios::binary};
    std::string begin(signature.size(), '\0');
    bytes.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    if (begin != signature) throw BackupUnusable{"it is no archive of PostgreSQL"};
}

void put_in_place(const std::string& url, const std::string& database, const fs::path& file)
{
    try {
        run_program({"pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction",
                     "--dbname=" + database, file.string()},
                    variables_of(url));
    } catch (const std::runtime_error& fault) {
        throw BackupUnusable{fault.what()};
    }
}

} // namespace

void back_up_postgres(const std::string& url, const fs::path& file)
{
    run_program({"pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file=" + file.string()},
                variables_of(url));
}

bool is_postgres_in_use(const std::string& url)
{
    Connection connection{url, lock_wait_ms};
    const auto patience = std::chrono::steady_clock::now() + until_gone;
    while (connection.value<std::int64_t>(count_others) != 0) {
        if (std::chrono::steady_clock::now() > patience) return true;
        std::this_thread::sleep_for(between_looks);
    }
    return false;
}

bool is_postgres_empty(const std::string& url)
{
    Connection connection{url, lock_wait_ms};
    return connection.value<std::int64_t>(has_journal) == 0 || connection.value<std::int64_t>(has_event) == 0;
}

void restore_postgres(const std::string& url, const fs::path& file, const Verify& verify)
{
    require_archive(file);
    SetAside before{url};
    put_in_place(url, before.database(), file);
    verify(url);
    before.drop();
}

} // namespace db
