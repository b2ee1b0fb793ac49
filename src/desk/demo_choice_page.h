// SPDX-License-Identifier: EUPL-1.2
// Who to be in the demo city: a few people of each role first, everybody else behind one click.
#pragma once

#include "desk/visit.h"
#include "html/html.h"

#include <string_view>

namespace opmaat::desk {

/// `asked`: the page to go to after signing in.
html::Html demo_choice(db::Reader& reader, const Visit& visit, std::string_view asked);

} // namespace opmaat::desk
