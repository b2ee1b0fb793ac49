// SPDX-License-Identifier: EUPL-1.2
// What somebody asked for, taken apart: the path, the question after the '?', cookies and simple forms. Each is decoded
// once, here; text that is no UTF-8 or holds NUL is refused, so that nothing behind this door has to look again.
#pragma once

#include "http/http.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace http {

struct Target {
    std::string path;      // decoded; begins with '/'
    std::string authority; // "host:port" of a target in absolute form, else empty
    Fields query;
};

/// Nothing when the target is malformed: bad escapes, no UTF-8, control signs, or an escaped slash in the path.
std::optional<Target> parse_target(std::string_view target);

/// Names and values of `application/x-www-form-urlencoded` text; nothing when malformed or more than `most` fields.
std::optional<Fields> parse_urlencoded(std::string_view text, std::size_t most = 1000);

/// The cookies of one Cookie header; pieces that are no cookie are passed over.
void parse_cookies(std::string_view header, Fields& cookies);

/// Valid UTF-8 without NUL.
bool is_text(std::string_view text);

} // namespace http
