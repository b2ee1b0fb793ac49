// SPDX-License-Identifier: EUPL-1.2
#include "question/typed_store.h"

#include "base/columns.h"

#include <algorithm>

namespace opmaat {
namespace {

const db::Sql insert_note{"question.insert_note",
                          "INSERT INTO note (id, question, actor, at, text) VALUES (?1, ?2, ?3, ?4, ?5)"};
const db::Sql insert_answer{
    "question.insert_answer",
    "INSERT INTO answer (id, question, actor, at, round, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
const db::Sql insert_handover{"question.insert_handover",
                              "INSERT INTO handover (id, question, actor, at, from_owner, to_owner, reason) "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};
const db::Sql insert_reopening{"question.insert_reopening",
                               "INSERT INTO reopening (id, question, actor, at, round, reason) "
                               "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
const db::Sql insert_departure{
    "question.insert_departure",
    "INSERT INTO departure (id, question, actor, at, rule, whom, reason, ground, decided_by) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"};

const db::Sql select_notes{"question.notes", "SELECT id, actor, at, text FROM note WHERE question = ?1"};
const db::Sql select_answers{"question.answers", "SELECT id, actor, at, round, text FROM answer WHERE question = ?1"};
const db::Sql select_handovers{"question.handovers",
                               "SELECT id, actor, at, from_owner, to_owner, reason FROM handover WHERE question = ?1"};
const db::Sql select_reopenings{"question.reopenings",
                                "SELECT id, actor, at, round, reason FROM reopening WHERE question = ?1"};
const db::Sql select_departures{"question.departures",
                                "SELECT id, actor, at, rule, whom, reason, ground, decided_by FROM departure "
                                "WHERE question = ?1"};

struct Insertion {
    db::Writer& writer;
    const QuestionId& question;
    const std::string actor;
    Instant at;

    void operator()(const Note& note) const { writer.run(insert_note, note.id, question, actor, at, note.text); }
    void operator()(const Answer& answer) const
    {
        writer.run(insert_answer, answer.id, question, actor, at, answer.round, answer.text);
    }
    void operator()(const Handover& handover) const
    {
        writer.run(insert_handover, handover.id, question, actor, at, handover.from, handover.to, handover.reason);
    }
    void operator()(const Reopening& reopening) const
    {
        writer.run(insert_reopening, reopening.id, question, actor, at, reopening.round, reopening.reason);
    }
    void operator()(const Departure& departure) const
    {
        writer.run(insert_departure, departure.id, question, actor, at, departure.rule, departure.whom,
                   departure.reason, departure.ground, departure.decided_by);
    }
};

Note note_of(const db::Row& row) { return {row.as<Id<Note>>(0), row.as<std::string>(3)}; }

Answer answer_of(const db::Row& row) { return {row.as<Id<Answer>>(0), row.as<int>(3), row.as<std::string>(4)}; }

Handover handover_of(const db::Row& row)
{
    return {row.as<Id<Handover>>(0), row.as<OfficialId>(3), row.as<OfficialId>(4), row.as<std::string>(5)};
}

Reopening reopening_of(const db::Row& row)
{
    return {row.as<Id<Reopening>>(0), row.as<int>(3), row.as<std::string>(4)};
}

Departure departure_of(const db::Row& row)
{
    return {row.as<Id<Departure>>(0), row.as<std::string>(3),       row.as<std::string>(4),
            row.as<std::string>(5),   row.as<Departure::Ground>(6), row.as<std::string>(7)};
}

// The row as `read` reads it, with its actor and instant in columns 1 and 2.
template <class Read>
auto written(Read read)
{
    return [read](const db::Row& row) {
        const auto actor = parse_actor(row.text(1));
        if (!actor) throw db::Fault{db::Fault::Kind::other, "no actor in a row that somebody wrote"};
        return Written{read(row), Act{*actor, row.as<Instant>(2)}};
    };
}

} // namespace

std::vector<Written> written_about(db::Reader& reader, const Question& question)
{
    std::vector<Written> all;
    const auto add = [&](const db::Sql& sql, auto read) {
        std::ranges::move(reader.all(sql, written(read), question.id), std::back_inserter(all));
    };
    add(select_notes, note_of);
    add(select_answers, answer_of);
    add(select_handovers, handover_of);
    add(select_reopenings, reopening_of);
    add(select_departures, departure_of);
    std::ranges::stable_sort(all, {}, [](const Written& each) { return each.act.at; });
    return all;
}

void insert_typed(db::Writer& writer, const Question& question, const Act& act)
{
    const Insertion insertion{writer, question.id, to_text(act.by), act.at};
    for (const Typed& typed : question.typed) std::visit(insertion, typed);
}

} // namespace opmaat
