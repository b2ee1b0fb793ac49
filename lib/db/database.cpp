// SPDX-License-Identifier: EUPL-1.2
#include "db/db.h"
#include "db/engines.h"

#include <future>

namespace db {

std::unique_ptr<Database> Database::open(const std::string& url, Options options)
{
    constexpr std::string_view sqlite = "sqlite:";
    if (url.starts_with(sqlite)) return open_sqlite(url.substr(sqlite.size()), options);
    if (url.starts_with("postgresql:") || url.starts_with("postgres:")) return open_postgres(url, options);
    throw Fault{Fault::Kind::other, "a database is named sqlite:PATH or postgresql://..., not " + url};
}

void Database::write_and_wait(std::string_view name, Job job)
{
    std::promise<void> ended;
    write(name, std::move(job), [&](std::exception_ptr fault) {
        if (fault) ended.set_exception(std::move(fault));
        else ended.set_value();
    });
    ended.get_future().get();
}

} // namespace db
