// SPDX-License-Identifier: EUPL-1.2
// Where lists of questions are found, kept by name, and downloaded: /vragen, /vragen/lijsten and /vragen.csv.
#pragma once

#include "desk/routes.h"

namespace opmaat {

void add_lists(desk::Routes& routes);

} // namespace opmaat
