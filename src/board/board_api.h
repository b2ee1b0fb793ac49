// SPDX-License-Identifier: EUPL-1.2
// The regiebord for applications: how many questions wait, what is late and what becomes late today.
#pragma once

#include "board/open_questions_store.h"
#include "desk/routes.h"

namespace opmaat {

/// `open` lives as long as the routes.
void add_board_api(desk::Routes& routes, OpenQuestions& open);

} // namespace opmaat
