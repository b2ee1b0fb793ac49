// SPDX-License-Identifier: EUPL-1.2
// From a form about a question to the verb that does it.
#pragma once

#include "desk/visit.h"
#include "http/http.h"
#include "question/deed.h"
#include "question/kenmerk.h"

namespace opmaat {

/// Field "volgendeStapDag".
inline constexpr Rule day_missing{RefusalKind::invalid, "dag-ontbreekt"};
/// Field "grond".
inline constexpr Rule ground_missing{RefusalKind::invalid, "grond-ontbreekt"};

/// Finds the question through the door of this deed and does it, with what was typed; the caller saves it. Refuses as
/// the door and the verb do.
Result<Changed<Question>> carried_out(desk::Writing& writing, Deed deed, const Kenmerk& kenmerk,
                                      const http::Request& request);

} // namespace opmaat
