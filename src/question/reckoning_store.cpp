// SPDX-License-Identifier: EUPL-1.2
#include "question/reckoning_store.h"

#include "calendar/calendar_store.h"
#include "event/event_store.h"
#include "question/answer.h"
#include "question/clock_rows_store.h"
#include "question/question_rows_store.h"
#include "question/question_store.h"
#include "staff/staff_store.h"

#include <algorithm>
#include <span>

namespace opmaat {
namespace {

// A question that moves takes about a millisecond to write: the lock is held for well under 50.
constexpr std::size_t most_at_once = 20;
constexpr std::int64_t page_size = 200;
// By then every node has read the new calendar, and whoever asked on the old one has finished.
constexpr std::chrono::seconds until_all_know{30};

const db::Sql insert_reckoning{"reckoning.insert",
                               "INSERT INTO reckoning (id, actor, asked, from_day, questions, moved) "
                               "SELECT ?1, ?2, ?3, ?4, count(*), 0 FROM question WHERE state = 'open'"};
const db::Sql add_moved{"reckoning.add_moved", "UPDATE reckoning SET moved = moved + ?2 WHERE id = ?1"};
const db::Sql mark_looked{"reckoning.looked", "UPDATE reckoning SET looked = ?2 WHERE looked IS NULL AND id <= ?1 "
                                              "AND from_day <= ?3"};
const db::Sql mark_done{"reckoning.done", "UPDATE reckoning SET done = ?2 WHERE done IS NULL AND id <= ?1 "
                                          "AND from_day <= ?3 AND asked <= ?4"};
const std::string reckoning_columns = "id, actor, asked, from_day, questions, moved, looked, done";
const db::Sql select_newest{"reckoning.newest",
                            "SELECT " + reckoning_columns + " FROM reckoning ORDER BY id DESC LIMIT ?1"};
const db::Sql select_pending{"reckoning.pending", "SELECT " + reckoning_columns +
                                                      " FROM reckoning WHERE done IS NULL AND from_day <= ?1 "
                                                      "ORDER BY id DESC LIMIT 1"};
const db::Sql select_open{"reckoning.open_questions", "SELECT " + question_columns() +
                                                          " FROM question WHERE state = 'open' AND id > ?1 "
                                                          "ORDER BY id LIMIT ?2"};
const db::Sql hold_open{"reckoning.hold_question",
                        "SELECT " + question_columns() + " FROM question WHERE state = 'open' AND id = ?1 FOR UPDATE"};
const db::Sql select_any{"reckoning.any_question", "SELECT 1 FROM question LIMIT 1"};
const db::Sql select_facts{"reckoning.facts", "SELECT e.facts FROM event_about AS a JOIN event AS e ON "
                                              "e.position = a.position WHERE a.subject = 'vraag' AND a.id = ?1 "
                                              "ORDER BY a.position"};

Reckoning reckoning_of(const db::Row& row)
{
    const auto by = parse_actor(row.text(1));
    if (!by) throw db::Fault{db::Fault::Kind::other, "no actor in a row of reckonings"};
    return {row.as<Id<Reckoning>>(0),
            *by,
            row.as<Instant>(2),
            row.as<Day>(3),
            row.as<int>(4),
            row.as<int>(5),
            row.as<std::optional<Instant>>(6),
            row.as<std::optional<Instant>>(7)};
}

// The calendars of one moment.
struct Ground {
    Organisation organisation;
    Almanac almanac;
};

Ground ground(db::Reader& reader, Day today)
{
    Organisation organisation = load_organisation(reader, today);
    Almanac almanac = load_almanac(reader, organisation.parents());
    return {std::move(organisation), std::move(almanac)};
}

// Says of a clock that its due stayed.
bool is_kept(const Fact& fact)
{
    return std::ranges::any_of(Words<Clock::Kind>::all,
                               [&](const auto& kind) { return fact.name == kept_name(kind.value); });
}

bool begins_round(const std::vector<Fact>& facts, int round)
{
    return std::ranges::any_of(facts, [&](const Fact& each) { return each.name == "ronde" && each.to == round; });
}

std::optional<UnitId> unit_in(const std::vector<Fact>& facts)
{
    for (const Fact& each : facts)
        if (const auto* id = std::get_if<std::string>(&each.to.held()); id && each.name == "eenheid")
            return UnitId::parse(*id);
    return std::nullopt;
}

using History = std::vector<std::vector<Fact>>; // the facts of each event of a question, oldest first

History history_of(db::Reader& reader, const QuestionId& question)
{
    History history;
    reader.each(select_facts, db::values(question),
                [&](const db::Row& row) { history.push_back(parse_facts(row.text(0))); });
    return history;
}

// The unit on whose hours the clocks of this round began: a question that goes to another team keeps its clocks.
UnitId unit_of_clocks(const History& history, const Question& question, const Organisation& organisation)
{
    std::optional<UnitId> unit;
    for (const auto& facts : history) {
        if (const auto told = unit_in(facts)) unit = told;
        if (question.round == 1 || begins_round(facts, question.round)) break;
    }
    const Unit* known = unit ? organisation.unit(*unit) : nullptr;
    return known && known->period.holds(organisation.as_of()) ? known->id : question.unit;
}

bool is_told(const History& history, const Fact& fact)
{
    const Fact* last = nullptr;
    for (const auto& facts : history)
        for (const Fact& each : facts)
            if (each.name == fact.name) last = &each;
    return last && last->to == fact.to;
}

// That a clock keeps its due is told once.
std::optional<Changed<Question>> untold(std::optional<Changed<Question>> changed, const History& history)
{
    if (!changed) return std::nullopt;
    auto& facts = changed->events.front().facts;
    std::erase_if(facts, [&](const Fact& each) { return is_kept(each) && is_told(history, each); });
    return facts.empty() ? std::nullopt : std::move(changed);
}

std::optional<Changed<Question>> moved(db::Reader& reader, Question question, const Act& act, const Ground& ground)
{
    question.clocks = clocks_of(reader, question.id);
    const History history = history_of(reader, question.id);
    const UnitId unit = unit_of_clocks(history, question, ground.organisation);
    const Calendars calendars = ground.almanac.calendars(question.municipality, unit);
    return untold(reckoned_again(std::move(question), act, calendars), history);
}

// Of these questions those of which something is to be told; how many got another day.
int move_all(db::Writer& writer, std::span<const QuestionId> questions, const Reckoning& reckoning, const Act& act,
             const Ground& ground)
{
    int count = 0;
    for (const QuestionId& id : questions) {
        auto question = writer.one(hold_open, question_of, id);
        auto changed = question ? moved(writer, std::move(*question), act, ground) : std::nullopt;
        if (!changed) continue;
        auto& facts = changed->events.front().facts;
        count += std::ranges::all_of(facts, is_kept) ? 0 : 1;
        facts.push_back({"herrekening", {}, reckoning.id});
        if (!save(writer, std::move(*changed)))
            throw db::Fault{db::Fault::Kind::other, "a question that was held changed all the same"};
    }
    writer.run(add_moved, reckoning.id, count);
    return count;
}

std::vector<QuestionId> ids_of(const std::vector<Question>& questions)
{
    std::vector<QuestionId> ids;
    for (const Question& each : questions) ids.push_back(each.id);
    return ids;
}

// All open questions of which something is to be told, without holding anything.
std::vector<QuestionId> moving(db::Database& database, const Act& act, const Ground& ground)
{
    std::vector<QuestionId> found;
    std::string last;
    for (bool more = true; more;)
        database.read([&](db::Reader& reader) {
            const auto page = reader.all(select_open, question_of, last, page_size);
            for (const Question& each : page)
                if (moved(reader, each, act, ground)) found.push_back(each.id);
            more = !page.empty();
            if (more) last = page.back().id.text();
        });
    return found;
}

std::optional<Reckoning> newest_pending(db::Reader& reader, Day today)
{
    return reader.one(select_pending, reckoning_of, today);
}

// False when the calendar changed once more meanwhile: then that change reckons everything.
bool move_piece(db::Database& database, std::span<const QuestionId> piece, const Reckoning& reckoning, const Act& act,
                const Ground& ground)
{
    bool present = false;
    database.write_and_wait("herrekenen", [&](db::Writer& writer) {
        const auto newest = newest_pending(writer, ground.organisation.as_of());
        present = newest && newest->id == reckoning.id;
        if (present) move_all(writer, piece, reckoning, act, ground);
        return present;
    });
    return present;
}

void mark(db::Writer& writer, const Reckoning& reckoning, Day today, Instant began)
{
    writer.run(mark_looked, reckoning.id, began, today);
    writer.run(mark_done, reckoning.id, began, today, began - until_all_know);
}

} // namespace

void reckon_again(db::Writer& writer, Day from, const Act& act)
{
    Reckoning reckoning{Id<Reckoning>::fresh(act.at), act.by, act.at, from};
    writer.run(insert_reckoning, reckoning.id, to_text(act.by), act.at, from);
    const Day today = Zone::amsterdam().local_day(act.at);
    const auto open = writer.all(select_open, question_of, std::string{}, std::int64_t{most_at_once} + 1);
    if (from > today || open.size() > most_at_once) return;
    move_all(writer, ids_of(open), reckoning, act, ground(writer, today));
    mark(writer, reckoning, today, act.at);
}

bool anything_was_asked(db::Reader& reader) { return reader.value<int>(select_any).has_value(); }

void finish_reckonings(db::Database& database, const std::function<Instant()>& now)
{
    const Instant began = now();
    const Day today = Zone::amsterdam().local_day(began);
    std::optional<Reckoning> reckoning;
    std::optional<Ground> known;
    database.read([&](db::Reader& reader) {
        reckoning = newest_pending(reader, today);
        if (reckoning) known = ground(reader, today);
    });
    if (!reckoning) return;
    const Act act{reckoning->by, began};
    const auto questions = moving(database, act, *known);
    for (std::span<const QuestionId> rest = questions; !rest.empty();) {
        const std::size_t count = std::min(rest.size(), most_at_once);
        if (!move_piece(database, rest.first(count), *reckoning, {reckoning->by, now()}, *known)) return;
        rest = rest.subspan(count);
    }
    database.write_and_wait("herrekenen", [&](db::Writer& writer) {
        mark(writer, *reckoning, today, began);
        return true;
    });
}

std::vector<Reckoning> reckonings(db::Reader& reader, int limit)
{
    return reader.all(select_newest, reckoning_of, limit);
}

} // namespace opmaat
