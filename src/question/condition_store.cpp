// SPDX-License-Identifier: EUPL-1.2
#include "question/condition_store.h"

#include <bit>

namespace opmaat {
namespace {

// As group_of (moment.h): a day ends at the midnight after it, a moment at itself. Only columns of the index of open
// questions, so that they are counted from it (due_order is in it too, but a generated column always costs the row).
void add_group(Condition& condition, Group group, const Moment& moment)
{
    switch (group) {
    case Group::late: return condition.add("(q.due_day < ? OR q.due < ?)", db::values(moment.today, moment.now));
    case Group::today: return condition.add("q.due_day = ? AND q.due >= ?", db::values(moment.today, moment.now));
    case Group::this_week:
        return condition.add("q.due_day > ? AND q.due_day <= ?", db::values(moment.today, moment.sunday));
    case Group::later: return condition.add("q.due_day > ?", db::values(moment.sunday));
    case Group::undated: return condition.add("q.due_day IS NULL");
    }
}

void add_handlers(Condition& condition, const Handlers& handlers)
{
    std::string either = condition.in("q.unit", handlers.units);
    if (!handlers.officials.empty()) either += " OR " + condition.in("q.owner", handlers.officials);
    condition.add("(" + either + ")");
}

} // namespace

void Condition::add(std::string_view fragment, std::vector<db::Value> arguments)
{
    if (!text_.empty()) text_ += " AND ";
    auto next = arguments.begin();
    for (std::size_t sign = 0; sign < fragment.size(); ++sign) {
        const bool numbered = sign + 1 < fragment.size() && fragment[sign + 1] >= '0' && fragment[sign + 1] <= '9';
        if (fragment[sign] == '?' && !numbered)
            text_ += bind(std::move(*next++));
        else
            text_ += fragment[sign];
    }
}

std::string Condition::bind(db::Value value)
{
    arguments_.push_back(std::move(value));
    return "?" + std::to_string(arguments_.size());
}

std::string Condition::in(std::string_view expression, std::vector<db::Value> values)
{
    if (values.empty()) return "1 = 0";
    values.resize(std::bit_ceil(values.size()), db::Value{values.back()});
    std::string places;
    for (db::Value& value : values) places += (places.empty() ? "" : ", ") + bind(std::move(value));
    return std::string{expression} + " IN (" + places + ")";
}

std::string Condition::text() const { return text_.empty() ? "1 = 1" : text_; }

std::optional<Question::State> state_of(const QuestionFilter& filter)
{
    return filter.group ? Question::State::open : filter.state;
}

Condition condition_of(const QuestionFilter& filter, const Moment& moment)
{
    Condition condition;
    // The word stands in the text, as in the partial indices: else they could not be used.
    if (const auto state = state_of(filter)) condition.add("q.state = '" + std::string{word(*state)} + "'");
    if (filter.group) add_group(condition, *filter.group, moment);
    if (filter.channel) condition.add("q.channel = ?", db::values(*filter.channel));
    if (filter.owner) condition.add("q.owner = ?", db::values(*filter.owner));
    if (filter.process) condition.add("q.process = ?", db::values(*filter.process));
    if (filter.municipality) condition.add("q.municipality = ?", db::values(*filter.municipality));
    if (filter.not_divided) condition.add("q.taken_up = 0");
    if (filter.handlers) add_handlers(condition, *filter.handlers);
    return condition;
}

} // namespace opmaat
