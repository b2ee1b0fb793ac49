// SPDX-License-Identifier: EUPL-1.2
// The door of each deed: pages and applications that do the same come in by the same door.
#pragma once

#include "question/deed.h"
#include "question/question_store.h"

namespace opmaat {

/// The question, held for this deed until the end of the transaction. Refuses as the doors of question_store.h do.
Result<Question> question_for(Deed deed, db::Writer& writer, const Viewer& viewer, const Wanted& wanted);

} // namespace opmaat
