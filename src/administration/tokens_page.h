// SPDX-License-Identifier: EUPL-1.2
// The tokens with which applications use the API: all of them, and one with what it may do, until when, and who made or
// revoked it. The secret is shown once, when it is made; after that nobody can see it.
#pragma once

#include "access/api_token.h"
#include "desk/routes.h"
#include "html/address.h"

namespace opmaat::administration {

/// GET /beheer/sleutels and /beheer/sleutels/{sleutel}, and the forms beneath them.
void add_tokens(desk::Routes& routes);
/// GET and POST /beheer/sleutels/nieuw, and POST /beheer/sleutels/{sleutel}/intrekken.
void add_token_forms(desk::Routes& routes);

/// The token whose id stands in the address. Refuses not_allowed and setting_unknown.
Result<ApiToken> token_named(db::Reader& reader, const desk::Visit& visit, const http::Request& request);

html::Address address_of(const ApiToken& token);

} // namespace opmaat::administration
