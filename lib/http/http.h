// SPDX-License-Identifier: EUPL-1.2
// Requests and responses as values: the product is a function from Request to Response. The server that carries them
// over sockets (server.h) is the only part that knows Beast; tests call the function without a socket.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

class Topic; // a live stream of server-sent events: see sse.h

/// Names and values in the order given; names may occur more than once.
class Fields {
public:
    void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
    void reserve(std::size_t count) { fields_.reserve(count); }
    /// The first value, or empty.
    std::string_view operator[](std::string_view name) const;
    std::optional<std::string_view> find(std::string_view name) const;
    std::vector<std::string_view> all(std::string_view name) const;
    auto begin() const { return fields_.begin(); }
    auto end() const { return fields_.end(); }
    std::size_t size() const { return fields_.size(); }
    bool empty() const { return fields_.empty(); }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

/// A file sent in a form, streamed to a temporary file that is removed with the last copy of this value.
struct Upload {
    std::string field;
    std::string file_name;
    std::string content_type;
    std::uint64_t size = 0;
    std::shared_ptr<const std::string> path;
};

enum class Method { get, head, post, put, patch, del, options };
std::string_view name_of(Method method); // as on the wire: "GET", "DELETE"

struct Request {
    Method method = Method::get;
    std::string path;   // decoded, without the query: "/vragen/V-2026-000123"
    std::string target; // as sent, with the query; never logged
    Fields query;       // decoded, '+' is a space
    Fields headers;     // names in lower case
    Fields cookies;
    Fields form; // decoded fields of urlencoded and multipart forms
    std::vector<Upload> uploads;
    std::string body;    // raw body (JSON); empty for multipart
    std::string address; // of the client, by the trusted proxy's word if there is one
    std::string number;  // request number, shown on error pages and in the log
    std::vector<std::pair<std::string, std::string>> path_values; // filled by the router

    /// A value of the path by its name in the pattern; empty when there is none.
    std::string_view in_path(std::string_view name) const;
    bool htmx() const { return headers.find("hx-request").has_value(); }
};

struct Response {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::shared_ptr<const std::string> shared_body;      // instead of `body`: cached pages and assets
    std::shared_ptr<const std::string> shared_body_gzip; // the same, compressed once
    std::shared_ptr<Topic> stream;                       // instead of a body: the client listens to this topic

    /// The first header of this name (any case), or empty.
    std::string_view header(std::string_view name) const;
    Response& header(std::string name, std::string value) &
    {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    Response&& header(std::string name, std::string value) &&
    {
        headers.emplace_back(std::move(name), std::move(value));
        return std::move(*this);
    }
};

Response page(std::string html, int status = 200); // text/html; charset=utf-8
Response json(std::string body, int status = 200); // application/json
Response problem(std::string body, int status);    // application/problem+json (RFC 9457)
Response text(std::string body, int status = 200); // text/plain
Response see_other(std::string location);          // 303 after a POST
Response stream(std::shared_ptr<Topic> topic);     // text/event-stream

struct Cookie {
    std::string name;
    std::string value;
    std::optional<std::int64_t> max_age_s; // none: until the browser closes; 0: delete
    bool secure = false;                   // HttpOnly, SameSite=Lax and Path=/ always
};
/// Throws std::invalid_argument when name or value hold signs that a cookie cannot carry (use base64url or hex).
void set_cookie(Response& response, const Cookie& cookie);

/// Gives the answer, once, from any thread.
using Reply = std::function<void(Response)>;
/// Handles a request. Returns quickly: a handler that waits for a commit keeps `reply` and answers later.
using Handler = std::function<void(Request, Reply)>;

} // namespace http
