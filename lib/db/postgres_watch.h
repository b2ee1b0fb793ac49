// SPDX-License-Identifier: EUPL-1.2
// Notices commits on a PostgreSQL database, of this node and of the others, by LISTEN.
#pragma once

#include "db/commit_listeners.h"
#include "db/postgres_connection.h"

#include <chrono>
#include <thread>

namespace db::postgres {

class Watch {
public:
    explicit Watch(std::string url);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// The first listener starts the watching.
    void add(std::function<void()> listener);

private:
    void serve(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> listening() const;
    bool hear(std::unique_ptr<Connection>& connection);
    bool stopped_within(std::chrono::milliseconds time) const;

    std::string url_;
    CommitListeners listeners_;
    std::mutex mutex_;
    int stop_; // an eventfd, readable when the watching must stop
    std::thread thread_;
};

} // namespace db::postgres
