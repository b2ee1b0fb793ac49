// SPDX-License-Identifier: EUPL-1.2
// What somebody typed in a form that could not be saved and cannot be shown, as the database is away: nothing that was
// typed is lost.
#pragma once

#include "desk/visit.h"
#include "html/html.h"
#include "http/http.h"

namespace opmaat::desk {

/// What was typed, to be read and copied, and a button that sends the same form again. It needs no database and no
/// script. Passwords are left out; a form with one has to be filled in anew. Nothing when no form was sent.
html::Html typed_again(const Visit& visit, const http::Request& request);

} // namespace opmaat::desk
