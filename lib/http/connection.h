// SPDX-License-Identifier: EUPL-1.2
// One client's connection: reads a request, has it answered, writes the answer, and so on until either side ends it.
#pragma once

#include "http/lane.h"
#include "http/request_parser.h"
#include "http/site.h"
#include "http/sse.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace http {

class Connection : public std::enable_shared_from_this<Connection> {
public:
    using Clock = std::chrono::steady_clock;

    /// `site` has counted it in its census; it counts it out itself.
    Connection(Lane& lane, std::shared_ptr<Site> site, boost::asio::ip::tcp::socket socket,
               boost::asio::ip::address peer, std::optional<Seats::Seat> seat);
    ~Connection();

    /// Serves until the end. Keeps the connection alive by `self`.
    static boost::asio::awaitable<void> run(std::shared_ptr<Connection> self);

    void end_when_late(Clock::time_point now);
    void stop();  // after what runs
    void abort(); // at once
    /// The answer of a handler to request `sequence`; nothing when it will never come.
    void answered(std::uint64_t sequence, std::optional<Response> response);

private:
    template <class Type>
    using Awaitable = boost::asio::awaitable<Type>;

    Awaitable<bool> serve();
    Awaitable<bool> read_head(RequestParser& parser);
    Awaitable<int> read_body(RequestParser& parser);
    Awaitable<std::size_t> read_some();
    int take_head(RequestParser& parser);
    void begin_request();
    Awaitable<void> refuse(int status);
    Response fault(int status, std::string what) const;
    int refusal_of(RequestParser& parser);
    void identify(Request& request);
    BodyLimits body_limits(const Request& request) const;
    Awaitable<Response> answer_of(Request request);
    std::string hand_over(Request request);
    Awaitable<bool> send(Response response, bool keep_alive);
    Outgoing prepared(Response& response, bool keep_alive);
    Awaitable<bool> write(std::string_view head, std::string_view body);
    Awaitable<void> stream(std::shared_ptr<Topic> topic);
    Awaitable<void> linger();
    void watch_hang_up();

    std::string_view unread() const { return std::string_view(buffer_).substr(begin_, end_ - begin_); }
    void within(std::chrono::milliseconds time) { deadline_ = Clock::now() + time, late_ = false; }
    const Limits& limits() const { return site_->options.limits; }

    Lane& lane_;
    std::shared_ptr<Site> site_;
    boost::asio::ip::tcp::socket socket_;
    boost::asio::ip::address peer_;
    std::optional<Seats::Seat> seat_;         // of the connection
    std::optional<Seats::Seat> request_seat_; // of one request that came by a proxy
    boost::asio::steady_timer wake_;

    std::string buffer_; // what was read: [begin_, end_) is not used yet
    std::size_t begin_ = 0;
    std::size_t end_ = 0;

    Clock::time_point deadline_ = Clock::time_point::max();
    bool late_ = false;
    bool idle_ = true; // between two requests
    bool served_ = false;
    bool streaming_ = false;
    bool ending_ = false;

    Access access_; // of the request at hand
    Asked asked_;
    std::uint64_t sequence_ = 0;
    bool answer_came_ = false;
    std::optional<Response> answer_;
};

} // namespace http
