// SPDX-License-Identifier: EUPL-1.2
#include "board/past_store.h"

#include "base/columns.h"
#include "event/event_store.h"
#include "question/clock_rows_store.h"

namespace opmaat {
namespace {

// Questions that may have been open at ?1: each state has its own index. Whether they were is known after undoing.
constexpr std::string_view if_open = "q.state = 'open' AND q.registered <= ?1";
constexpr std::string_view if_answered_since = "q.state = 'beantwoord' AND q.answered_at > ?1 AND q.registered <= ?1";

std::string for_both_states(const std::string& select)
{
    return select + std::string{if_open} + " UNION ALL " + select + std::string{if_answered_since};
}

const db::Sql select_questions{
    "board.past_questions",
    for_both_states("SELECT q.id, q.unit, q.owner, q.channel, q.taken_up, q.deputy IS NOT NULL, q.received, q.state "
                    "FROM question AS q WHERE ")};
const db::Sql select_events{"board.events_since",
                            "SELECT id, facts FROM (" +
                                for_both_states("SELECT q.id, e.at, e.position, e.facts FROM question AS q "
                                                "JOIN event_about AS a ON a.subject = 'vraag' AND a.id = q.id "
                                                "JOIN event AS e ON e.position = a.position AND e.at > ?1 WHERE ") +
                                ") AS since ORDER BY at DESC, position DESC"};
const db::Sql select_clocks{
    "board.past_clocks", for_both_states("SELECT c.question, c.round, c.kind, " + clock_columns("c.") +
                                         " FROM question AS q JOIN clock AS c ON c.question = q.id AND c.since <= ?1 "
                                         "AND (c.ended IS NULL OR c.ended > ?1) WHERE ")};
const db::Sql select_clock_versions{
    "board.past_clock_versions",
    "SELECT c.question, c.round, c.kind, c.id, v.parts, v.starts, v.due_precision, v.due_raw_end, v.due_day, v.due, "
    "v.due_atw, v.due_provisional, v.paused_since, c.ended FROM clock_version AS v JOIN clock AS c "
    "ON c.question = v.question AND c.round = v.round AND c.kind = v.kind "
    "WHERE v.since <= ?1 AND v.until > ?1 AND (c.ended IS NULL OR c.ended > ?1)"};

PastQuestion past_question_of(const db::Row& row)
{
    return {{.id = row.as<QuestionId>(0),
             .unit = row.as<UnitId>(1),
             .owner = row.as<OfficialId>(2),
             .channel = row.as<Channel>(3),
             .taken_up = row.as<bool>(4),
             .has_deputy = row.as<bool>(5),
             .received = row.as<Instant>(6),
             .due = std::nullopt},
            row.as<Question::State>(7)};
}

} // namespace

PastQuestions::PastQuestions(std::map<QuestionId, PastQuestion> questions,
                             std::map<QuestionId, std::vector<Clock>> clocks, Instant at)
    : questions_(std::move(questions)), clocks_(std::move(clocks)), at_(at)
{
}

std::vector<OpenQuestion> PastQuestions::open() const
{
    std::vector<OpenQuestion> open;
    for (const auto& [id, past] : questions_) {
        if (past.state != Question::State::open) continue;
        OpenQuestion question = past.question;
        if (const auto running = clock(id)) question.due = DueDay{running->due->last_day, running->due->at};
        open.push_back(question);
    }
    return open;
}

std::optional<Clock> PastQuestions::clock(const QuestionId& id) const
{
    const auto found = clocks_.find(id);
    if (found == clocks_.end()) return std::nullopt;
    const Clock* nearest = nearest_running(found->second, at_);
    return nearest ? std::optional{*nearest} : std::nullopt;
}

PastQuestions past_questions(db::Reader& reader, Instant at)
{
    std::map<QuestionId, PastQuestion> questions;
    for (PastQuestion& past : reader.all(select_questions, past_question_of, at))
        questions.emplace(past.question.id, past);
    reader.each(select_events, db::values(at),
                [&](const db::Row& row) { undo(questions.at(row.as<QuestionId>(0)), parse_facts(row.text(1))); });
    std::map<QuestionId, std::vector<Clock>> clocks;
    const auto add_clock = [&](const db::Row& row) {
        Clock clock = clock_of(row, 1);
        clock.ended.reset(); // it ended later, if it did
        clocks[row.as<QuestionId>(0)].push_back(std::move(clock));
    };
    reader.each(select_clocks, db::values(at), add_clock);
    reader.each(select_clock_versions, db::values(at), add_clock);
    return {std::move(questions), std::move(clocks), at};
}

} // namespace opmaat
