// SPDX-License-Identifier: EUPL-1.2
// What becomes of an open question when the unit that handles it closes: the successor handles it. Its clocks are
// reckoned on the hours of the successor by who closes the unit (reckoning_store.h).
#pragma once

#include "question/owner.h"

#include <string>

namespace opmaat {

inline constexpr EventKind question_moved{"vraag-verplaatst"};

/// Who has what a closed unit left.
struct Heir {
    UnitId unit;         // the successor
    OfficialId official; // of what belonged to somebody who no longer works here
    std::string reason;  // of the handover then
};

/// The owner stays when they still work here, and then it is no handover. Otherwise the heir owns it: handed over, and
/// counted, unless it still waited at intake.
Changed<Question> inherit(Question question, const Heir& heir, bool owner_works_here, const Act& act);

} // namespace opmaat
