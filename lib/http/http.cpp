// SPDX-License-Identifier: EUPL-1.2
#include "http/http.h"

#include "http/ascii.h"

#include <algorithm>
#include <stdexcept>

namespace http {
namespace {

template <class List>
std::string_view value_of(const List& pairs, std::string_view name)
{
    for (const auto& [each, value] : pairs)
        if (each == name) return value;
    return {};
}

Response typed(std::string body, int status, std::string_view content_type)
{
    Response response;
    response.status = status;
    response.body = std::move(body);
    response.headers.emplace_back("Content-Type", content_type);
    return response;
}

// RFC 6265 section 4.1.1, cookie-octet: no spaces, quotes, commas, semicolons, backslashes or control signs.
bool fits_in_cookie(std::string_view text)
{
    return std::ranges::all_of(text, [](unsigned char sign) {
        return sign > 0x20 && sign < 0x7f && sign != '"' && sign != ',' && sign != ';' && sign != '\\';
    });
}

} // namespace

std::string_view Fields::operator[](std::string_view name) const { return value_of(fields_, name); }

std::optional<std::string_view> Fields::find(std::string_view name) const
{
    for (const auto& [each, value] : fields_)
        if (each == name) return value;
    return std::nullopt;
}

std::vector<std::string_view> Fields::all(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (const auto& [each, value] : fields_)
        if (each == name) values.push_back(value);
    return values;
}

std::string_view name_of(Method method)
{
    switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::patch: return "PATCH";
    case Method::del: return "DELETE";
    case Method::options: return "OPTIONS";
    }
    std::unreachable();
}

std::string_view Request::in_path(std::string_view name) const { return value_of(path_values, name); }

std::string_view Response::header(std::string_view name) const
{
    for (const auto& [each, value] : headers)
        if (same_word(each, name)) return value;
    return {};
}

Response page(std::string html, int status) { return typed(std::move(html), status, "text/html; charset=utf-8"); }

Response json(std::string body, int status) { return typed(std::move(body), status, "application/json"); }

Response problem(std::string body, int status) { return typed(std::move(body), status, "application/problem+json"); }

Response text(std::string body, int status) { return typed(std::move(body), status, "text/plain; charset=utf-8"); }

Response see_other(std::string location)
{
    Response response;
    response.status = 303;
    response.headers.emplace_back("Location", std::move(location));
    return response;
}

Response stream(std::shared_ptr<Topic> topic)
{
    Response response;
    response.headers.emplace_back("Content-Type", "text/event-stream");
    response.stream = std::move(topic);
    return response;
}

void set_cookie(Response& response, const Cookie& cookie)
{
    if (cookie.name.empty() || cookie.name.find('=') != std::string::npos || !fits_in_cookie(cookie.name) ||
        !fits_in_cookie(cookie.value))
        throw std::invalid_argument("a cookie cannot carry these signs: " + cookie.name);
    std::string line = cookie.name + "=" + cookie.value + "; Path=/; HttpOnly; SameSite=Lax";
    if (cookie.max_age_s) line += "; Max-Age=" + std::to_string(*cookie.max_age_s);
    if (cookie.secure) line += "; Secure";
    response.headers.emplace_back("Set-Cookie", std::move(line));
}

} // namespace http
