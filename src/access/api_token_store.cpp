// SPDX-License-Identifier: EUPL-1.2
#include "access/api_token_store.h"

#include "base/columns.h"
#include "event/event_store.h"

#include <algorithm>

namespace opmaat {
namespace {

const db::Sql api_token_all{
    "api_token.all",
    "SELECT id, name, digest, made, expires, revoked, version FROM api_token ORDER BY made DESC, id DESC"};
const db::Sql api_token_by_id{"api_token.by_id",
                              "SELECT id, name, digest, made, expires, revoked, version FROM api_token WHERE id = ?1"};
const db::Sql api_token_by_digest{
    "api_token.by_digest", "SELECT id, name, digest, made, expires, revoked, version FROM api_token WHERE digest = ?1"};

ApiToken token_row(const db::Row& row)
{
    return {.id = row.as<Id<ApiToken>>(0),
            .name = row.as<std::string>(1),
            .digest = row.as<std::string>(2),
            .scopes = {},
            .made = row.as<Instant>(3),
            .expires = row.as<std::optional<Instant>>(4),
            .revoked = row.as<std::optional<Instant>>(5),
            .version = row.as<std::int64_t>(6)};
}

const db::Sql api_token_scopes{"api_token.scopes", "SELECT scope FROM api_token_scope WHERE token = ?1"};

Scope scope_row(const db::Row& row)
{
    const auto scope = parse_word<Scope>(row.text(0));
    if (!scope) throw db::Fault{db::Fault::Kind::other, "no scope in a column of scopes"};
    return *scope;
}

const db::Sql api_token_add{
    "api_token.add",
    "INSERT INTO api_token (id, name, digest, made, expires, revoked, version) VALUES (?1, ?2, ?3, ?4, ?5, NULL, 1)"};
const db::Sql api_token_add_scope{"api_token.add_scope", "INSERT INTO api_token_scope (token, scope) VALUES (?1, ?2)"};
const db::Sql api_token_save{"api_token.save",
                             "UPDATE api_token SET revoked = ?2, version = version + 1 WHERE id = ?1 AND version = ?3"};

void read_scopes(db::Reader& reader, ApiToken& token)
{
    token.scopes = reader.all(api_token_scopes, scope_row, token.id);
    std::ranges::sort(token.scopes);
}

std::optional<ApiToken> with_scopes(db::Reader& reader, std::optional<ApiToken> token)
{
    if (token) read_scopes(reader, *token);
    return token;
}

void add(db::Writer& writer, const ApiToken& token)
{
    writer.run(api_token_add, token.id, token.name, token.digest, token.made, token.expires);
    for (const Scope each : token.scopes) writer.run(api_token_add_scope, token.id, word(each));
}

} // namespace

Result<std::vector<ApiToken>> tokens_to_manage(db::Reader& reader, const Viewer& viewer)
{
    if (!may(viewer, Action::manage_tokens)) return refused(not_allowed);
    auto tokens = reader.all(api_token_all, token_row);
    for (ApiToken& each : tokens) read_scopes(reader, each);
    return tokens;
}

Result<ApiToken> token_to_manage(db::Reader& reader, const Viewer& viewer, Id<ApiToken> id)
{
    if (!may(viewer, Action::manage_tokens)) return refused(not_allowed);
    auto token = with_scopes(reader, reader.one(api_token_by_id, token_row, id));
    if (!token) return refused(unknown_api_token);
    return std::move(*token);
}

std::optional<ApiToken> token_of(db::Reader& reader, std::string_view digest)
{
    return with_scopes(reader, reader.one(api_token_by_digest, token_row, digest));
}

Result<void> save_token(db::Writer& writer, const Changed<ApiToken>& changed)
{
    const ApiToken& token = changed.now;
    if (token.version == 0)
        add(writer, token);
    else if (writer.run(api_token_save, token.id, token.revoked, token.version) == 0)
        return refused(api_token_changed);
    append(writer, changed.events);
    return {};
}

} // namespace opmaat
