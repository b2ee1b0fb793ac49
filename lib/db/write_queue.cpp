// SPDX-License-Identifier: EUPL-1.2
#include "db/write_queue.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <spdlog/spdlog.h>

namespace db {
namespace {

constexpr std::chrono::milliseconds slow{20};

} // namespace

void WriteQueue::add(Waiting job)
{
    {
        const std::lock_guard lock{mutex_};
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
}

std::vector<Waiting> WriteQueue::take(std::size_t largest)
{
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return closed_ || !jobs_.empty(); });
    const auto count = static_cast<std::ptrdiff_t>(std::min(std::max<std::size_t>(largest, 1), jobs_.size()));
    std::vector<Waiting> taken(std::make_move_iterator(jobs_.begin()), std::make_move_iterator(jobs_.begin() + count));
    jobs_.erase(jobs_.begin(), jobs_.begin() + count);
    return taken;
}

void WriteQueue::close()
{
    {
        const std::lock_guard lock{mutex_};
        closed_ = true;
    }
    changed_.notify_all();
}

bool run_timed(const Waiting& waiting, Writer& writer)
{
    const auto start = std::chrono::steady_clock::now();
    const bool keep = waiting.job(writer);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    if (took > slow) spdlog::warn("write job {} took {} ms", waiting.name, took.count());
    return keep;
}

void tell(const Waiting& waiting)
{
    try {
        waiting.done(waiting.fault);
    } catch (const std::exception& fault) {
        spdlog::error("after write job {}: {}", waiting.name, fault.what());
    }
}

} // namespace db
