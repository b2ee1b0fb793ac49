// SPDX-License-Identifier: EUPL-1.2
#include "http/connection.h"

#include <exception>

namespace http {
namespace {

namespace asio = boost::asio;

} // namespace

Connection::Connection(Lane& lane, std::shared_ptr<Site> site, asio::ip::tcp::socket socket, asio::ip::address peer,
                       std::optional<Seats::Seat> seat)
    : lane_(lane), site_(std::move(site)), socket_(std::move(socket)), peer_(std::move(peer)), seat_(std::move(seat)),
      wake_(lane_.context)
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
        bool more = true;
        while (more && !self->site_->stopping) {
            more = co_await self->serve();
            self->served_ = true;
        }
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
    deadline_ = Clock::time_point::max();
    asked_ = asked(parser.request());
    Response response = co_await answer_of(std::move(parser.request()));
    if (ending_) co_return false;
    const auto topic = asked_.method == Method::head ? nullptr : response.stream;
    const bool keep_alive = parser.keep_alive() && !response.stream && !site_->stopping;
    const bool sent = co_await send(std::move(response), keep_alive);
    if (sent && topic)
        co_await stream(topic);
    else if (sent && !keep_alive)
        co_await linger();
    request_seat_.reset();
    co_return sent&& keep_alive;
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
