// SPDX-License-Identifier: EUPL-1.2
#include "http/connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <ctime>
#include <exception>

namespace http {
namespace {

namespace asio = boost::asio;
constexpr auto awaiting = asio::as_tuple(asio::use_awaitable);
constexpr auto never = Connection::Clock::time_point::max();
constexpr std::size_t first_buffer = 2048;             // bytes; most requests of a browser fit
constexpr std::size_t body_buffer = 16 * 1024;         // bytes
constexpr std::chrono::milliseconds linger_time{1000}; // for the client to read a refusal
constexpr std::size_t longest_linger = 1 << 20;        // bytes

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
        if (lane->context.get_executor().running_in_this_thread()) deliver();
        else asio::post(lane->context, std::move(deliver));
    }

private:
    std::weak_ptr<Connection> connection_;
    std::weak_ptr<Lane> lane_;
    std::uint64_t sequence_;
    std::atomic<bool> given_ = false;
};

} // namespace

std::string_view Lane::date()
{
    const std::time_t now = std::time(nullptr);
    if (now != date_second_) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        std::array<char, 32> text{};
        date_.assign(text.data(), std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts));
        date_second_ = now;
    }
    return date_;
}

Connection::Connection(Lane& lane, std::shared_ptr<Site> site, asio::ip::tcp::socket socket,
                       asio::ip::address peer, std::optional<Seats::Seat> seat)
    : lane_(lane), site_(std::move(site)), socket_(std::move(socket)), peer_(std::move(peer)),
      seat_(std::move(seat)), wake_(lane_.context)
{
    access_.address = peer_.to_string();
}

Connection::~Connection()
{
    lane_.connections.erase(this);
    site_->census.leave();
}

asio::awaitable<void> Connection::run(std::shared_ptr<Connection> self)
{
    self->lane_.connections.insert(self.get());
    std::string what;
    try {
        while (!self->site_->stopping && co_await self->serve()) self->served_ = true;
    } catch (const std::exception& failed) {
        what = failed.what();
    }
    if (!what.empty()) {
        Response response = self->fault(500, std::move(what));
        const bool sent = co_await self->send(std::move(response), false);
        if (sent) co_await self->linger();
    }
    self->abort();
}

// One request and its answer; whether another may follow.
asio::awaitable<bool> Connection::serve()
{
    RequestParser parser(limits().header_bytes);
    const bool read = co_await read_head(parser);
    if (!read) co_return false;
    identify(parser.request());
    int status = refusal_of(parser);
    if (status == 0 && !parser.complete()) status = co_await read_body(parser);
    if (status != 0) {
        co_await refuse(status);
        co_return false;
    }
    deadline_ = never;
    asked_ = asked(parser.request());
    Response response = co_await answer_of(std::move(parser.request()));
    if (ending_) co_return false;
    const auto topic = asked_.method == Method::head ? nullptr : response.stream;
    const bool keep_alive = parser.keep_alive() && !response.stream && !site_->stopping;
    const bool sent = co_await send(std::move(response), keep_alive);
    request_seat_.reset();
    if (sent && topic) co_await stream(topic);
    else if (sent && !keep_alive) co_await linger();
    co_return sent && keep_alive;
}

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

void Connection::identify(Request& request)
{
    const auto client = client_address(peer_, request.headers, site_->proxies, site_->options.forwarded_by);
    request.address = client.to_string();
    request.number = site_->fresh_number();
    access_.method = request.method;
    access_.path = site_->path_in_log(request.path);
    access_.number = request.number;
    access_.address = request.address;
    if (!seat_) request_seat_ = site_->seats.take(household(client));
}

// What can be refused before the body: 0 when nothing.
int Connection::refusal_of(RequestParser& parser)
{
    if (const int status = site_->hosts.refuses(parser.request().headers["host"])) return status;
    if (!seat_ && !request_seat_) return 429;
    if (parser.complete()) return 0;
    parser.read_body(body_limits(parser.request()));
    return parser.content_length().value_or(0) > parser.most_body_bytes() ? 413 : 0;
}

BodyLimits Connection::body_limits(const Request& request) const
{
    const bool may_upload = site_->options.may_upload && site_->options.may_upload(request);
    BodyLimits result;
    result.bytes = limits().body_bytes;
    result.upload_bytes = may_upload ? limits().upload_bytes : limits().body_bytes;
    result.folder = site_->options.upload_folder;
    return result;
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

// The connection ends with it: after a refusal nobody knows where the next request begins.
asio::awaitable<void> Connection::refuse(int status)
{
    if (access_.number.empty()) access_.number = site_->fresh_number();
    Response response = fault(status, std::string(reason_of(status)));
    const bool sent = co_await send(std::move(response), false);
    if (sent) co_await linger();
    request_seat_.reset();
}

Response Connection::fault(int status, std::string what) const
{
    return site_->fault(Fault{status, access_.number, access_.path == "-" ? "" : access_.path, std::move(what)});
}

asio::awaitable<Response> Connection::answer_of(Request request)
{
    const std::string what = hand_over(std::move(request));
    while (!answer_came_ && !ending_) {
        wake_.expires_at(never);
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
    deadline_ = never;
    co_return true;
}

asio::awaitable<void> Connection::stream(std::shared_ptr<Topic> topic)
{
    streaming_ = true;
    std::string().swap(buffer_);
    begin_ = end_ = 0;
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

void Connection::end_when_late(Clock::time_point now)
{
    if (now < deadline_) return;
    late_ = true;
    boost::system::error_code ignored;
    socket_.cancel(ignored);
}

void Connection::stop()
{
    if (idle_ || streaming_) abort();
}

void Connection::abort()
{
    ending_ = true;
    boost::system::error_code ignored;
    socket_.close(ignored);
    wake_.cancel();
}

} // namespace http
