// SPDX-License-Identifier: EUPL-1.2
// The known differences in words between SQLite and PostgreSQL, so that every statement is written once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace db {

/// A closing FOR UPDATE falls away.
std::string statement_for_sqlite(std::string_view sql);

/// ?N becomes $N, but not within quotes or comments.
std::string statement_for_postgres(std::string_view sql);

/// INTEGER becomes BIGINT, INTEGER PRIMARY KEY an identity, REAL becomes DOUBLE PRECISION; STRICT and WITHOUT ROWID
/// fall away. Not within quotes or comments.
std::string migration_for_postgres(std::string_view sql);

/// The statements of a migration: each ends with ";" at a line's end, outside triggers and $$ bodies. Throws Fault when
/// something is left after the last.
std::vector<std::string> statements_of(std::string_view migration);

/// Throws Fault when `text` has a NUL or is not UTF-8: a database would cut or keep it unseen.
void require_storable(const std::string& text);

} // namespace db
