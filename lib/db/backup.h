// SPDX-License-Identifier: EUPL-1.2
// The whole database in one file, made while others use it, and put back whole. On SQLite the file is a database
// itself; on PostgreSQL it is an archive of pg_dump, whose programs must be on the PATH.
#pragma once

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

namespace db {

/// The file cannot be put back into this database: damaged, of the other engine, or newer than this program.
struct BackupUnusable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Writes everything of one moment. The file is there whole or not at all: it is written under another name beside it.
/// Throws Fault, and std::runtime_error when the file cannot be written.
void back_up(const std::string& url, const std::filesystem::path& file);

/// Somebody else has this database open.
bool is_in_use(const std::string& url);

/// Nothing ever happened in it: it has no journal, or an empty one.
bool is_empty(const std::string& url);

/// Puts the backup in the place of everything that is in the database. `verify` is called with the address of what was
/// put back before it takes the place; when it throws, all stays as it was. Nobody else may use the database. Throws
/// BackupUnusable, Fault, and what `verify` throws.
void restore(const std::string& url, const std::filesystem::path& file,
             const std::function<void(const std::string& url)>& verify);

} // namespace db
