// SPDX-License-Identifier: EUPL-1.2
// What an application does with a question, from the fields that it sent to the verb: the same verbs as the forms on
// the page of the question, under the same names of fields.
#pragma once

#include "desk/api_fields.h"
#include "desk/visit.h"
#include "event/event.h"
#include "question/deed.h"

#include <functional>
#include <span>
#include <string_view>

namespace opmaat {

/// The question has an owner who is still in service, and keeps that owner when it is opened again. Field "eigenaar".
inline constexpr Rule owner_stays{RefusalKind::invalid, "eigenaar-nog-in-dienst"};

/// The verb with what was sent for it, to be done to the question as the transaction finds it.
using VerbSent = std::function<Result<Changed<Question>>(Question, const desk::Visit&)>;

/// One call: what is done, under which part of the address of the question, and how its fields are read. What is wrong
/// with these is noted in the fields.
struct VerbCall {
    Deed deed;
    http::Method method;
    std::string_view part; // behind the id: "/toewijzing"
    VerbSent (*read)(desk::ApiFields&, const desk::Visit&);
};
std::span<const VerbCall> verb_calls();

} // namespace opmaat
