// SPDX-License-Identifier: EUPL-1.2
// API tokens on disk: only who manages tokens sees them, and nobody ever sees a secret again.
#pragma once

#include "access/api_token.h"
#include "access/may.h"
#include "db/db.h"

namespace opmaat {

/// All tokens, the newest first; revoked and expired ones too. Refuses not_allowed.
Result<std::vector<ApiToken>> tokens_to_manage(db::Reader& reader, const Viewer& viewer);
/// Refuses not_allowed and unknown_api_token.
Result<ApiToken> token_to_manage(db::Reader& reader, const Viewer& viewer, Id<ApiToken> id);

/// For a call of the API: the token whose secret has this digest; nothing when there is none.
std::optional<ApiToken> token_of(db::Reader& reader, std::string_view digest);

/// The only way to write a token. Refuses api_token_changed.
Result<void> save_token(db::Writer& writer, const Changed<ApiToken>& changed);

} // namespace opmaat
