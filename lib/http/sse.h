// SPDX-License-Identifier: EUPL-1.2
// Live pages: a board is rendered once and sent to everybody who looks at it. Each listener gets the newest of each
// event; who reads slowly misses what was overtaken, costs no memory and keeps nobody waiting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace http {

/// Sent while nothing changes: an event, since browsers keep comments from the script that shows how old a page is.
inline constexpr std::string_view sign_of_life = "event: hartslag\ndata:\n\n";

/// A message as on the wire, made once for all topics that it is published to.
struct Bulletin {
    /// `id` comes back as Last-Event-ID. Throws std::invalid_argument when event or id hold a line's end.
    Bulletin(std::string_view event_name, std::string_view id, std::string_view data);
    std::string event;
    std::shared_ptr<const std::string> bytes;
};

class Listener;

/// Keep it in a shared_ptr and answer a request with `stream(topic)`.
class Topic {
public:
    /// The newest message of its event, to everybody who listens now and first of all to who comes later. From any
    /// thread.
    void publish(const Bulletin& bulletin);
    void publish(std::string_view event, std::string_view id, std::string_view data)
    {
        publish(Bulletin{event, id, data});
    }
    std::size_t listeners() const;

private:
    friend class Listener;
    struct Message {
        std::string event;
        std::uint64_t sequence;
        std::shared_ptr<const std::string> bytes; // as on the wire, shared by all listeners
    };

    mutable std::mutex mutex_;
    std::uint64_t sequence_ = 0;
    std::vector<Message> newest_; // one for each event, oldest first
    std::vector<Listener*> listeners_;
};

/// One open connection on a topic.
class Listener {
public:
    /// `wake` is called, from any thread, when there is something to take; not again until it was taken.
    Listener(std::shared_ptr<Topic> topic, std::function<void()> wake);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// What is new since the last time: at first, the newest of every event.
    std::vector<std::shared_ptr<const std::string>> take();

private:
    friend class Topic;
    std::shared_ptr<Topic> topic_;
    std::function<void()> wake_;
    std::uint64_t seen_ = 0;
    bool woken_ = false;
};

} // namespace http
