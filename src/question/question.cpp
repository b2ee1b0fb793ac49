// SPDX-License-Identifier: EUPL-1.2
#include "question/question.h"

#include <utility>

namespace opmaat {

QuestionFacts facts_of(const Question& question)
{
    return {.unit = question.unit,
            .owner = question.owner,
            .contact_person = question.contact_person,
            .deputy = question.deputy,
            .domain = question.domain,
            .confidentiality = question.confidentiality};
}

Event event_of(const Question& question, EventKind kind, const Act& act, std::vector<Fact> facts)
{
    return Event{act, kind, {about(question_subject, question.id, question.version + 1)}, std::move(facts)};
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

} // namespace opmaat
