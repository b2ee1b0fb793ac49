// SPDX-License-Identifier: EUPL-1.2
// The token with which an application calls the API: 256 random bits, shown once, kept as a SHA-256.
#pragma once

#include "access/viewer.h"
#include "base/refusal.h"
#include "event/event.h"

#include <vector>

namespace opmaat {

struct ApiToken {
    Id<ApiToken> id;
    std::string name;   // of the application, by the administrator
    std::string digest; // of the secret
    std::vector<Scope> scopes;
    Instant made{};
    std::optional<Instant> expires{};
    std::optional<Instant> revoked{};
    std::int64_t version = 0;
    friend bool operator==(const ApiToken&, const ApiToken&) = default;
};

inline constexpr Subject<ApiToken> api_token_subject{"sleutel"};
inline constexpr EventKind api_token_made{"sleutel-gemaakt"};
inline constexpr EventKind api_token_revoked{"sleutel-ingetrokken"};

inline constexpr Rule unknown_api_token{RefusalKind::missing, "sleutel-onbekend"};
inline constexpr Rule api_token_changed{RefusalKind::conflict, "sleutel-gewijzigd"};
inline constexpr Rule api_token_nameless{RefusalKind::invalid, "sleutel-zonder-naam"};
inline constexpr Rule api_token_scopeless{RefusalKind::invalid, "sleutel-zonder-recht"};
inline constexpr Rule api_token_expired_at_once{RefusalKind::invalid, "sleutel-al-verlopen"};
/// It would show more than its giver may see.
inline constexpr Rule scope_above_giver{RefusalKind::invalid, "sleutel-boven-gever"};
inline constexpr Rule already_revoked{RefusalKind::conflict, "sleutel-al-ingetrokken"};

/// What an administrator asks for.
struct TokenRequest {
    std::string name; // 1 to 100 signs
    std::vector<Scope> scopes;
    std::optional<Instant> expires;
};

/// `digest` is that of the new secret. Refuses a token without a name or a scope, one that would be over already, and
/// scopes that the giver may not give (may_give).
Result<Changed<ApiToken>> make_token(const Viewer& giver, TokenRequest request, std::string digest, Act act);
Result<Changed<ApiToken>> revoke(ApiToken token, Act act);

inline bool is_valid(const ApiToken& token, Instant now)
{
    return !token.revoked && (!token.expires || now < *token.expires);
}

} // namespace opmaat
