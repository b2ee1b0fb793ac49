// SPDX-License-Identifier: EUPL-1.2
// The one writer of a SQLite file: jobs that wait together share one commit, and so one write to the disk.
#pragma once

#include "db/sqlite_connection.h"
#include "db/write_queue.h"

#include <thread>

namespace db::sqlite {

class GroupWriter {
public:
    /// `committed` is called after each commit, in the writer's thread.
    GroupWriter(const std::string& path, const Options& options, std::function<void()> committed);
    /// Finishes what was queued.
    ~GroupWriter();
    GroupWriter(const GroupWriter&) = delete;
    GroupWriter& operator=(const GroupWriter&) = delete;

    void add(Waiting job) { queue_.add(std::move(job)); }

private:
    using Group = std::vector<Waiting>;

    void serve();
    Group next();
    Group attempt(Group group);
    Group attempt_open(Group group);
    Group lost(Group group, std::size_t culprit);
    void give_up(Group& group, const Fault& fault);
    void run(Waiting& waiting);
    void undo();

    Connection connection_;
    std::size_t largest_group_;
    std::function<void()> committed_;
    WriteQueue queue_;
    std::chrono::microseconds commit_took_{0};
    std::thread thread_;
};

} // namespace db::sqlite
