// SPDX-License-Identifier: EUPL-1.2
// One request off the wire. Beast reads the framing; whatever could be read in two ways is refused, so that a proxy
// before us and we never disagree on where a request ends.
#pragma once

#include "http/body.h"
#include "http/http.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace http {

class RequestParser {
public:
    explicit RequestParser(std::uint32_t header_bytes);
    ~RequestParser();
    RequestParser(const RequestParser&) = delete;
    RequestParser& operator=(const RequestParser&) = delete;

    /// Takes bytes from the front and says how many; up to the end of the headers, and after `read_body` up to the end
    /// of the request. 0 taken without an error: the next thing must be whole first.
    std::size_t take(std::string_view bytes);

    /// 0, or the status with which the request is refused.
    int refused() const;
    bool header_done() const;
    bool complete() const;
    bool keep_alive() const;
    bool expects_continue() const;
    std::optional<std::uint64_t> content_length() const;

    /// From here on the body goes into the request.
    void read_body(const BodyLimits& limits);
    std::uint64_t most_body_bytes() const; // after `read_body`
    Request& request();

private:
    struct Wire;
    std::unique_ptr<Wire> wire_;
};

} // namespace http
