// SPDX-License-Identifier: EUPL-1.2
// The contact screen: one call, visit or message from its beginning to its end, on one page.
#pragma once

#include "desk/routes.h"

namespace opmaat {

/// GET and POST /contact, GET /contact/{id}, and the forms on that page.
void add_contacts(desk::Routes& routes);

} // namespace opmaat
