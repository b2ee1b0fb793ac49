// SPDX-License-Identifier: EUPL-1.2
#include "http/target.h"

#include "http/ascii.h"

#include <boost/url/encoding_opts.hpp>
#include <boost/url/pct_string_view.hpp>
#include <unicode/utf8.h>

#include <algorithm>

namespace http {
namespace {

enum class Plus { is_plus, is_space };

std::optional<std::string> decoded(std::string_view text, Plus plus)
{
    if (text.find_first_of("%+") == std::string_view::npos)
        return is_text(text) ? std::optional(std::string(text)) : std::nullopt;
    const auto escaped = boost::urls::make_pct_string_view(text);
    if (!escaped) return std::nullopt;
    boost::urls::encoding_opts options;
    options.space_as_plus = plus == Plus::is_space;
    std::string result = escaped->decode(options);
    return is_text(result) ? std::optional(std::move(result)) : std::nullopt;
}

bool holds_control_sign(std::string_view text)
{
    return std::ranges::any_of(text, [](unsigned char sign) { return sign < 0x20 || sign == 0x7f; });
}

// An escaped slash would move the borders between the segments after decoding.
bool holds_escaped_slash(std::string_view path)
{
    return path.find("%2F") != std::string_view::npos || path.find("%2f") != std::string_view::npos;
}

// "http://host:port/path" to authority and "/path"; a target in origin form stays as it is.
std::string_view take_authority(std::string_view& target)
{
    for (std::string_view scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        target.remove_prefix(scheme.size());
        const auto end = std::min(target.find_first_of("/?"), target.size());
        const auto authority = target.substr(0, end);
        target.remove_prefix(end);
        return authority;
    }
    return {};
}

} // namespace

bool is_text(std::string_view text)
{
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 sign = 0;
        U8_NEXT(text.data(), at, length, sign);
        if (sign <= 0) return false;
    }
    return true;
}

std::optional<Target> parse_target(std::string_view target)
{
    Target result;
    result.authority = take_authority(target);
    std::string_view query = target;
    std::string_view path = take_until(query, '?');
    if (path.empty() && !result.authority.empty()) path = "/";
    if (!path.starts_with('/') || holds_escaped_slash(path) || target.find('#') != std::string_view::npos)
        return std::nullopt;
    auto plain = decoded(path, Plus::is_plus);
    auto fields = parse_urlencoded(query);
    if (!plain || !fields || holds_control_sign(*plain)) return std::nullopt;
    result.path = std::move(*plain);
    result.query = std::move(*fields);
    return result;
}

std::optional<Fields> parse_urlencoded(std::string_view text, std::size_t most)
{
    Fields fields;
    while (!text.empty()) {
        std::string_view value = take_until(text, '&');
        if (value.empty()) continue;
        auto name = decoded(take_until(value, '='), Plus::is_space);
        auto plain = decoded(value, Plus::is_space);
        if (!name || !plain || fields.size() == most) return std::nullopt;
        fields.add(std::move(*name), std::move(*plain));
    }
    return fields;
}

void parse_cookies(std::string_view header, Fields& cookies)
{
    while (!header.empty()) {
        std::string_view value = take_until(header, ';');
        if (value.find('=') == std::string_view::npos) continue;
        const auto name = trimmed(take_until(value, '='));
        value = trimmed(value);
        if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"'))
            value = value.substr(1, value.size() - 2);
        if (!name.empty() && is_text(name) && is_text(value)) cookies.add(std::string(name), std::string(value));
    }
}

} // namespace http
