// SPDX-License-Identifier: EUPL-1.2
// The last step before the wire: an answer gets its security headers and its framing, is left out when the client has
// it already (304), and is compressed when the client takes that.
#pragma once

#include "http/http.h"

#include <memory>
#include <string>
#include <string_view>

namespace http {

/// What must be remembered of a request until its answer leaves.
struct Asked {
    Method method = Method::get;
    bool gzip = false;
    std::string if_none_match;
};
Asked asked(const Request& request);

/// What the server adds to every answer.
struct Envelope {
    std::string_view number; // X-Request-Id
    std::string_view date;   // RFC 9110 form
    bool keep_alive = true;
    bool https = false; // HSTS
};

/// Bytes ready to send; `body` points into `kept` or `shared`.
struct Outgoing {
    std::string head;
    std::string_view body() const { return shared ? std::string_view(*shared) : std::string_view(kept); }
    std::string kept;
    std::shared_ptr<const std::string> shared;
};

/// Throws std::invalid_argument when a header holds signs that would end it.
Outgoing outgoing(Response response, const Asked& asked, const Envelope& envelope);

std::string_view reason_of(int status); // "Not Found"

/// Whether `if_none_match` names `etag` (weak comparison, RFC 9110 13.1.2).
bool etag_matches(std::string_view if_none_match, std::string_view etag);

} // namespace http
