// SPDX-License-Identifier: EUPL-1.2
// Those who want to know that something was committed, here or by another process: the live boards.
#pragma once

#include <functional>
#include <mutex>
#include <vector>

namespace db {

class CommitListeners {
public:
    void add(std::function<void()> listener);
    /// Calls each; what a listener throws is logged.
    void tell();

private:
    std::mutex mutex_;
    std::vector<std::function<void()>> listeners_;
};

} // namespace db
