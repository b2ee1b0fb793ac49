// SPDX-License-Identifier: EUPL-1.2
#include "db/backup_engines.h"
#include "db/sqlite_connection.h"

#include <fstream>

namespace db {
namespace {

using namespace sqlite;
namespace fs = std::filesystem;

constexpr std::string_view signature = "SQLite format 3";
constexpr int in_use_wait_ms = 200;

const Sql vacuum_into = Sql::composed("backup.into", "VACUUM INTO ?1");
const Sql leave_wal = Sql::composed("backup.leave_wal", "PRAGMA journal_mode = DELETE");
const Sql has_journal =
    Sql::composed("backup.has_journal", "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'event'");
const Sql has_event = Sql::composed("backup.has_event", "SELECT count(*) FROM (SELECT 1 FROM event LIMIT 1)");
const Sql integrity = Sql::composed("backup.integrity", "PRAGMA integrity_check");
const Sql foreign_keys = Sql::composed("backup.foreign_keys", "SELECT count(*) FROM pragma_foreign_key_check");

bool is_sqlite_file(const fs::path& file)
{
    std::ifstream bytes{file, std::ios::binary};
    std::string begin(signature.size(), '\0');
    bytes.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    return begin == signature;
}

void remove_with_log(const std::string& path)
{
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(path + end);
}

void require_sound(const std::string& path)
{
    Connection connection{path, Access::writing, {}};
    if (connection.value<std::string>(integrity) != "ok" || connection.value<std::int64_t>(foreign_keys) != 0)
        throw BackupUnusable{"it is damaged"};
}

} // namespace

// A snapshot: writers go on meanwhile.
void back_up_sqlite(const std::string& path, const fs::path& file)
{
    Connection connection{path, Access::writing, {}};
    connection.change(vacuum_into, values(file.string()));
}

// Only who has the file alone may do without the write-ahead log.
bool is_sqlite_in_use(const std::string& path)
{
    if (!fs::exists(path)) return false;
    Options options;
    options.lock_wait_ms = in_use_wait_ms;
    Connection connection{path, Access::writing, options};
    try {
        return connection.value<std::string>(leave_wal) != "delete";
    } catch (const Fault& fault) {
        if (fault.kind != Fault::Kind::busy) throw;
        return true;
    }
}

bool is_sqlite_empty(const std::string& path)
{
    if (!fs::exists(path)) return true;
    Connection connection{path, Access::writing, {}};
    return connection.value<std::int64_t>(has_journal) == 0 || connection.value<std::int64_t>(has_event) == 0;
}

void restore_sqlite(const std::string& path, const fs::path& file, const Verify& verify)
{
    if (!is_sqlite_file(file)) throw BackupUnusable{"it is no SQLite database"};
    const std::string restored = path + ".restored";
    remove_with_log(restored);
    try {
        fs::copy_file(file, restored);
        require_sound(restored);
        verify("sqlite:" + restored);
        if (is_sqlite_in_use(restored)) throw Fault{Fault::Kind::busy, restored + " is in use"}; // and its log is empty
        remove_with_log(path);
        fs::rename(restored, path);
    } catch (...) {
        remove_with_log(restored);
        throw;
    }
}

} // namespace db
