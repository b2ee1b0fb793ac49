// SPDX-License-Identifier: EUPL-1.2
#include "board/board.h"

#include <algorithm>

namespace opmaat {
namespace {

using Rows = std::vector<const OpenQuestion*>;

bool due_before(const OpenQuestion* one, const OpenQuestion* other)
{
    return std::tie(one->due->at, one->id) < std::tie(other->due->at, other->id);
}

void keep_first(Rows& rows, std::size_t count)
{
    const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(std::min(count, rows.size()));
    std::partial_sort(rows.begin(), middle, rows.end(), due_before);
    rows.erase(middle, rows.end());
}

std::vector<QuestionId> ids_of(const Rows& rows)
{
    std::vector<QuestionId> ids;
    for (const OpenQuestion* row : rows) ids.push_back(row->id);
    return ids;
}

bool came_before(const Oldest& one, const Oldest& other)
{
    return std::tie(one.received, one.id) < std::tie(other.received, other.id);
}

void keep_oldest(std::optional<Oldest>& oldest, const Oldest& candidate)
{
    if (!oldest || came_before(candidate, *oldest)) oldest = candidate;
}

void add(Tally& tally, const OpenQuestion& question, Group group)
{
    ++tally.waits;
    tally.late += group == Group::late;
    tally.today += group == Group::today;
    tally.this_week += group == Group::this_week;
    tally.not_divided += !question.taken_up;
    keep_oldest(tally.oldest, {question.id, question.received});
}

} // namespace

Tally operator+(const Tally& some, const Tally& others)
{
    Tally sum = some;
    sum.waits += others.waits;
    sum.late += others.late;
    sum.today += others.today;
    sum.this_week += others.this_week;
    sum.not_divided += others.not_divided;
    if (others.oldest) keep_oldest(sum.oldest, *others.oldest);
    return sum;
}

bool passes(const BoardFilter& filter, const OpenQuestion& question)
{
    if (filter.channel && *filter.channel != question.channel) return false;
    return !filter.handlers || are_among(*filter.handlers, question.unit, question.owner);
}

Board board_of(std::span<const OpenQuestion> questions, const BoardWish& wish, const Moment& moment)
{
    Board board{.moment = moment};
    Rows late;
    Rows due_today;
    for (const OpenQuestion& question : questions) {
        if (!passes(wish.filter, question)) continue;
        const Group group = group_of(question.due, moment);
        add(board.total, question, group);
        add(board.units[question.unit], question, group);
        add(board.channels[question.channel], question, group);
        if (group == Group::late) late.push_back(&question);
        if (group == Group::today) due_today.push_back(&question);
        board.without_anybody += !question.has_deputy && std::ranges::binary_search(wish.unreachable, question.owner);
    }
    keep_first(late, wish.rows);
    keep_first(due_today, wish.rows);
    if (!due_today.empty()) board.first_today = due_today.front()->due->at;
    board.late = ids_of(late);
    board.due_today = ids_of(due_today);
    return board;
}

std::map<UnitId, Tally> by_department(const std::map<UnitId, Tally>& units, const Organisation& organisation)
{
    std::map<UnitId, Tally> departments;
    for (const auto& [unit, tally] : units) {
        Tally& department = departments[organisation.department(unit).value_or(unit)];
        department = department + tally;
    }
    return departments;
}

} // namespace opmaat
