// SPDX-License-Identifier: EUPL-1.2
// A program or a browser that calls the real binary, each time on a connection of its own.
#pragma once

#include "support/loopback_client.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

/// A whole answer.
struct Heard {
    int status = 0;
    std::string head;
    std::string body;

    /// Empty when there is no such header.
    std::string header(std::string_view name) const;
    bool says(std::string_view words) const { return body.find(words) != std::string::npos; }
    /// Throws when the body is no JSON object.
    boost::json::object json() const { return boost::json::parse(body).as_object(); }
};

class Caller {
public:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    /// `headers`: whole lines, that go with every call.
    explicit Caller(unsigned short port, std::string headers = {}) : port_(port), headers_(std::move(headers)) {}
    static Caller with_token(unsigned short port, const std::string& secret)
    {
        return Caller{port, "Authorization: Bearer " + secret + "\r\n"};
    }
    static Caller with_cookie(unsigned short port, const std::string& cookie)
    {
        return Caller{port, "Sec-Fetch-Site: same-origin\r\nCookie: opmaat=" + cookie + "\r\n"};
    }

    /// Each throws std::runtime_error or std::system_error when no whole answer comes.
    Heard gets(const std::string& address) const;
    Heard posts(const std::string& address, const boost::json::value& body, const std::string& headers = {}) const;
    Heard sends(const std::string& address, const Fields& form) const;

    /// The opening of a stream that goes on: nothing of it was heard yet.
    LoopbackClient follows(const std::string& address) const;

private:
    std::string request(std::string_view method, const std::string& address, const std::string& headers) const;
    Heard asks(const std::string& request) const;

    unsigned short port_;
    std::string headers_;
};

} // namespace support
