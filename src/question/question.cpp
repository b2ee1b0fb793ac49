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

const Clock* decisive_clock(const Question& question, Instant now)
{
    if (question.state == Question::State::open) return nearest_running(question.clocks, now);
    const Clock* nearest = nullptr;
    for (const Clock& clock : question.clocks) {
        if (clock.round != question.round || clock.ended != question.answered_at || !clock.due) continue;
        if (nearest == nullptr || clock.due->at < nearest->due->at) nearest = &clock;
    }
    return nearest;
}

Event event_of(const Question& question, EventKind kind, const Act& act, std::vector<Fact> facts)
{
    return Event{act, kind, {about(question_subject, question.id, question.version + 1)}, std::move(facts)};
}

std::string fact_name(Clock::Kind kind)
{
    switch (kind) {
    case Clock::Kind::receipt: return "klokOntvangst";
    case Clock::Kind::content: return "klokInhoud";
    case Clock::Kind::law: return "klokWet";
    }
    std::unreachable();
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

} // namespace opmaat
