// SPDX-License-Identifier: EUPL-1.2
// Questions for applications: lists, one question, and asking a new one. What else can be done with a question is in
// question_verb_api.h.
#pragma once

#include "desk/routes.h"

namespace opmaat {

void add_question_api(desk::Routes& routes);

} // namespace opmaat
