// SPDX-License-Identifier: EUPL-1.2
// `opmaat user` and `opmaat token`: how an administrator of the machine opens accounts and makes tokens, also the first
// ones. Each returns what is to be printed: sentences, or with --json one JSON value.
#pragma once

#include "access/api_token.h"
#include "db/db.h"
#include "staff/organisation.h"
#include "text/catalogue.h"

namespace opmaat {

/// Where a command runs.
struct Console {
    db::Database& database;
    const Organisation& organisation;
    text::Language language;
    Instant now;
    bool json = false;
};

inline constexpr Rule role_unknown{RefusalKind::invalid, "rol-onbekend"};
inline constexpr Rule scope_unknown{RefusalKind::invalid, "recht-onbekend"};

/// A role as typed: its word ("teamleider") and the code of a unit; without a unit it is given for all.
struct TypedGrant {
    std::string role;
    std::string unit;
};

/// `password`: as typed; nothing: one is made up and printed. Its owner must change it at the first sign-in.
struct UserToAdd {
    std::string official;   // code
    std::string username{}; // empty: the code of the official
    std::vector<TypedGrant> grants{};
    std::optional<std::string> password{};
};

Result<std::string> add_user(const Console& console, const UserToAdd& user);
Result<std::string> set_user_password(const Console& console, std::string_view username,
                                      const std::optional<std::string>& password);
Result<std::string> disable_user(const Console& console, std::string_view username);
Result<std::string> enable_user(const Console& console, std::string_view username);
Result<std::string> grant_role(const Console& console, std::string_view username, const TypedGrant& grant);
Result<std::string> revoke_role(const Console& console, std::string_view username, const TypedGrant& grant);
Result<std::string> list_users(const Console& console);

/// A token as typed: scopes are words ("vragen-lezen").
struct TokenToAdd {
    std::string name;
    std::vector<std::string> scopes;
    std::optional<Instant> expires{};
};

/// Prints the secret, this one time.
Result<std::string> add_token(const Console& console, const TokenToAdd& token);
Result<std::string> list_tokens(const Console& console);
/// `id` as list_tokens prints it.
Result<std::string> revoke_token(const Console& console, std::string_view id);

} // namespace opmaat
