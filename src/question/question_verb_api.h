// SPDX-License-Identifier: EUPL-1.2
// Changing a question by API: each verb is a part of the address of the question, and answers with the question as it
// is then.
#pragma once

#include "desk/routes.h"

namespace opmaat {

void add_question_verbs_api(desk::Routes& routes);

} // namespace opmaat
