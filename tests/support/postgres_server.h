// SPDX-License-Identifier: EUPL-1.2
// A PostgreSQL server for tests: the one of OPMAAT_TEST_POSTGRES, else one that lives as long as this process.
#pragma once

#include <string>
#include <sys/types.h>

namespace support {

/// A server that lives as long as this, with an empty database. Throws std::runtime_error when it does not start.
class PostgresServer {
public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    const std::string& url() const { return url_; }
    /// As an administrator does: whoever was connected is so no more.
    void stop() { control("stop"); }
    void start() { control("start"); }

private:
    void control(const std::string& word) const;
    std::string line() const;

    pid_t process_;
    int orders_;
    int answers_;
    std::string url_;
};

/// The url of the database `name` on the server, which is started when it is first asked for.
std::string postgres_url(const std::string& name);

/// Runs one statement on the server outside any transaction, as CREATE DATABASE must be. Throws when it is refused.
void on_postgres_server(const std::string& statement);

} // namespace support
