// SPDX-License-Identifier: EUPL-1.2
// Many screens that each have a regiebord open and wait for its news.
#pragma once

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace bench {

class Watchers {
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// Opens so many streams, spread over the paths, and waits until each has its first message. Throws
    /// std::runtime_error when one does not within a minute.
    Watchers(int port, const std::string& header, const std::vector<std::string>& paths, std::size_t count);
    ~Watchers();
    Watchers(const Watchers&) = delete;
    Watchers& operator=(const Watchers&) = delete;

    /// How long after `since` each of them had a board that knows the event at this position, in milliseconds. Throws
    /// std::runtime_error when one has not within a minute.
    std::vector<double> delays(std::int64_t position, Moment since);

private:
    struct Screen;
    void hear(Screen& screen);
    void await(std::int64_t position);

    boost::asio::io_context context_;
    std::mutex mutex_; // of what the screens know
    std::condition_variable heard_;
    std::vector<std::unique_ptr<Screen>> screens_;
    std::thread thread_; // the last, for it uses the others
};

} // namespace bench
