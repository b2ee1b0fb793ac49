// SPDX-License-Identifier: EUPL-1.2
// An application that calls the API of a city in process.
#pragma once

#include "support/city.h"

#include <boost/json.hpp>

#include <string>
#include <utility>
#include <vector>

namespace support {

/// What came back.
struct Answered {
    int status = 0;
    boost::json::object body;
    http::Response response;

    std::string header(std::string_view name) const { return std::string{response.header(name)}; }
    std::string text(std::string_view name) const { return std::string{body.at(name).as_string()}; }
    /// Whether a problem names this field with this code.
    bool names(std::string_view field, std::string_view code) const;
};

using Headers = std::vector<std::pair<std::string, std::string>>;

class Program {
public:
    /// With a token of these scopes.
    Program(City& city, const std::vector<std::string>& scopes);
    /// Without any token.
    explicit Program(City& city) : city_(city) {}

    Answered gets(std::string_view address, Headers headers = {}) const;
    Answered posts(std::string_view address, const boost::json::value& body, Headers headers = {}) const;
    Answered patches(std::string_view address, const boost::json::value& body, Headers headers = {}) const;
    Answered sends(http::Method method, std::string_view address, std::string body, Headers headers) const;

private:
    City& city_;
    std::string secret_;
};

} // namespace support
