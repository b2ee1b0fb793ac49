// SPDX-License-Identifier: EUPL-1.2
// One thread of the server and who is served on it.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>

namespace http {

class Connection;

/// Touched on its own thread only, but for `context`.
struct Lane : std::enable_shared_from_this<Lane> {
    std::unordered_set<Connection*> connections; // first, since the context ends its connections as it is destroyed
    boost::asio::io_context context{1};
    boost::asio::steady_timer sweep{context};
    std::string_view date(); // now, as RFC 9110 writes it

private:
    std::string date_;
    std::int64_t date_second_ = 0;
};

} // namespace http
