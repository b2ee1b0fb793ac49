// SPDX-License-Identifier: EUPL-1.2
// The journal for applications: what changed since they looked last, each event once, in the order of commit.
#pragma once

#include "desk/routes.h"

namespace opmaat {

void add_event_api(desk::Routes& routes);

} // namespace opmaat
