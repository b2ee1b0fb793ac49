// SPDX-License-Identifier: EUPL-1.2
// backup.h for each of the two engines; the addresses are those of open_sqlite and open_postgres.
#pragma once

#include "db/backup.h"

namespace db {

using Verify = std::function<void(const std::string& url)>;

void back_up_sqlite(const std::string& path, const std::filesystem::path& file);
bool is_sqlite_in_use(const std::string& path);
bool is_sqlite_empty(const std::string& path);
void restore_sqlite(const std::string& path, const std::filesystem::path& file, const Verify& verify);

void back_up_postgres(const std::string& url, const std::filesystem::path& file);
bool is_postgres_in_use(const std::string& url);
bool is_postgres_empty(const std::string& url);
void restore_postgres(const std::string& url, const std::filesystem::path& file, const Verify& verify);

} // namespace db
