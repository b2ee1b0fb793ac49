// SPDX-License-Identifier: EUPL-1.2
// The WHERE of a filter, put together from fixed fragments with numbered parameters: no text of a request comes into
// it.
#pragma once

#include "base/columns.h"
#include "question/question_list_store.h"

#include <string>
#include <vector>

namespace opmaat {

class Condition {
public:
    /// `fragment` is SQL in which each "?" stands for the next of `arguments`.
    void add(std::string_view fragment, std::vector<db::Value> arguments = {});
    /// `expression IN (...)`. The number of places is rounded up to a power of two, so that few statements are made.
    template <class Id>
    std::string in(std::string_view expression, const std::vector<Id>& ids)
    {
        std::vector<db::Value> values;
        for (const Id& id : ids) values.push_back(db::Column<Id>::to(id));
        return in(expression, std::move(values));
    }
    /// The number of a parameter with that value: "?3".
    std::string bind(db::Value value);

    /// All fragments, joined by AND; "1 = 1" when there are none.
    std::string text() const;
    const std::vector<db::Value>& arguments() const { return arguments_; }

private:
    std::string in(std::string_view expression, std::vector<db::Value> values);
    std::string text_;
    std::vector<db::Value> arguments_;
};

/// The state that a filter means: a group is one of open questions.
std::optional<Question::State> state_of(const QuestionFilter& filter);
/// On the table question as q.
Condition condition_of(const QuestionFilter& filter, const Moment& moment);

} // namespace opmaat
