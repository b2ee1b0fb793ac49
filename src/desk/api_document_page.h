// SPDX-License-Identifier: EUPL-1.2
// The description of the API as a page for people, made of the same document that programs read: /api/v1/documentatie.
#pragma once

#include "desk/routes.h"

namespace opmaat::desk {

void add_api_document(Routes& routes);

} // namespace opmaat::desk
