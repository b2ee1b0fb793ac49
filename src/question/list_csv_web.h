// SPDX-License-Identifier: EUPL-1.2
// A list as a file for a sheet. It holds what the list shows and nothing more, and no text in it becomes a formula.
#pragma once

#include "desk/routes.h"

namespace opmaat {

/// More rows than one file may hold. Values: how many it may.
inline constexpr Rule list_too_long{RefusalKind::invalid, "lijst-te-lang"};

/// GET /vragen.csv with the words of a list. Refuses as list_choice, and list_too_long.
Result<http::Response> show_csv(desk::Reading& reading, const http::Request& request);

} // namespace opmaat
