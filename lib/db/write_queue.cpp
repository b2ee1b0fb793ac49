// SPDX-License-Identifier: EUPL-1.2
#include "db/write_queue.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <spdlog/spdlog.h>
#include <utility>

namespace db {
namespace {

constexpr std::chrono::milliseconds slow{20};

} // namespace

void WriteQueue::add(Waiting job)
{
    const std::lock_guard lock{mutex_};
    jobs_.push_back(std::move(job));
    if (jobs_.size() >= wanted_) changed_.notify_one();
}

std::vector<Waiting> WriteQueue::take(std::size_t largest)
{
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return closed_ || !jobs_.empty(); });
    return taken(largest);
}

std::vector<Waiting> WriteQueue::take_group(std::size_t largest, std::chrono::microseconds patience)
{
    std::unique_lock lock{mutex_};
    const std::size_t under_way = std::min(largest, last_taken_ + jobs_.size());
    changed_.wait(lock, [&] { return closed_ || !jobs_.empty(); });
    wanted_ = under_way;
    changed_.wait_for(lock, patience, [&] { return closed_ || jobs_.size() >= under_way; });
    wanted_ = 1;
    return taken(largest);
}

std::vector<Waiting> WriteQueue::taken(std::size_t largest)
{
    last_taken_ = std::min(std::max<std::size_t>(largest, 1), jobs_.size());
    const auto end = jobs_.begin() + static_cast<std::ptrdiff_t>(last_taken_);
    std::vector<Waiting> taken(std::make_move_iterator(jobs_.begin()), std::make_move_iterator(end));
    jobs_.erase(jobs_.begin(), end);
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

void tell(Waiting& waiting)
{
    try {
        waiting.done(std::exchange(waiting.fault, nullptr));
    } catch (const std::exception& fault) {
        spdlog::error("after write job {}: {}", waiting.name, fault.what());
    }
}

} // namespace db
