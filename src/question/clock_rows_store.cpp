// SPDX-License-Identifier: EUPL-1.2
#include "question/clock_rows_store.h"

#include "term/term_text.h"

#include <algorithm>
#include <array>

namespace opmaat {
namespace {

constexpr std::size_t columns_of_insert = 14;
constexpr std::size_t most_kinds = 3; // of clocks, so most clocks in a round

constexpr std::string_view day_precise = "dag";
constexpr std::string_view moment_precise = "moment";

const db::Sql select_clocks{"question.clocks", "SELECT c.round, c.kind, " + clock_columns("c.") +
                                                   " FROM clock AS c WHERE c.question = ?1 ORDER BY c.round, c.kind"};
// What may differ from the value on disk: the term with its extensions, the start, the end, a pause.
const db::Sql keep_version{
    "question.keep_clock_version",
    "INSERT INTO clock_version (question, round, kind, parts, starts, due_precision, due_raw_end, due_day, due, "
    "due_atw, "
    "due_provisional, paused_since, since, until, version) SELECT question, round, kind, parts, starts, due_precision, "
    "due_raw_end, due_day, due, due_atw, due_provisional, paused_since, since, ?8, ?9 FROM clock "
    "WHERE question = ?1 AND round = ?2 AND kind = ?3 AND (parts <> ?4 OR starts <> ?5 OR due IS DISTINCT FROM ?6 OR "
    "paused_since IS DISTINCT FROM ?7)"};
const db::Sql update_value{
    "question.update_clock",
    "UPDATE clock SET parts = ?4, starts = ?5, due_precision = ?6, due_raw_end = ?7, due_day = ?8, due = ?9, "
    "due_atw = ?10, due_provisional = ?11, paused_since = ?12, since = ?13 "
    "WHERE question = ?1 AND round = ?2 AND kind = ?3"};
const db::Sql end_clock{"question.end_clock", "UPDATE clock SET ended = ?4 WHERE question = ?1 AND round = ?2 AND "
                                              "kind = ?3 AND ended IS DISTINCT FROM ?4"};

// INSERT of `count` clocks at once.
db::Sql insert_of(std::size_t count)
{
    std::string text =
        "INSERT INTO clock (question, round, kind, id, parts, starts, due_precision, due_raw_end, due_day, "
        "due, due_atw, due_provisional, paused_since, ended, since) VALUES ";
    std::size_t next = 3; // ?1 is the question and ?2 since when, for all
    for (std::size_t clock = 0; clock < count; ++clock) {
        text += clock == 0 ? "(?1" : ", (?1";
        for (std::size_t column = 1; column < columns_of_insert; ++column) text += ", ?" + std::to_string(next++);
        text += ", ?2)";
    }
    text += " ON CONFLICT (question, round, kind) DO NOTHING";
    db::Sql sql = db::Sql::composed("question.insert_clocks_" + std::to_string(count), std::move(text));
    db::register_statement(sql);
    return sql;
}

const std::array<db::Sql, most_kinds> inserts{insert_of(1), insert_of(2), insert_of(3)};

std::string_view precision_text(Due::Precision precision)
{
    return precision == Due::Precision::day ? day_precise : moment_precise;
}

// The six columns of a due; all empty when it cannot be computed.
std::vector<db::Value> due_values(const std::optional<Due>& due)
{
    if (!due) return std::vector<db::Value>(6);
    return db::values(precision_text(due->precision), due->raw_end, due->last_day, due->at, due->atw_applies,
                      due->provisional);
}

void push(std::vector<db::Value>& values, std::vector<db::Value> more)
{
    std::ranges::move(more, std::back_inserter(values));
}

std::optional<Due> due_of(const db::Row& row, int at)
{
    if (row.null(at)) return std::nullopt;
    const auto precision = row.text(at) == day_precise ? Due::Precision::day : Due::Precision::moment;
    return Due{
        precision,           row.as<Day>(at + 1), row.as<Day>(at + 2), row.as<Instant>(at + 3), row.as<bool>(at + 4),
        row.as<bool>(at + 5)};
}

std::optional<Instant> moment_of_due(const Clock& clock)
{
    return clock.due ? std::optional{clock.due->at} : std::nullopt;
}

void update_clock(db::Writer& writer, const Question& question, const Clock& clock, Instant since)
{
    const std::string parts = to_text(std::span<const Term>{clock.parts});
    const auto kept = writer.run(keep_version, question.id, clock.round, clock.kind, parts, clock.starts,
                                 moment_of_due(clock), clock.paused_since, since, question.version + 1);
    if (kept > 0) {
        std::vector<db::Value> values = db::values(question.id, clock.round, clock.kind, parts, clock.starts);
        push(values, due_values(clock.due));
        push(values, db::values(clock.paused_since, since));
        writer.change(update_value, values);
    }
    if (clock.ended) writer.run(end_clock, question.id, clock.round, clock.kind, clock.ended);
}

} // namespace

std::string clock_columns(const std::string& prefix)
{
    std::string columns;
    for (const char* column : {"id", "parts", "starts", "due_precision", "due_raw_end", "due_day", "due", "due_atw",
                               "due_provisional", "paused_since", "ended"})
        columns += (columns.empty() ? "" : ", ") + prefix + column;
    return columns;
}

Clock clock_of(const db::Row& row, int at)
{
    const auto parts = parse_parts(row.text(at + 3));
    if (!parts) throw db::Fault{db::Fault::Kind::other, "no terms in a row of clocks"};
    return {row.as<ClockId>(at + 2),
            row.as<Clock::Kind>(at + 1),
            row.as<int>(at),
            *parts,
            row.as<Instant>(at + 4),
            due_of(row, at + 5),
            row.as<std::optional<Instant>>(at + 12),
            row.as<std::optional<Instant>>(at + 11)};
}

std::vector<Clock> clocks_of(db::Reader& reader, const QuestionId& question)
{
    return reader.all(
        select_clocks, [](const db::Row& row) { return clock_of(row, 0); }, question);
}

void insert_clocks(db::Writer& writer, const QuestionId& question, std::span<const Clock> clocks, Instant since)
{
    while (!clocks.empty()) {
        const std::size_t count = std::min(clocks.size(), most_kinds);
        std::vector<db::Value> values = db::values(question, since);
        for (const Clock& clock : clocks.first(count)) {
            push(values, db::values(clock.round, clock.kind, clock.id, to_text(std::span<const Term>{clock.parts}),
                                    clock.starts));
            push(values, due_values(clock.due));
            push(values, db::values(clock.paused_since, clock.ended));
        }
        writer.change(inserts[count - 1], values);
        clocks = clocks.subspan(count);
    }
}

void save_clocks(db::Writer& writer, const Question& question, Instant since)
{
    std::vector<Clock> of_round;
    std::ranges::copy_if(question.clocks, std::back_inserter(of_round),
                         [&](const Clock& clock) { return clock.round == question.round; });
    insert_clocks(writer, question.id, of_round, since);
    for (const Clock& clock : of_round) update_clock(writer, question, clock, since);
}

} // namespace opmaat
