// SPDX-License-Identifier: EUPL-1.2
#include "db/commit_listeners.h"

#include <exception>
#include <spdlog/spdlog.h>

namespace db {

void CommitListeners::add(std::function<void()> listener)
{
    const std::lock_guard lock{mutex_};
    listeners_.push_back(std::move(listener));
}

void CommitListeners::tell()
{
    std::vector<std::function<void()>> listeners;
    {
        const std::lock_guard lock{mutex_};
        listeners = listeners_;
    }
    for (const auto& listener : listeners) {
        try {
            listener();
        } catch (const std::exception& fault) {
            spdlog::error("after a commit: {}", fault.what());
        }
    }
}

} // namespace db
