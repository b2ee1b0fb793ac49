// SPDX-License-Identifier: EUPL-1.2
#include "db/backup_engines.h"
#include "db/db.h"

#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace db {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view sqlite = "sqlite:";

bool is_sqlite(const std::string& url) { return url.starts_with(sqlite); }
std::string path_of(const std::string& url) { return url.substr(sqlite.size()); }

// What is named is on disk, also when the power fails after this.
void make_durable(const fs::path& named)
{
    const int handle = ::open(named.c_str(), O_RDONLY);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    const std::error_code why{errno, std::generic_category()};
    if (handle >= 0) ::close(handle);
    if (!synced) throw std::system_error(why, named.string());
}

} // namespace

void back_up(const std::string& url, const fs::path& file)
{
    const fs::path unfinished = file.string() + ".part";
    fs::remove(unfinished);
    try {
        is_sqlite(url) ? back_up_sqlite(path_of(url), unfinished) : back_up_postgres(url, unfinished);
        make_durable(unfinished);
        fs::rename(unfinished, file);
        make_durable(fs::absolute(file).parent_path());
    } catch (...) {
        std::error_code ignored;
        fs::remove(unfinished, ignored);
        throw;
    }
}

bool is_in_use(const std::string& url)
{
    return is_sqlite(url) ? is_sqlite_in_use(path_of(url)) : is_postgres_in_use(url);
}

bool is_empty(const std::string& url)
{
    return is_sqlite(url) ? is_sqlite_empty(path_of(url)) : is_postgres_empty(url);
}

void restore(const std::string& url, const fs::path& file, const Verify& verify)
{
    is_sqlite(url) ? restore_sqlite(path_of(url), file, verify) : restore_postgres(url, file, verify);
}

} // namespace db
