// SPDX-License-Identifier: EUPL-1.2
// Where the page of a question and the forms about it are found: /vragen/V-2026-000123 and
// /vragen/V-2026-000123/antwoord.
#pragma once

#include "desk/routes.h"

namespace opmaat {

void add_question(desk::Routes& routes);

} // namespace opmaat
