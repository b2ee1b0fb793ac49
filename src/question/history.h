// SPDX-License-Identifier: EUPL-1.2
// A question that another system kept until now: as it stands, with everything that happened to it. The verbs make it
// step by step, each at its own moment; then it is written whole.
#pragma once

#include "question/question.h"

namespace opmaat {

/// What people wrote in one step.
struct TypedThen {
    Act act;
    std::vector<Typed> typed;
};

class QuestionHistory {
public:
    /// Begins with the question as it was asked; it was never saved.
    explicit QuestionHistory(Changed<Question> asked);

    /// What a verb made of now().
    void add(Changed<Question> step);

    const Question& now() const { return now_; }
    const std::vector<Event>& events() const { return events_; }
    const std::vector<TypedThen>& typed() const { return typed_; }

private:
    Question now_; // its version is that which the last step reached
    std::vector<Event> events_;
    std::vector<TypedThen> typed_;
};

} // namespace opmaat
