// SPDX-License-Identifier: EUPL-1.2
// Where passwords are checked and hashed: one at a time, in a thread of its own, so that neither the writer nor a page
// waits for a hash of a tenth of a second.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace opmaat {

class PasswordQueue {
public:
    /// `longest`: how many may wait; a crowd behind them is refused at once instead of kept waiting.
    explicit PasswordQueue(std::size_t longest = 64);
    /// Finishes what waits.
    ~PasswordQueue();
    PasswordQueue(const PasswordQueue&) = delete;
    PasswordQueue& operator=(const PasswordQueue&) = delete;

    /// Runs `work` later, in order; it throws nothing. False when too many wait: then it is not run.
    [[nodiscard]] bool push(std::function<void()> work);

private:
    void serve();
    std::function<void()> next(); // empty when it is time to stop

    const std::size_t longest_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> waiting_;
    bool stopping_ = false;
    std::thread thread_; // the last, for it uses the others
};

} // namespace opmaat
