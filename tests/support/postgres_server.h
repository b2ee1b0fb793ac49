// SPDX-License-Identifier: EUPL-1.2
// A PostgreSQL server for tests: the one of OPMAAT_TEST_POSTGRES, else one that lives as long as this process.
#pragma once

#include <string>

namespace support {

/// The url of the database `name` on the server, which is started when it is first asked for.
std::string postgres_url(const std::string& name);

/// Runs one statement on the server outside any transaction, as CREATE DATABASE must be. Throws when it is refused.
void on_postgres_server(const std::string& statement);

} // namespace support
