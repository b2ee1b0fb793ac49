// SPDX-License-Identifier: EUPL-1.2
// An application that calls the API of a whole city in process, with Haarlem's folder loaded.
#pragma once

#include "access/role.h"
#include "app/house.h"
#include "support/city.h"

#include <boost/json.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace support {

/// The product behind its router, at a moment that the test chooses.
class ApiCity {
public:
    /// The database was prepared with haarlem().
    explicit ApiCity(db::Database& database);

    db::Database& database;
    opmaat::Instant now;
    opmaat::app::House house;
};

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
    Program(ApiCity& city, const std::vector<std::string>& scopes);
    /// Without any token.
    explicit Program(ApiCity& city) : city_(city) {}

    Answered gets(std::string_view address, Headers headers = {}) const;
    Answered posts(std::string_view address, const boost::json::value& body, Headers headers = {}) const;
    Answered patches(std::string_view address, const boost::json::value& body, Headers headers = {}) const;
    Answered sends(http::Method method, std::string_view address, std::string body, Headers headers) const;

private:
    ApiCity& city_;
    std::string secret_;
};

} // namespace support
