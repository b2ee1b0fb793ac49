// SPDX-License-Identifier: EUPL-1.2
// A case of a receipt log as a question of ours: asked at its start, owned by who is responsible until somebody touches
// it, handed over each time another touches it, answered at its end.
#pragma once

#include "calendar/almanac.h"
#include "import/receipt_world.h"
#include "question/history.h"

namespace opmaat {

/// With the world in which it was handled, and what the questions are called ("Aanvraag", before the number).
struct ReceiptSetting {
    const ReceiptWorld& world;
    const ReceiptNames& names;
    Calendars calendars;
};

/// The clock of law ends on the day of the deadline as the log has it, whatever the calendar says; without one the norm
/// of the process holds. Events after the end hand nothing over. A case that ends before it starts is answered at its
/// start. Refuses what the verbs refuse.
Result<QuestionHistory> history_of(const ReceiptRecord& record, const ReceiptSetting& setting);

} // namespace opmaat
