// SPDX-License-Identifier: EUPL-1.2
#include "support/visitor.h"

#include "desk/gate.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <stdexcept>
#include <vector>

namespace bench {

namespace beast = boost::beast;
namespace asio = boost::asio;

Visitor::Visitor(int port, std::string header) : header_(std::move(header)), stream_(context_)
{
    stream_.connect({asio::ip::address_v4::loopback(), static_cast<unsigned short>(port)});
    stream_.socket().set_option(asio::ip::tcp::no_delay{true});
}

Answer Visitor::get(const std::string& path) { return ask("GET", path, {}); }

Answer Visitor::post(const std::string& path, const std::string& json) { return ask("POST", path, json); }

Answer Visitor::ask(const char* method, const std::string& path, const std::string& json)
{
    std::string text = fmt::format("{} {} HTTP/1.1\r\nHost: {}\r\n", method, path,
                                   fmt::format("127.0.0.1:{}", stream_.socket().remote_endpoint().port()));
    if (!header_.empty()) text += header_ + "\r\n";
    if (!json.empty()) text += fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", json.size());
    asio::write(stream_.socket(), asio::buffer(text + "\r\n" + json));
    beast::http::response_parser<beast::http::string_body> parser;
    parser.body_limit(std::uint64_t{100} << 20);
    beast::http::read(stream_, buffer_, parser);
    return {static_cast<int>(parser.get().result_int()), std::move(parser.get().body())};
}

std::string cookie(const Stock& stock)
{
    return fmt::format("Cookie: {}={}", opmaat::desk::session_cookie, stock.session);
}

std::string authorization(const Stock& stock) { return "Authorization: Bearer " + stock.token; }

double p99(Visitor& visitor, const std::string& path, int times)
{
    std::vector<double> took;
    for (int time = 0; time < times; ++time) {
        const auto begun = std::chrono::steady_clock::now();
        const Answer answer = visitor.get(path);
        took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        if (answer.status != 200) throw std::runtime_error(fmt::format("{}: {}", path, answer.status));
    }
    std::ranges::sort(took);
    return took[took.size() * 99 / 100];
}

} // namespace bench
