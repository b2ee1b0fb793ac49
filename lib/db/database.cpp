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
    std::promise<std::exception_ptr> ended;
    write(name, std::move(job), [&](std::exception_ptr fault) { ended.set_value(std::move(fault)); });
    if (const std::exception_ptr fault = ended.get_future().get()) std::rethrow_exception(fault);
}

} // namespace db
