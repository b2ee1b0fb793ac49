// SPDX-License-Identifier: EUPL-1.2
// The questions that were open at a past moment, as they were then.
#pragma once

#include "board/past.h"
#include "db/db.h"

#include <map>
#include <optional>
#include <vector>

namespace opmaat {

class PastQuestions {
public:
    PastQuestions(std::map<QuestionId, PastQuestion> questions, std::map<QuestionId, std::vector<Clock>> clocks,
                  Instant at);

    /// Those that were open, each with the due of the clock that was its nearest.
    std::vector<OpenQuestion> open() const;
    const PastQuestion& at(const QuestionId& id) const { return questions_.at(id); }
    std::optional<Clock> clock(const QuestionId& id) const;

private:
    std::map<QuestionId, PastQuestion> questions_;
    std::map<QuestionId, std::vector<Clock>> clocks_;
    Instant at_;
};

PastQuestions past_questions(db::Reader& reader, Instant at);

} // namespace opmaat
