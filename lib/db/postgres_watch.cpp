// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres_watch.h"

#include <poll.h>
#include <spdlog/spdlog.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace db::postgres {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds between_calls{200};
constexpr milliseconds between_attempts{500};
constexpr int forever = -1;

// True when something was told; empties what came in.
bool told(PGconn* handle)
{
    bool any = false;
    PQconsumeInput(handle);
    while (PGnotify* notice = PQnotifies(handle)) {
        PQfreemem(notice);
        any = true;
    }
    return any;
}

} // namespace

Watch::Watch(std::string url) : url_(std::move(url)), stop_(eventfd(0, EFD_CLOEXEC))
{
    if (stop_ < 0) throw Fault{Fault::Kind::other, "no event descriptor is left"};
}

Watch::~Watch()
{
    eventfd_write(stop_, 1);
    if (thread_.joinable()) thread_.join();
    close(stop_);
}

void Watch::add(std::function<void()> listener)
{
    listeners_.add(std::move(listener));
    const std::lock_guard lock{mutex_};
    if (thread_.joinable()) return;
    thread_ = std::thread{[this, connection = listening()]() mutable { serve(std::move(connection)); }};
}

void Watch::serve(std::unique_ptr<Connection> connection)
{
    bool changed = false;
    while (!stopped_within(changed || connection ? between_calls : between_attempts)) {
        changed = hear(connection);
        if (changed) listeners_.tell();
    }
}

std::unique_ptr<Connection> Watch::listening() const
{
    constexpr int no_lock_wait = 0;
    auto connection = std::make_unique<Connection>(url_, no_lock_wait);
    connection->execute((std::string{"LISTEN "} + channel).c_str());
    return connection;
}

// Waits until a commit is told. After the server was away anything may have changed.
bool Watch::hear(std::unique_ptr<Connection>& connection)
try {
    if (!connection) {
        connection = listening();
        return true;
    }
    pollfd files[] = {{PQsocket(connection->handle()), POLLIN, 0}, {stop_, POLLIN, 0}};
    poll(files, 2, forever);
    const bool any = told(connection->handle());
    if (!connection->alive()) connection.reset();
    return any;
} catch (const Fault& fault) {
    spdlog::error("commits cannot be watched: {}", fault.what());
    return false;
}

bool Watch::stopped_within(milliseconds time) const
{
    pollfd file{stop_, POLLIN, 0};
    return poll(&file, 1, static_cast<int>(time.count())) > 0;
}

} // namespace db::postgres
