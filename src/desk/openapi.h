// SPDX-License-Identifier: EUPL-1.2
// The description of the API (OpenAPI 3.1), which everybody may read without a token and from any site.
#pragma once

#include "desk/routes.h"

#include <string_view>

namespace opmaat::desk {

/// The document, as it stands in openapi.json.
std::string_view openapi_document();

void add_openapi(Routes& routes);

} // namespace opmaat::desk
