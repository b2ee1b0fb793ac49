// SPDX-License-Identifier: EUPL-1.2
#include "http/server.h"

#include "http/connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <thread>
#include <vector>

namespace http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
constexpr auto awaiting = asio::as_tuple(asio::use_awaitable);
constexpr int backlog = 1024;                         // connections that wait to be taken
constexpr std::chrono::milliseconds breath{100};      // when there are no file descriptors left
constexpr std::chrono::milliseconds last_time{1'000}; // for what was ended at once to be gone

// "127.0.0.1:8080", "localhost:8080", "[::1]:8080"
tcp::endpoint endpoint_of(const std::string& listen)
{
    const auto colon = listen.rfind(':');
    std::string host = listen.substr(0, colon);
    if (host == "localhost") host = "127.0.0.1";
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    unsigned short port = 0;
    const char* end = listen.data() + listen.size();
    const char* from = colon == std::string::npos ? end : listen.data() + colon + 1;
    const auto [stop, problem] = std::from_chars(from, end, port);
    boost::system::error_code error;
    const auto address = asio::ip::make_address(host, error);
    if (error || problem != std::errc{} || stop != end) throw std::invalid_argument("no address:port: " + listen);
    return {address, port};
}

// How often lateness is looked for: often enough for the shortest time.
std::chrono::milliseconds sweep_time(const Limits& limits)
{
    const auto shortest =
        std::min({limits.header_time, limits.body_idle_time, limits.body_time, limits.idle_time, limits.write_time});
    return std::clamp(shortest / 4, std::chrono::milliseconds{10}, std::chrono::milliseconds{1'000});
}

asio::awaitable<void> sweep(Lane& lane, std::chrono::milliseconds every)
{
    for (;;) {
        lane.sweep.expires_after(every);
        co_await lane.sweep.async_wait(awaiting);
        const auto now = Connection::Clock::now();
        for (Connection* each : lane.connections) each->end_when_late(now);
    }
}

} // namespace

struct Server::Running {
    ServerOptions options;
    Handler handler;
    tcp::endpoint endpoint;
    std::shared_ptr<Site> site;
    std::vector<std::shared_ptr<Lane>> lanes;
    std::vector<asio::executor_work_guard<asio::io_context::executor_type>> work;
    std::unique_ptr<tcp::acceptor> acceptor;
    std::vector<std::thread> threads;
    std::size_t next_lane = 0;

    void listen();
    void on_each_lane(std::function<void(Lane&)> task);
    asio::awaitable<void> accept();
    void admit(tcp::socket socket, Lane& lane);
    void turn_away(tcp::socket socket, int status);
};

void Server::Running::listen()
{
    acceptor = std::make_unique<tcp::acceptor>(lanes.front()->context);
    acceptor->open(endpoint.protocol());
    acceptor->set_option(tcp::acceptor::reuse_address(true));
    acceptor->bind(endpoint);
    acceptor->listen(backlog);
    endpoint = acceptor->local_endpoint();
}

void Server::Running::on_each_lane(std::function<void(Lane&)> task)
{
    for (const auto& lane : lanes) asio::post(lane->context, [lane = lane.get(), task] { task(*lane); });
}

asio::awaitable<void> Server::Running::accept()
{
    asio::steady_timer pause(lanes.front()->context);
    while (acceptor->is_open()) {
        Lane& lane = *lanes[next_lane++ % lanes.size()];
        auto [error, socket] = co_await acceptor->async_accept(lane.context, awaiting);
        if (!error) {
            admit(std::move(socket), lane);
        } else if (acceptor->is_open()) {
            pause.expires_after(breath);
            co_await pause.async_wait(awaiting);
        }
    }
}

void Server::Running::admit(tcp::socket socket, Lane& lane)
{
    boost::system::error_code error;
    const auto peer = plain(socket.remote_endpoint(error).address());
    if (error) return; // gone already
    socket.set_option(tcp::no_delay(true), error);
    std::optional<Seats::Seat> seat;
    if (!site->proxies.contains(peer)) {
        seat = site->seats.take(household(peer));
        if (!seat) return turn_away(std::move(socket), 429);
    }
    if (!site->census.enter(options.limits.connections)) return turn_away(std::move(socket), 503);
    auto connection = std::make_shared<Connection>(lane, site, std::move(socket), peer, std::move(seat));
    asio::co_spawn(lane.context, Connection::run(std::move(connection)), asio::detached);
}

// One attempt without waiting: who is turned away may not cost a place.
void Server::Running::turn_away(tcp::socket socket, int status)
{
    const std::string number = site->fresh_number();
    const Envelope envelope{number, lanes.front()->date(), false, site->url.https()};
    Response response = text(std::string(reason_of(status)) + "\n", status).header("Retry-After", "10");
    const Outgoing bytes = outgoing(std::move(response), Asked{}, envelope);
    boost::system::error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(bytes.head + std::string(bytes.body())), ignored);
}

Server::Server(ServerOptions options, Handler handler) : running_(std::make_unique<Running>())
{
    running_->endpoint = endpoint_of(options.listen);
    Site(options, handler, running_->endpoint.port()); // refuses wrong options now rather than at the start
    running_->options = std::move(options);
    running_->handler = std::move(handler);
}

Server::~Server() { stop(); }

void Server::start()
{
    Running& running = *running_;
    for (unsigned each = 0; each < std::max(1u, running.options.threads); ++each) {
        running.lanes.push_back(std::make_shared<Lane>());
        running.work.push_back(asio::make_work_guard(running.lanes.back()->context));
    }
    running.listen();
    running.site = std::make_shared<Site>(running.options, running.handler, port());
    for (const auto& lane : running.lanes)
        asio::co_spawn(lane->context, sweep(*lane, sweep_time(running.options.limits)), asio::detached);
    asio::co_spawn(running.lanes.front()->context, running.accept(), asio::detached);
    for (const auto& lane : running.lanes) running.threads.emplace_back([lane] { lane->context.run(); });
}

void Server::stop()
{
    Running& running = *running_;
    if (running.threads.empty()) return;
    running.site->stopping = true;
    asio::post(running.lanes.front()->context, [&running] { running.acceptor->close(); });
    running.on_each_lane([](Lane& lane) {
        for (Connection* each : lane.connections) each->stop();
    });
    if (!running.site->census.wait_until_empty(running.options.limits.stop_time)) {
        running.on_each_lane([](Lane& lane) {
            for (Connection* each : lane.connections) each->abort();
        });
        running.site->census.wait_until_empty(last_time);
    }
    for (const auto& lane : running.lanes) lane->context.stop();
    for (std::thread& each : running.threads) each.join();
    running.threads.clear();
    running.acceptor.reset();
    running.work.clear();
    running.lanes.clear();
}

void Server::run()
{
    asio::io_context foreground;
    asio::signal_set signals(foreground, SIGINT, SIGTERM);
    signals.async_wait([](const auto&, int) {});
    start();
    foreground.run();
    stop();
}

unsigned short Server::port() const { return running_->endpoint.port(); }

std::size_t Server::connections() const { return running_->site ? running_->site->census.count() : 0; }

} // namespace http
