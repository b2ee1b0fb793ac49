// SPDX-License-Identifier: EUPL-1.2
// The two engines behind Database.
#pragma once

#include "db/db.h"

namespace db {

std::unique_ptr<Database> open_sqlite(const std::string& path, const Options& options);
std::unique_ptr<Database> open_postgres(const std::string& url, const Options& options);

} // namespace db
