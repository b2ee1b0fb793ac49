// SPDX-License-Identifier: EUPL-1.2
#include "board/board_store.h"

#include "board/past_store.h"
#include "question/condition_store.h"

namespace opmaat {
namespace {

db::Sql flow_statement(std::string_view name, const Condition& condition)
{
    return db::Sql::composed(std::string{name}, "SELECT q.channel, count(*) FROM question AS q WHERE " +
                                                    condition.text() + " GROUP BY q.channel");
}

QuestionFilter with_state(const BoardFilter& filter, std::optional<Question::State> state)
{
    return {.state = state, .channel = filter.channel, .handlers = filter.handlers};
}

Condition came_in_since(const BoardFilter& filter, const Moment& moment)
{
    Condition condition = condition_of(with_state(filter, std::nullopt), moment);
    condition.add("q.received >= ?", db::values(moment.midnight));
    return condition;
}

Condition answered_since(const BoardFilter& filter, const Moment& moment)
{
    Condition condition = condition_of(with_state(filter, Question::State::answered), moment);
    condition.add("q.answered_at >= ?", db::values(moment.midnight));
    return condition;
}

[[maybe_unused]] const bool registered = [] {
    const BoardFilter everything;
    const BoardFilter part{Channel::desk, Handlers{{UnitId{}}, {OfficialId{}}}};
    for (const BoardFilter& filter : {everything, part}) {
        db::register_statement(flow_statement("board.came_in", came_in_since(filter, Moment{})));
        db::register_statement(flow_statement("board.answered", answered_since(filter, Moment{})));
    }
    return true;
}();

void add_flows(db::Reader& reader, const BoardFilter& filter, Board& board)
{
    const Condition came_in = came_in_since(filter, board.moment);
    reader.each(flow_statement("board.came_in", came_in), came_in.arguments(),
                [&](const db::Row& row) { board.flows[row.as<Channel>(0)].came_in = row.as<int>(1); });
    const Condition answered = answered_since(filter, board.moment);
    reader.each(flow_statement("board.answered", answered), answered.arguments(),
                [&](const db::Row& row) { board.flows[row.as<Channel>(0)].answered = row.as<int>(1); });
}

void add_oldest(std::vector<QuestionId>& ids, const auto& tallies)
{
    for (const auto& [whose, tally] : tallies)
        if (tally.oldest) ids.push_back(tally.oldest->id);
}

std::vector<QuestionId> named_by(const Board& board)
{
    std::vector<QuestionId> ids = board.late;
    ids.insert(ids.end(), board.due_today.begin(), board.due_today.end());
    if (board.total.oldest) ids.push_back(board.total.oldest->id);
    add_oldest(ids, board.units);
    add_oldest(ids, board.channels);
    return ids;
}

ShownBoard with_questions(db::Reader& reader, const Viewer& viewer, Board board)
{
    ShownBoard shown{std::move(board), {}};
    for (Listed& each : listed(reader, viewer, named_by(shown.board))) {
        const QuestionId id = each.id;
        shown.questions.emplace(id, std::move(each));
    }
    return shown;
}

// Whatever the question became since, it is shown as it stood then.
void set_back(Listed& listed, const PastQuestion& past, const std::optional<Clock>& clock)
{
    listed.state = past.state;
    listed.answered_at.reset();
    listed.channel = past.question.channel;
    listed.taken_up = past.question.taken_up;
    listed.facts.unit = past.question.unit;
    listed.facts.owner = past.question.owner;
    listed.clock = clock;
}

} // namespace

ShownBoard board_now(db::Reader& reader, OpenQuestions& open, const Look& look, const BoardWish& wish)
{
    Board board = board_of(*open.as_of(reader), wish, look.moment);
    add_flows(reader, wish.filter, board);
    return with_questions(reader, look.viewer, std::move(board));
}

ShownBoard board_as_of(db::Reader& reader, const Look& look, const BoardWish& wish)
{
    const PastQuestions past = past_questions(reader, look.moment.now);
    ShownBoard shown = with_questions(reader, look.viewer, board_of(past.open(), wish, look.moment));
    for (auto& [id, listed] : shown.questions) set_back(listed, past.at(id), past.clock(id));
    return shown;
}

} // namespace opmaat
