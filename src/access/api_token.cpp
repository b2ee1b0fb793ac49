// SPDX-License-Identifier: EUPL-1.2
#include "access/api_token.h"

#include "access/may.h"

#include <algorithm>

namespace opmaat {
namespace {

void keep_each_once(std::vector<Scope>& scopes)
{
    std::ranges::sort(scopes);
    scopes.erase(std::ranges::unique(scopes).begin(), scopes.end());
}

} // namespace

Result<Changed<ApiToken>> make_token(const Viewer& giver, TokenRequest request, std::string digest, Act act)
{
    if (request.name.empty() || request.name.size() > 100) return refused(api_token_nameless, "naam");
    if (request.scopes.empty()) return refused(api_token_scopeless, "rechten");
    if (request.expires && *request.expires <= act.at) return refused(api_token_expired_at_once, "verloopt");
    for (const Scope each : request.scopes)
        if (!may_give(giver, each)) return refused(scope_above_giver, "rechten");
    keep_each_once(request.scopes);
    ApiToken token{.id = Id<ApiToken>::fresh(act.at),
                   .name = std::move(request.name),
                   .digest = std::move(digest),
                   .scopes = std::move(request.scopes),
                   .made = act.at,
                   .expires = request.expires};
    Event event{std::move(act), api_token_made, {about(api_token_subject, token.id, 1)}};
    return Changed{std::move(token), std::move(event)};
}

Result<Changed<ApiToken>> revoke(ApiToken token, Act act)
{
    if (token.revoked) return refused(already_revoked);
    token.revoked = act.at;
    Event event{std::move(act), api_token_revoked, {about(api_token_subject, token.id, token.version + 1)}};
    return Changed{std::move(token), std::move(event)};
}

} // namespace opmaat
