// SPDX-License-Identifier: EUPL-1.2
#include "question/history.h"

#include <iterator>
#include <utility>

namespace opmaat {

QuestionHistory::QuestionHistory(Changed<Question> asked) { add(std::move(asked)); }

void QuestionHistory::add(Changed<Question> step)
{
    now_ = std::move(step.now);
    ++now_.version;
    if (!now_.typed.empty()) typed_.push_back({step.events.front().act, std::exchange(now_.typed, {})});
    events_.insert(events_.end(), std::move_iterator(step.events.begin()), std::move_iterator(step.events.end()));
}

} // namespace opmaat
