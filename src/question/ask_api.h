// SPDX-License-Identifier: EUPL-1.2
// A new question as an application sends it, read and looked up before the transaction.
#pragma once

#include "question/ask.h"
#include "staff/staff_json_api.h"

namespace opmaat {

/// What was sent, ready for the verb. `process` is one of the visit's.
struct QuestionSent {
    Asked asked;
    const Process* process;
};

/// The new question in the body. Without an owner it waits at intake, with who is on duty there. Refuses every field
/// that is missing, unknown or of another form, all at once, and what not_json and json_unreadable say.
Result<QuestionSent> question_sent(const desk::Visit& visit, const http::Request& request);

/// Fields "proces" and "gemeente", by id or code. Null when not sent; an unknown one is noted.
const Process* process_sent(desk::ApiFields& fields, const desk::Visit& visit);
const Municipality* municipality_sent(desk::ApiFields& fields, const desk::Visit& visit);

/// Who gets a question: fields "eigenaar" and, where they work in several units, "eenheid". Null when not sent.
struct OwnerSent {
    const Official* official;
    const Unit* unit;
};
OwnerSent owner_sent(desk::ApiFields& fields, const desk::Visit& visit);
/// The owner that was sent, which must be there. Without a unit they handle it as unit_for says of `present`.
Recipient recipient(const OwnerSent& sent, const desk::Visit& visit, const UnitId& present);

} // namespace opmaat
