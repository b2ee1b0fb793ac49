// SPDX-License-Identifier: EUPL-1.2
#include "board/open_questions_store.h"

#include "base/columns.h"
#include "event/event_store.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::size_t most_changes = 2000; // from which reading all is cheaper than one by one

const std::string columns =
    "q.id, q.unit, q.owner, q.channel, q.taken_up, q.deputy IS NOT NULL, q.received, q.due_day, q.due";
const db::Sql select_all{"board.open_questions", "SELECT " + columns + " FROM question AS q WHERE q.state = 'open'"};
const db::Sql select_one{"board.open_question",
                         "SELECT " + columns + " FROM question AS q WHERE q.id = ?1 AND q.state = 'open'"};
// By position alone: narrowed to questions here too, an engine would rather walk all that was ever said of questions.
const db::Sql select_changed{"board.changed_questions",
                             "SELECT DISTINCT subject, id FROM event_about WHERE position > ?1 AND position <= ?2"};

OpenQuestion open_question_of(const db::Row& row)
{
    return {.id = row.as<QuestionId>(0),
            .unit = row.as<UnitId>(1),
            .owner = row.as<OfficialId>(2),
            .channel = row.as<Channel>(3),
            .taken_up = row.as<bool>(4),
            .has_deputy = row.as<bool>(5),
            .received = row.as<Instant>(6),
            .due = row.null(7) ? std::nullopt : std::optional{DueDay{row.as<Day>(7), row.as<Instant>(8)}}};
}

OpenQuestions::List read_all(db::Reader& reader)
{
    OpenQuestions::List list = reader.all(select_all, open_question_of);
    std::ranges::sort(list, {}, &OpenQuestion::id);
    return list;
}

std::vector<QuestionId> changed_questions(db::Reader& reader, std::int64_t after, std::int64_t newest)
{
    std::vector<QuestionId> changed;
    reader.each(select_changed, db::values(after, newest), [&](const db::Row& row) {
        if (row.text(0) == question_subject.code) changed.push_back(row.as<QuestionId>(1));
    });
    return changed;
}

void update(OpenQuestions::List& list, db::Reader& reader, const QuestionId& id)
{
    const auto found = reader.one(select_one, open_question_of, id);
    const auto place = std::ranges::lower_bound(list, id, {}, &OpenQuestion::id);
    const bool is_there = place != list.end() && place->id == id;
    if (found && is_there) *place = *found;
    if (found && !is_there) list.insert(place, *found);
    if (!found && is_there) list.erase(place);
}

} // namespace

std::shared_ptr<const OpenQuestions::List> OpenQuestions::as_of(db::Reader& reader)
{
    const std::lock_guard lock{guard_};
    const std::int64_t newest = newest_position(reader);
    if (list_ && newest <= position_) return list_;
    const auto changed = list_ ? changed_questions(reader, position_, newest) : std::vector<QuestionId>{};
    List list;
    if (!list_ || changed.size() > most_changes) {
        list = read_all(reader);
    } else {
        list = *list_;
        for (const QuestionId& id : changed) update(list, reader, id);
    }
    list_ = std::make_shared<const List>(std::move(list));
    position_ = newest;
    return list_;
}

} // namespace opmaat
