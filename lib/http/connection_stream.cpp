// SPDX-License-Identifier: EUPL-1.2
// What a connection does besides questions and answers: stay for a live page, or hear a client out before it closes.
#include "http/connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace http {
namespace {

namespace asio = boost::asio;
constexpr auto awaiting = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds linger_time{1000}; // for the client to read a refusal
constexpr std::size_t longest_linger = 1 << 20;        // bytes
constexpr int live_send_bytes = 256 * 1024;            // what the system keeps for a looker that reads slowly

} // namespace

asio::awaitable<void> Connection::stream(std::shared_ptr<Topic> topic)
{
    streaming_ = true;
    std::string().swap(buffer_);
    begin_ = end_ = 0;
    boost::system::error_code ignored;
    socket_.set_option(asio::socket_base::send_buffer_size(live_send_bytes), ignored);
    Listener listener(std::move(topic), [self = weak_from_this(), lane = lane_.weak_from_this()] {
        const auto open = lane.lock();
        if (!open) return;
        asio::post(open->context, [self] {
            if (const auto connection = self.lock()) connection->wake_.cancel();
        });
    });
    watch_hang_up();
    while (!ending_ && !site_->stopping) {
        const auto news = listener.take();
        for (const auto& bytes : news) {
            const bool written = co_await write(*bytes, {});
            if (!written) co_return;
        }
        if (!news.empty()) continue;
        wake_.expires_after(limits().heartbeat);
        const auto [woken] = co_await wake_.async_wait(awaiting);
        if (woken) continue;
        const bool written = co_await write(sign_of_life, {});
        if (!written) co_return;
    }
}

// A live page hears nothing from its client; when something comes it is the end, or nothing that we wait for.
void Connection::watch_hang_up()
{
    buffer_.resize(64);
    socket_.async_read_some(asio::buffer(buffer_), [self = shared_from_this()](const auto& error, std::size_t) {
        if (!error) return self->watch_hang_up();
        self->ending_ = true;
        self->wake_.cancel();
    });
}

// Closing while the client still sends would take our last answer away from it (a reset): hear it out, for a while.
asio::awaitable<void> Connection::linger()
{
    boost::system::error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    const auto last = Clock::now() + linger_time;
    std::size_t heard = 0;
    while (heard < longest_linger) {
        begin_ = end_;
        deadline_ = last;
        const std::size_t count = co_await read_some();
        if (count == 0) co_return;
        heard += count;
    }
}

} // namespace http
