// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite_watch.h"

#include <spdlog/spdlog.h>

namespace db::sqlite {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds between_looks{250};
constexpr milliseconds between_calls{200};

const Sql data_version = Sql::composed("sqlite.data_version", "PRAGMA data_version");

// A number that differs when any other connection has committed.
std::int64_t version(Connection& connection, std::int64_t before)
{
    try {
        return connection.value<std::int64_t>(data_version).value_or(before);
    } catch (const Fault& fault) {
        spdlog::error("commits cannot be watched: {}", fault.what());
        connection.forgive();
        return before;
    }
}

} // namespace

void Watch::add(std::function<void()> listener)
{
    listeners_.add(std::move(listener));
    const std::lock_guard lock{mutex_};
    if (!thread_.joinable()) start();
}

void Watch::committed()
{
    {
        const std::lock_guard lock{mutex_};
        committed_ = true;
    }
    changed_.notify_all();
}

void Watch::stop()
{
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Watch::start()
{
    auto connection = std::make_shared<Connection>(path_, Access::reading, options_);
    const auto seen = version(*connection, 0);
    thread_ = std::thread{[this, connection, seen] { serve(*connection, seen); }};
}

void Watch::serve(Connection& connection, std::int64_t seen)
{
    while (!stopped_within(between_calls)) {
        wait_for_commit(between_looks);
        const auto now = version(connection, seen);
        if (now != seen) listeners_.tell();
        seen = now;
    }
}

bool Watch::stopped_within(milliseconds time)
{
    std::unique_lock lock{mutex_};
    return changed_.wait_for(lock, time, [&] { return stopping_; });
}

void Watch::wait_for_commit(milliseconds time)
{
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, time, [&] { return stopping_ || committed_; });
    committed_ = false;
}

} // namespace db::sqlite
