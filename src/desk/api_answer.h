// SPDX-License-Identifier: EUPL-1.2
// How the API answers: the version of a thing travels as ETag and comes back as If-Match, every answer says the version
// of the API, and what goes wrong is told as problem+json (NL API Design Rules).
#pragma once

#include "base/refusal.h"
#include "http/http.h"
#include "text/catalogue.h"

#include <cstdint>
#include <optional>
#include <string>

namespace opmaat::desk {

inline constexpr std::string_view api_root = "/api/v1";
/// The full version (semver), which every answer carries in the header API-Version.
inline constexpr std::string_view api_version = "1.0.0";

/// A change without If-Match (428).
inline constexpr Rule if_match_missing{RefusalKind::invalid, "if-match-ontbreekt"};
/// If-Match holds no ETag that this API gave. Field "If-Match".
inline constexpr Rule if_match_unreadable{RefusalKind::invalid, "if-match-onleesbaar"};

bool is_api(const http::Request& request);

/// What a call answers, as it is kept for a request that comes twice.
struct ApiAnswer {
    int status = 200;
    std::int64_t version = 0; // of the thing; 0: no ETag
    std::string location{};   // of what was made; empty: nothing was
    std::string body;         // JSON
    friend bool operator==(const ApiAnswer&, const ApiAnswer&) = default;
};
http::Response response_of(ApiAnswer answer);
std::string to_text(const ApiAnswer& answer);
/// Of a text that to_text made.
ApiAnswer parse_answer(std::string_view text);

/// The version that If-Match names; nothing for "*" (any). Refuses if_match_missing and if_match_unreadable.
Result<std::optional<std::int64_t>> version_required(const http::Request& request);
/// The same where If-Match may be left out.
Result<std::optional<std::int64_t>> version_offered(const http::Request& request);

/// A refusal as problem+json. What only HTTP can refuse has a status of its own.
http::Response api_problem(const http::Request& request, const Refusal& refusal, text::Language language);

/// Passes answers on as the API gives them: with its version, and a bare 405 of the router as problem+json.
http::Reply api_reply(const http::Request& request, text::Language language, http::Reply reply);

} // namespace opmaat::desk
