// SPDX-License-Identifier: EUPL-1.2
#include "term/compute_command.h"

#include "term/compute_kind_command.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace opmaat {
namespace {

constexpr int all_right = 0;
constexpr int some_rows_failed = 1;
constexpr int nothing_computed = 2;

using MakeKind = Result<ComputeKind> (*)(const ComputeOptions&);
constexpr std::array<std::pair<std::string_view, MakeKind>, 3> kinds{{
    {"holidays", holidays_kind},
    {"atw_terms", atw_terms_kind},
    {"business_time", business_time_kind},
}};

void report(std::ostream& errors, std::string_view key, const Refusal& refusal)
{
    errors << key << ": " << refusal.rule.code;
    if (!refusal.field.empty()) errors << " " << refusal.field;
    for (const std::string& value : refusal.values) errors << " \"" << value << "\"";
    errors << "\n";
}

bool has_columns(const ComputeKind& kind, const csv::Heading& heading, std::ostream& errors)
{
    const auto missing =
        std::ranges::find_if(kind.inputs, [&](const std::string& each) { return !heading.place(each); });
    if (missing != kind.inputs.end()) errors << kind.name << ": kolom-ontbreekt " << *missing << "\n";
    return missing == kind.inputs.end();
}

// The key before each answer.
void write_answers(std::ostream& output, std::string_view key, const Answers& answers)
{
    for (const csv::Record& answer : answers) {
        csv::Record line{std::string{key}};
        line.insert(line.end(), answer.begin(), answer.end());
        csv::write(output, line);
    }
}

int compute_rows(const ComputeKind& kind, csv::Reader& reader, const csv::Heading& heading, std::ostream& output,
                 std::ostream& errors)
{
    int status = all_right;
    write_answers(output, kind.key, {kind.outputs});
    while (const auto record = reader.next()) {
        const InputRow row{heading, *record};
        const auto answers = kind.answer(row);
        if (answers) {
            write_answers(output, row[kind.key], *answers);
            continue;
        }
        write_answers(output, row[kind.key], {csv::Record(kind.outputs.size())});
        report(errors, row[kind.key], answers.error());
        status = some_rows_failed;
    }
    return status;
}

Result<ComputeKind> made(std::string_view name, const ComputeOptions& options)
{
    const auto found = std::ranges::find(kinds, name, &std::pair<std::string_view, MakeKind>::first);
    if (found == kinds.end()) return refused(cell_wrong, "KIND", {std::string{name}});
    return found->second(options);
}

} // namespace

std::string_view InputRow::operator[](std::string_view column) const
{
    const auto place = heading_.place(column);
    return place && *place < record_.size() ? std::string_view{record_[*place]} : std::string_view{};
}

std::unexpected<Refusal> InputRow::wrong(std::string_view column) const
{
    return refused(cell_wrong, std::string{column}, {std::string{(*this)[column]}});
}

Result<int> whole_number(const InputRow& row, std::string_view column)
{
    const std::string_view text = row[column];
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return row.wrong(column);
    return number;
}

int compute(std::string_view name, std::istream& input, std::ostream& output, std::ostream& errors,
            const ComputeOptions& options)
{
    const auto kind = made(name, options);
    if (!kind) {
        report(errors, name, kind.error());
        return nothing_computed;
    }
    try {
        csv::Reader reader{input};
        const csv::Heading heading{reader.next().value_or(csv::Record{})};
        if (!has_columns(*kind, heading, errors)) return nothing_computed;
        return compute_rows(*kind, reader, heading, output, errors);
    } catch (const csv::Malformed& malformed) {
        errors << name << ": geen-csv \"" << malformed.record << "\"\n";
        return some_rows_failed;
    }
}

} // namespace opmaat
