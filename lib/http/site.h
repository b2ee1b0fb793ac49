// SPDX-License-Identifier: EUPL-1.2
// What all connections of one server share.
#pragma once

#include "http/answer.h"
#include "http/public_url.h"
#include "http/seats.h"
#include "http/server.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>

namespace http {

/// One line of the access log; `path` has no query and no secrets.
struct Access {
    Method method = Method::get;
    std::string path = "-";
    std::string number;
    std::string address;
    std::chrono::steady_clock::time_point began;
};

/// How many connections are open, and a way to wait until there are none.
class Census {
public:
    bool enter(std::size_t most);
    void leave();
    std::size_t count() const;
    bool wait_until_empty(std::chrono::milliseconds longest);

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t count_ = 0;
};

struct Site {
    Site(ServerOptions options, Handler handler, unsigned short port);

    ServerOptions options;
    Handler handler;
    PublicUrl url;
    Hosts hosts;
    Networks proxies;
    Seats seats;
    Census census;
    std::atomic<bool> stopping = false;

    /// Short, unique while the server runs and most likely after: "k3f9-12".
    std::string fresh_number();
    /// The page for what the server itself must answer; logs a 500.
    Response fault(const Fault& fault) const;
    std::string path_in_log(const std::string& path) const;
    void log(const Access& access, int status) const;

private:
    std::string number_prefix_;
    std::atomic<std::uint64_t> numbers_ = 0;
};

} // namespace http
