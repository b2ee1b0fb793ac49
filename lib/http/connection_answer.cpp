// SPDX-License-Identifier: EUPL-1.2
// The answering half of a connection: from the handler to the wire.
#include "http/connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <exception>

namespace http {
namespace {

namespace asio = boost::asio;
constexpr auto awaiting = asio::as_tuple(asio::use_awaitable);

// Carries the answer of a handler to its connection, once, from whatever thread. A handler that lets go of its Reply
// without an answer is noticed by the end of this.
class Exchange {
public:
    Exchange(std::weak_ptr<Connection> connection, std::weak_ptr<Lane> lane, std::uint64_t sequence)
        : connection_(std::move(connection)), lane_(std::move(lane)), sequence_(sequence)
    {
    }
    ~Exchange() { give(std::nullopt); }
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    void give(std::optional<Response> response)
    {
        if (given_.exchange(true)) return;
        const auto lane = lane_.lock();
        if (!lane) return;
        auto deliver = [connection = connection_, sequence = sequence_, response = std::move(response)]() mutable {
            if (const auto open = connection.lock()) open->answered(sequence, std::move(response));
        };
        if (lane->context.get_executor().running_in_this_thread())
            deliver();
        else
            asio::post(lane->context, std::move(deliver));
    }

private:
    std::weak_ptr<Connection> connection_;
    std::weak_ptr<Lane> lane_;
    std::uint64_t sequence_;
    std::atomic<bool> given_ = false;
};

} // namespace

asio::awaitable<Response> Connection::answer_of(Request request)
{
    const std::string what = hand_over(std::move(request));
    while (!answer_came_ && !ending_) {
        wake_.expires_at(Clock::time_point::max());
        co_await wake_.async_wait(awaiting);
    }
    ++sequence_; // an answer that still comes is nobody's
    if (answer_) co_return std::move(*answer_);
    co_return fault(500, what);
}

// Calls the handler; what to log if no answer comes of it.
std::string Connection::hand_over(Request request)
{
    answer_came_ = false;
    answer_.reset();
    const auto exchange = std::make_shared<Exchange>(weak_from_this(), lane_.weak_from_this(), ++sequence_);
    try {
        site_->handler(std::move(request), [exchange](Response given) { exchange->give(std::move(given)); });
    } catch (const std::exception& failed) {
        exchange->give(std::nullopt);
        return failed.what();
    }
    return "the handler gave no answer";
}

void Connection::answered(std::uint64_t sequence, std::optional<Response> response)
{
    if (sequence != sequence_) return;
    answer_ = std::move(response);
    answer_came_ = true;
    wake_.cancel();
}

Outgoing Connection::prepared(Response& response, bool keep_alive)
{
    const Envelope envelope{access_.number, lane_.date(), keep_alive, site_->url.https()};
    try {
        return outgoing(std::move(response), asked_, envelope);
    } catch (const std::exception& failed) {
        response = fault(500, failed.what());
        return outgoing(response, asked_, envelope);
    }
}

asio::awaitable<bool> Connection::send(Response response, bool keep_alive)
{
    const Outgoing bytes = prepared(response, keep_alive);
    const bool sent = co_await write(bytes.head, bytes.body());
    site_->log(access_, response.status);
    co_return sent;
}

asio::awaitable<bool> Connection::write(std::string_view head, std::string_view body)
{
    while (!head.empty() || !body.empty()) {
        within(limits().write_time);
        const std::array buffers{asio::buffer(head), asio::buffer(body)};
        const auto [error, count] = co_await socket_.async_write_some(buffers, awaiting);
        if (error) co_return false;
        const std::size_t of_head = std::min(count, head.size());
        head.remove_prefix(of_head);
        body.remove_prefix(count - of_head);
    }
    deadline_ = Clock::time_point::max();
    co_return true;
}

} // namespace http
