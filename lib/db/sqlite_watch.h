// SPDX-License-Identifier: EUPL-1.2
// Notices commits on a SQLite file: ours at once, another process's within a quarter of a second.
#pragma once

#include "db/commit_listeners.h"
#include "db/sqlite_connection.h"

#include <chrono>
#include <condition_variable>
#include <thread>

namespace db::sqlite {

class Watch {
public:
    Watch(std::string path, Options options) : path_(std::move(path)), options_(options) {}
    ~Watch() { stop(); }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// The first listener starts the watching.
    void add(std::function<void()> listener);
    /// We have committed.
    void committed();
    void stop();

private:
    void start();
    void serve(Connection& connection, std::int64_t seen);
    bool stopped_within(std::chrono::milliseconds time);
    void wait_for_commit(std::chrono::milliseconds time);

    std::string path_;
    Options options_;
    CommitListeners listeners_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool committed_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace db::sqlite
