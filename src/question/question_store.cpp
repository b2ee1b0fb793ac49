// SPDX-License-Identifier: EUPL-1.2
#include "question/question_store.h"

#include "event/event_store.h"
#include "question/clock_rows_store.h"
#include "question/correct.h"
#include "question/question_rows_store.h"
#include "question/typed_store.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr int most_changes_told = 50;

const db::Sql select_by_id{"question.by_id", "SELECT " + question_columns() + " FROM question WHERE id = ?1"};
const db::Sql select_by_kenmerk{"question.by_kenmerk",
                                "SELECT " + question_columns() + " FROM question WHERE kenmerk = ?1"};
const db::Sql hold_by_id{"question.hold_by_id", select_by_id.text + " FOR UPDATE"};
const db::Sql hold_by_kenmerk{"question.hold_by_kenmerk", select_by_kenmerk.text + " FOR UPDATE"};
const db::Sql hold_open_of_unit{
    "question.hold_open_of_unit",
    "SELECT " + question_columns() +
        " FROM question WHERE state = 'open' AND unit = ?1 ORDER BY due_order, id LIMIT ?2 FOR UPDATE"};
const db::Sql select_units_with_open{"question.units_with_open",
                                     "SELECT DISTINCT unit FROM question WHERE state = 'open'"};

const db::Sql next_in_series{"question.next_in_series",
                             "INSERT INTO kenmerk_series (year, last) VALUES (?1, 1) ON CONFLICT (year) "
                             "DO UPDATE SET last = kenmerk_series.last + 1 RETURNING last"};

// Of a statement for ids and one for kenmerken the one that fits the name.
std::optional<Question> find(db::Reader& reader, const QuestionName& name, const db::Sql& by_id,
                             const db::Sql& by_kenmerk)
{
    std::optional<Question> found;
    if (const auto* id = std::get_if<QuestionId>(&name))
        found = reader.one(by_id, question_of, *id);
    else
        found = reader.one(by_kenmerk, question_of, to_text(std::get<Kenmerk>(name)));
    if (found) found->clocks = clocks_of(reader, found->id);
    return found;
}

std::string names_of(const std::vector<Fact>& facts)
{
    std::string names;
    for (const Fact& fact : facts) names += (names.empty() ? "" : ", ") + fact.name;
    return names;
}

bool is_after(const Event& event, std::int64_t version)
{
    return std::ranges::any_of(event.abouts, [&](const About& each) {
        return each.subject == question_subject.code && each.version > version;
    });
}

// Who changed what since that version: what the one who comes second is shown.
Refusal conflict(db::Reader& reader, const QuestionId& id, std::int64_t seen, std::int64_t now)
{
    Refusal refusal{changed_meanwhile, "versie", {std::to_string(now)}, {}};
    auto events = events_about(reader, question_subject.code, id.text(), most_changes_told);
    std::ranges::reverse(events); // they come newest first
    for (const RecordedEvent& each : events)
        if (is_after(each.event, seen))
            refusal.also.push_back(
                {changed_by,
                 each.event.kind,
                 {to_text(each.event.act.by), to_text(each.event.act.at), names_of(each.event.facts)},
                 {}});
    return refusal;
}

Result<Question> door(db::Writer& writer, const Viewer& viewer, Action action, const Wanted& wanted)
{
    auto found = find(writer, wanted.name, hold_by_id, hold_by_kenmerk);
    if (!found) return refused(question_unknown);
    const QuestionFacts facts = facts_of(*found);
    if (!may(viewer, action, facts)) return may_read(viewer, facts) ? refused(not_allowed) : refused(question_unknown);
    if (wanted.seen && *wanted.seen != found->version)
        return std::unexpected(conflict(writer, found->id, *wanted.seen, found->version));
    return std::move(*found);
}

void insert_new(db::Writer& writer, Question& question)
{
    question.kenmerk.number = *writer.value<std::int64_t>(next_in_series, question.kenmerk.year);
    insert_question(writer, question);
    insert_clocks(writer, question.id, question.clocks, question.registered);
}

} // namespace

Result<Question> question_to_read(db::Reader& reader, const Viewer& viewer, const QuestionName& name)
{
    auto found = find(reader, name, select_by_id, select_by_kenmerk);
    if (!found || !may_read(viewer, facts_of(*found))) return refused(question_unknown);
    return std::move(*found);
}

Result<Question> question_to_answer(db::Writer& writer, const Viewer& viewer, const Wanted& wanted)
{
    return door(writer, viewer, Action::answer, wanted);
}

Result<Question> question_to_assign(db::Writer& writer, const Viewer& viewer, const Wanted& wanted)
{
    return door(writer, viewer, Action::divide, wanted);
}

Result<Question> question_to_take_up(db::Writer& writer, const Viewer& viewer, const Wanted& wanted)
{
    return door(writer, viewer, Action::take_up, wanted);
}

Result<Question> question_to_hand_over(db::Writer& writer, const Viewer& viewer, const Wanted& wanted)
{
    return door(writer, viewer, Action::hand_over, wanted);
}

Result<Question> question_to_plan(db::Writer& writer, const Viewer& viewer, const Wanted& wanted)
{
    return door(writer, viewer, Action::plan, wanted);
}

Result<Question> question_to_note(db::Writer& writer, const Viewer& viewer, const Wanted& wanted)
{
    return door(writer, viewer, Action::note, wanted);
}

Result<Question> question_to_depart(db::Writer& writer, const Viewer& viewer, const Wanted& wanted)
{
    return door(writer, viewer, Action::depart, wanted);
}

Result<Question> question_to_reopen(db::Writer& writer, const Viewer& viewer, const Wanted& wanted)
{
    return door(writer, viewer, Action::reopen, wanted);
}

Result<Question> question_to_correct(db::Writer& writer, const Viewer& viewer, const Wanted& wanted)
{
    return door(writer, viewer, Action::correct, wanted);
}

Result<Question> save(db::Writer& writer, Changed<Question> changed)
{
    Question& question = changed.now;
    const Act& act = changed.events.front().act;
    if (question.version == 0) {
        insert_new(writer, question);
    } else {
        if (!update_question(writer, question, act.at)) {
            const auto now = version_of(writer, question.id);
            return std::unexpected(conflict(writer, question.id, question.version, now));
        }
        save_clocks(writer, question, act.at);
    }
    insert_typed(writer, question, act);
    append(writer, changed.events);
    question.typed.clear();
    ++question.version;
    return std::move(changed.now);
}

std::vector<UnitId> units_with_open_questions(db::Reader& reader)
{
    return reader.all(select_units_with_open, [](const db::Row& row) { return row.as<UnitId>(0); });
}

Result<int> move_open_questions(db::Writer& writer, const Bequest& bequest, const Organisation& organisation,
                                int at_most, const Act& act)
{
    int moved = 0;
    for (Question& question : writer.all(hold_open_of_unit, question_of, bequest.from, at_most)) {
        question.clocks = clocks_of(writer, question.id);
        const bool owner_works_here = organisation.in_service(question.owner);
        OPMAAT_TRY(saved, save(writer, inherit(std::move(question), bequest.heir, owner_works_here, act)));
        ++moved;
    }
    return moved;
}

Question save(db::Writer& writer, const QuestionHistory& history)
{
    Question question = history.now();
    --question.version; // insert_new gives it the one after it
    insert_new(writer, question);
    for (const TypedThen& each : history.typed()) {
        question.typed = each.typed;
        insert_typed(writer, question, each.act);
    }
    append(writer, history.events());
    question.typed.clear();
    ++question.version;
    return question;
}

} // namespace opmaat
