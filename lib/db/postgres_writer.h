// SPDX-License-Identifier: EUPL-1.2
// The writers of a PostgreSQL database: a few threads, each job in a transaction of its own.
#pragma once

#include "db/postgres_connection.h"
#include "db/write_queue.h"

#include <thread>

namespace db::postgres {

class Writers {
public:
    Writers(std::string url, const Options& options);
    /// Finishes what was queued.
    ~Writers();
    Writers(const Writers&) = delete;
    Writers& operator=(const Writers&) = delete;

    void add(Waiting job) { queue_.add(std::move(job)); }

private:
    void serve();
    void finish(Waiting& waiting, std::unique_ptr<Connection>& connection) const;

    std::string url_;
    int lock_wait_ms_;
    WriteQueue queue_;
    std::vector<std::thread> threads_;
};

/// Begins a transaction on `connection`, which is made (anew) when it is not there or the server went away meanwhile.
void begin(std::unique_ptr<Connection>& connection, const char* words,
           const std::function<std::unique_ptr<Connection>()>& connect);

} // namespace db::postgres
