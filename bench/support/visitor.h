// SPDX-License-Identifier: EUPL-1.2
// One client with one connection that stays open, and waits for each answer.
#pragma once

#include "support/stock.h"

#include <boost/asio/io_context.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <string>

namespace bench {

struct Answer {
    int status = 0;
    std::string body{};
};

class Visitor {
public:
    /// `header`: "Cookie: ..." or "Authorization: ...", sent with each request. Throws boost::system::system_error.
    explicit Visitor(int port, std::string header = {});

    Answer get(const std::string& path);
    Answer post(const std::string& path, const std::string& json);

private:
    Answer ask(const char* method, const std::string& path, const std::string& json);

    std::string header_;
    boost::asio::io_context context_;
    boost::beast::tcp_stream stream_;
    boost::beast::flat_buffer buffer_;
};

std::string cookie(const Stock& stock);
std::string authorization(const Stock& stock);

/// Asks so many times, and gives in milliseconds what 99 of 100 answers stayed under. Throws std::runtime_error for an
/// answer that is no 200.
double p99(Visitor& visitor, const std::string& path, int times);

} // namespace bench
