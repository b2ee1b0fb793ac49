// SPDX-License-Identifier: EUPL-1.2
// Signing in and out, and choosing a password of one's own.
#pragma once

#include "access/doorkeeper_shell.h"
#include "desk/routes.h"
#include "http/public_url.h"

namespace opmaat::desk {

struct SignInOffice {
    db::Database& database;
    SignInDesk& sign_in;
    Doorkeeper& doorkeeper;
    bool secure_cookie; // the public url is https
    bool demo;          // offer the demo people by name
};

/// GET and POST /inloggen, POST /inloggen/demo (demo mode only), POST /uitloggen, GET and POST /wachtwoord.
void add_sign_in(Routes& routes, SignInOffice office);

} // namespace opmaat::desk
