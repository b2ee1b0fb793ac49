// SPDX-License-Identifier: EUPL-1.2
#include "term/compute_command.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr int all_right = 0;
constexpr int some_rows_failed = 1;
constexpr int nothing_computed = 2;

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

Result<ComputeKind> made(std::span<const NamedKind> kinds, std::string_view name, const ComputeOptions& options)
{
    const auto found = std::ranges::find(kinds, name, &NamedKind::name);
    if (found == kinds.end()) return refused(cell_wrong, "KIND", {std::string{name}});
    return found->make(options);
}

} // namespace

int compute(std::span<const NamedKind> kinds, std::string_view name, std::istream& input, std::ostream& output,
            std::ostream& errors, const ComputeOptions& options)
{
    const auto kind = made(kinds, name, options);
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
