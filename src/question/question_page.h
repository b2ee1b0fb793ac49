// SPDX-License-Identifier: EUPL-1.2
// The page of one question: how it stands, whose it is, what comes next, what was answered, and how it came so far.
#pragma once

#include "desk/visit.h"
#include "event/event_store.h"
#include "html/html.h"
#include "question/question_list_store.h"
#include "question/typed_store.h"

#include <string>
#include <string_view>
#include <vector>

namespace opmaat {

/// What the page tells, read in one snapshot.
struct QuestionSheet {
    Question question;
    std::string process_name;
    std::vector<Written> written;
    std::vector<RecordedEvent> events; // newest first
};

/// `done`: the word of the deed that was just done ("antwoord", "nieuw"); empty for none.
html::Html question_page(const desk::Visit& visit, const QuestionSheet& sheet, std::string_view done);

/// The question beside a form about it: what was asked, its clocks and its owner.
html::Html question_beside(const desk::Visit& visit, const QuestionSheet& sheet);

/// For whoever may not read it: that it is there, its clock, its team, its owner, and whom to ask.
html::Html closed_question_page(const desk::Visit& visit, const Listed& listed);

} // namespace opmaat
