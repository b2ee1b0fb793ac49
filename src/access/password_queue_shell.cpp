// SPDX-License-Identifier: EUPL-1.2
#include "access/password_queue_shell.h"

namespace opmaat {

PasswordQueue::PasswordQueue(std::size_t longest) : longest_{longest}, thread_{[this] { serve(); }} {}

PasswordQueue::~PasswordQueue()
{
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

bool PasswordQueue::push(std::function<void()> work)
{
    {
        const std::lock_guard lock{mutex_};
        if (waiting_.size() >= longest_) return false;
        waiting_.push_back(std::move(work));
    }
    changed_.notify_one();
    return true;
}

void PasswordQueue::serve()
{
    while (const auto work = next()) work();
}

std::function<void()> PasswordQueue::next()
{
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
    if (waiting_.empty()) return {};
    auto work = std::move(waiting_.front());
    waiting_.pop_front();
    return work;
}

} // namespace opmaat
