// SPDX-License-Identifier: EUPL-1.2
#include "http/answer.h"

#include "http/ascii.h"
#include "http/compression.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace http {
namespace {

constexpr std::size_t worth_compressing = 1024;           // bytes
constexpr std::size_t most_compressed_at_once = 2u << 20; // more would keep others on this thread waiting
constexpr int fast = 4;

struct Header {
    std::string_view name;
    std::string_view value;
};

// A handler that sets one of these itself has the last word.
constexpr std::array always{
    Header{
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    Header{"X-Content-Type-Options", "nosniff"},
    Header{"Referrer-Policy", "same-origin"},
    Header{"Cross-Origin-Opener-Policy", "same-origin"},
    Header{"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
    Header{"Cache-Control", "no-store"},
};

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

void add(std::string& head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

bool breaks_line(std::string_view text)
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
}

void add_given(std::string& head, const Response& response)
{
    for (const auto& [name, value] : response.headers) {
        if (breaks_line(name) || breaks_line(value)) throw std::invalid_argument("a header breaks its line: " + name);
        add(head, name, value);
    }
}

void add_envelope(std::string& head, const Response& response, const Envelope& envelope)
{
    for (const Header& each : always)
        if (response.header(each.name).empty()) add(head, each.name, each.value);
    if (envelope.https) add(head, "Strict-Transport-Security", "max-age=31536000");
    add(head, "Date", envelope.date);
    add(head, "X-Request-Id", envelope.number);
    if (!envelope.keep_alive || response.stream) add(head, "Connection", "close");
    if (response.stream) add(head, "X-Accel-Buffering", "no"); // nginx passes events on at once
}

bool unchanged(const Response& response, const Asked& asked)
{
    if (response.status != 200 || asked.if_none_match.empty() || response.stream) return false;
    if (asked.method != Method::get && asked.method != Method::head) return false;
    const auto etag = response.header("etag");
    return !etag.empty() && etag_matches(asked.if_none_match, etag);
}

// Puts the body in place; true when it is compressed.
bool place_body(Outgoing& result, Response& response, bool take_gzip, bool compressible)
{
    if (response.shared_body) {
        const bool small = take_gzip && response.shared_body_gzip;
        result.shared = std::move(small ? response.shared_body_gzip : response.shared_body);
        return small;
    }
    const auto size = response.body.size();
    const bool small = take_gzip && compressible && size > worth_compressing && size <= most_compressed_at_once;
    result.kept = small ? gzip(response.body, fast) : std::move(response.body);
    return small;
}

} // namespace

Asked asked(const Request& request)
{
    return {request.method, accepts_gzip(request.headers["accept-encoding"]),
            std::string(request.headers["if-none-match"])};
}

Outgoing outgoing(Response response, const Asked& asked, const Envelope& envelope)
{
    Outgoing result;
    if (unchanged(response, asked)) {
        response.status = 304;
        response.body.clear();
        response.shared_body = nullptr;
    }
    const bool compressible = response.shared_body_gzip || is_compressible(response.header("content-type"));
    const bool own_coding = !response.header("content-encoding").empty();
    const bool compressed = !response.stream && place_body(result, response, asked.gzip && !own_coding, compressible);
    result.head.reserve(1024);
    result.head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    result.head.append(reason_of(response.status)).append("\r\n");
    add_given(result.head, response);
    add_envelope(result.head, response, envelope);
    if (compressible && !response.stream) add(result.head, "Vary", "Accept-Encoding");
    if (compressed) add(result.head, "Content-Encoding", "gzip");
    if (has_body(response.status) && !response.stream)
        add(result.head, "Content-Length", std::to_string(result.body().size()));
    result.head.append("\r\n");
    if (asked.method == Method::head || !has_body(response.status)) result.kept.clear(), result.shared = nullptr;
    return result;
}

std::string_view reason_of(int status)
{
    static constexpr std::array reasons{std::pair{200, "OK"},
                                        std::pair{201, "Created"},
                                        std::pair{202, "Accepted"},
                                        std::pair{204, "No Content"},
                                        std::pair{303, "See Other"},
                                        std::pair{304, "Not Modified"},
                                        std::pair{400, "Bad Request"},
                                        std::pair{401, "Unauthorized"},
                                        std::pair{403, "Forbidden"},
                                        std::pair{404, "Not Found"},
                                        std::pair{405, "Method Not Allowed"},
                                        std::pair{406, "Not Acceptable"},
                                        std::pair{408, "Request Timeout"},
                                        std::pair{409, "Conflict"},
                                        std::pair{410, "Gone"},
                                        std::pair{412, "Precondition Failed"},
                                        std::pair{413, "Content Too Large"},
                                        std::pair{415, "Unsupported Media Type"},
                                        std::pair{421, "Misdirected Request"},
                                        std::pair{422, "Unprocessable Content"},
                                        std::pair{428, "Precondition Required"},
                                        std::pair{429, "Too Many Requests"},
                                        std::pair{431, "Request Header Fields Too Large"},
                                        std::pair{500, "Internal Server Error"},
                                        std::pair{501, "Not Implemented"},
                                        std::pair{503, "Service Unavailable"}};
    const auto found = std::ranges::find(reasons, status, &std::pair<int, const char*>::first);
    return found == reasons.end() ? "Status" : found->second;
}

bool etag_matches(std::string_view if_none_match, std::string_view etag)
{
    const auto opaque = [](std::string_view tag) { return tag.starts_with("W/") ? tag.substr(2) : tag; };
    while (!if_none_match.empty()) {
        const auto each = trimmed(take_until(if_none_match, ','));
        if (each == "*" || (!each.empty() && opaque(each) == opaque(etag))) return true;
    }
    return false;
}

} // namespace http
