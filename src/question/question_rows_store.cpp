// SPDX-License-Identifier: EUPL-1.2
#include "question/question_rows_store.h"

#include <algorithm>
#include <array>

namespace opmaat {
namespace {

// Those that never change come first, then those that a verb may change.
constexpr std::array fixed_columns{"id",     "kenmerk",         "municipality", "process",  "process_version",
                                   "domain", "confidentiality", "complexity",   "received", "registered"};
constexpr std::array changing_columns{"channel",     "subject",   "text",          "asked_by",       "zaak",
                                      "unit",        "owner",     "taken_up",      "contact_person", "deputy",
                                      "handovers",   "next_step", "next_step_day", "state",          "round",
                                      "answered_at", "due_kind",  "due",           "due_day"};
constexpr std::size_t columns_of_clock = 3; // the last of these; written from the clocks and never read back

std::string insert_text()
{
    std::string columns = "version";
    std::string places = "?1";
    std::size_t place = 2;
    const auto add = [&](const char* column) {
        columns += std::string{", "} + column;
        places += ", ?" + std::to_string(place++);
    };
    std::ranges::for_each(fixed_columns, add);
    std::ranges::for_each(changing_columns, add);
    return "INSERT INTO question (" + columns + ") VALUES (" + places + ")";
}

std::string update_text()
{
    std::string text = "UPDATE question SET version = version + 1";
    std::size_t place = 3;
    for (const char* column : changing_columns) text += std::string{", "} + column + " = ?" + std::to_string(place++);
    return text + " WHERE id = ?1 AND version = ?2";
}

const db::Sql insert_row{"question.insert", insert_text()};
const db::Sql update_row{"question.update", update_text()};
const db::Sql select_version{"question.version", "SELECT version FROM question WHERE id = ?1"};

std::vector<db::Value> fixed_values(const Question& question)
{
    return db::values(question.id, question.kenmerk, question.municipality, question.process, question.process_version,
                      question.domain, question.confidentiality, question.complexity, question.received,
                      question.registered);
}

// What the row keeps of the decisive clock, for index and sorting.
std::vector<db::Value> clock_values(const Clock* clock)
{
    if (clock == nullptr) return std::vector<db::Value>(columns_of_clock);
    return db::values(clock->kind, clock->due->at, clock->due->last_day);
}

std::vector<db::Value> changing_values(const Question& question, Instant now)
{
    const auto& step = question.next_step;
    std::vector<db::Value> values =
        db::values(question.channel, question.subject, question.text, question.asked_by, question.zaak, question.unit,
                   question.owner, question.taken_up, question.contact_person, question.deputy, question.handovers,
                   step ? std::optional{step->text} : std::nullopt, step ? std::optional{step->day} : std::nullopt,
                   question.state, question.round, question.answered_at);
    std::ranges::move(clock_values(decisive_clock(question, now)), std::back_inserter(values));
    return values;
}

void read_fixed(Question& question, const db::Row& row)
{
    question.id = row.as<QuestionId>(1);
    question.kenmerk = row.as<Kenmerk>(2);
    question.municipality = row.as<MunicipalityId>(3);
    question.process = row.as<ProcessId>(4);
    question.process_version = row.as<int>(5);
    question.domain = row.as<Domain>(6);
    question.confidentiality = row.as<Confidentiality>(7);
    question.complexity = row.as<Complexity>(8);
    question.received = row.as<Instant>(9);
    question.registered = row.as<Instant>(10);
}

void read_changing(Question& question, const db::Row& row)
{
    int at = static_cast<int>(fixed_columns.size());
    question.channel = row.as<Channel>(++at);
    question.subject = row.as<std::string>(++at);
    question.text = row.as<std::string>(++at);
    question.asked_by = row.as<std::string>(++at);
    question.zaak = row.as<std::string>(++at);
    question.unit = row.as<UnitId>(++at);
    question.owner = row.as<OfficialId>(++at);
    question.taken_up = row.as<bool>(++at);
    question.contact_person = row.as<std::optional<OfficialId>>(++at);
    question.deputy = row.as<std::optional<OfficialId>>(++at);
    question.handovers = row.integer(++at);
    if (!row.null(++at)) question.next_step = NextStep{row.as<std::string>(at), row.as<Day>(at + 1)};
    ++at;
    question.state = row.as<Question::State>(++at);
    question.round = row.as<int>(++at);
    question.answered_at = row.as<std::optional<Instant>>(++at);
}

} // namespace

std::string question_columns()
{
    std::string columns = "version";
    const auto add = [&](const char* column) { columns += std::string{", "} + column; };
    std::ranges::for_each(fixed_columns, add);
    std::for_each(changing_columns.begin(), changing_columns.end() - columns_of_clock, add);
    return columns;
}

Question question_of(const db::Row& row)
{
    Question question;
    question.version = row.integer(0);
    read_fixed(question, row);
    read_changing(question, row);
    return question;
}

void insert_question(db::Writer& writer, const Question& question)
{
    std::vector<db::Value> values = db::values(question.version + 1);
    std::ranges::move(fixed_values(question), std::back_inserter(values));
    std::ranges::move(changing_values(question, question.registered), std::back_inserter(values));
    writer.change(insert_row, values);
}

bool update_question(db::Writer& writer, const Question& question, Instant now)
{
    std::vector<db::Value> values = db::values(question.id, question.version);
    std::ranges::move(changing_values(question, now), std::back_inserter(values));
    return writer.change(update_row, values) == 1;
}

std::int64_t version_of(db::Reader& reader, const QuestionId& id)
{
    return reader.value<std::int64_t>(select_version, id).value_or(0);
}

} // namespace opmaat
