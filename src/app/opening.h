// SPDX-License-Identifier: EUPL-1.2
// What every command that works on the database does first and last: it opens it, brings it up to date, and tells how
// it ended.
#pragma once

#include "app/command_line.h"
#include "base/refusal.h"
#include "db/db.h"
#include "text/catalogue.h"

#include <memory>
#include <string>

namespace opmaat::app {

/// Stop serve first.
inline constexpr Rule database_in_use{RefusalKind::unavailable, "database-in-gebruik"};

/// The database of the configuration, with all migrations; says in the log which BSNs it has no key for. Throws
/// db::Fault.
std::unique_ptr<db::Database> open_migrated(const Config& config);

text::Language language_of(const Config& config);

/// Prints what a command did, or on standard error why it was refused (with --json on standard output).
Exit tell(const Result<std::string>& told, const Common& common);

} // namespace opmaat::app
