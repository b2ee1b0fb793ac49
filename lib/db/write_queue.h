// SPDX-License-Identifier: EUPL-1.2
// The changes that wait for a writer, in the order in which they were asked.
#pragma once

#include "db/db.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace db {

struct Waiting {
    std::string name;
    Database::Job job;
    Database::Done done;
    std::exception_ptr fault = {};
};

class WriteQueue {
public:
    void add(Waiting job);
    /// Waits for work and takes at most `largest` jobs; empty when the queue is closed and nothing is left.
    std::vector<Waiting> take(std::size_t largest);
    /// The same, but waits up to `patience` for so many as were under way before: those of the last take, whose askers
    /// now come with their next, and those that waited meanwhile. A few microseconds save many a write to the disk.
    std::vector<Waiting> take_group(std::size_t largest, std::chrono::microseconds patience);
    /// No job is added any more; what waits is still taken.
    void close();

private:
    std::vector<Waiting> taken(std::size_t largest);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Waiting> jobs_;
    std::size_t wanted_ = 1; // jobs for which a taker is woken
    std::size_t last_taken_ = 0;
    bool closed_ = false;
};

/// Runs the job on `writer`; a job over 20 ms is logged by its name. True when its changes are to be kept.
bool run_timed(const Waiting& waiting, Writer& writer);

/// Tells the asker how it ended, and leaves the fault to the asker. What the asker throws is logged: it can not stop
/// the writer.
void tell(Waiting& waiting);

} // namespace db
