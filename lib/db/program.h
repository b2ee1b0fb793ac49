// SPDX-License-Identifier: EUPL-1.2
// Runs a program of the database's own (pg_dump, pg_restore) from the PATH.
#pragma once

#include <string>
#include <vector>

namespace db {

/// Waits for its end; what it says on standard error goes to ours. `variables` are added to the environment. Throws
/// std::runtime_error when it is not there or does not end well.
void run_program(const std::vector<std::string>& words, const std::vector<std::string>& variables);

} // namespace db
