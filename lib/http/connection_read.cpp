// SPDX-License-Identifier: EUPL-1.2
// The reading half of a connection: head, body, and what is refused on the way.
#include "http/connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

namespace http {
namespace {

namespace asio = boost::asio;
constexpr auto awaiting = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t first_buffer = 2048;     // bytes; most requests of a browser fit
constexpr std::size_t body_buffer = 16 * 1024; // bytes

} // namespace

// False when the client went away, or after a refusal.
asio::awaitable<bool> Connection::read_head(RequestParser& parser)
{
    idle_ = true;
    within(served_ ? limits().idle_time : limits().header_time);
    for (;;) {
        const int status = take_head(parser);
        if (status == 0 && parser.header_done()) co_return true;
        if (status != 0) {
            co_await refuse(status);
            co_return false;
        }
        const std::size_t count = co_await read_some();
        if (count > 0) continue;
        if (late_ && !idle_) co_await refuse(408);
        co_return false;
    }
}

// As much of the head as has come. 0, or the status that refuses.
int Connection::take_head(RequestParser& parser)
{
    while (idle_ && unread().starts_with("\r\n")) begin_ += 2; // RFC 9112 2.2
    if (unread().empty()) return 0;
    if (idle_) begin_request();
    begin_ += parser.take(unread());
    if (parser.refused() || parser.header_done()) return parser.refused();
    return unread().size() >= limits().header_bytes ? 431 : 0;
}

void Connection::begin_request()
{
    idle_ = false;
    within(limits().header_time);
    access_ = Access{};
    asked_ = Asked{};
    access_.address = peer_.to_string();
    access_.began = Clock::now();
}

// 0, or the status that refuses.
asio::awaitable<int> Connection::read_body(RequestParser& parser)
{
    const bool long_body = parser.most_body_bytes() > limits().body_bytes;
    const auto last = Clock::now() + (long_body ? limits().upload_time : limits().body_time);
    if (parser.expects_continue() && unread().empty()) {
        const bool told = co_await write("HTTP/1.1 100 Continue\r\n\r\n", {});
        if (!told) co_return 408;
    }
    if (!parser.complete()) buffer_.resize(std::max(buffer_.size(), body_buffer));
    while (!parser.complete()) {
        const std::size_t taken = unread().empty() ? 0 : parser.take(unread());
        begin_ += taken;
        if (parser.refused()) co_return parser.refused();
        if (taken > 0) continue;
        if (unread().size() >= limits().header_bytes) co_return 400; // a chunk's size or trailer without an end
        within(limits().body_idle_time);
        deadline_ = std::min(deadline_, last);
        const std::size_t count = co_await read_some();
        if (count == 0) co_return late_ ? 408 : 400;
    }
    co_return 0;
}

// How many bytes came; 0 when the client went away or was late.
asio::awaitable<std::size_t> Connection::read_some()
{
    if (begin_ > 0) {
        std::copy(unread().begin(), unread().end(), buffer_.begin());
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ == buffer_.size()) buffer_.resize(std::max(first_buffer, 2 * buffer_.size()));
    const auto room = asio::buffer(buffer_.data() + end_, buffer_.size() - end_);
    const auto [error, count] = co_await socket_.async_read_some(room, awaiting);
    if (error) co_return 0;
    end_ += count;
    co_return count;
}

} // namespace http
