// SPDX-License-Identifier: EUPL-1.2
#include "csv/csv.h"

#include <csv.h>

#include <algorithm>
#include <array>

namespace csv {
namespace {

// The ASCII starts of a formula and their full-width forms, which some sheets take for the same.
constexpr std::array<std::string_view, 10> formula_starts{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

bool needs_quotes(std::string_view field)
{
    const bool padded = !field.empty() && (field.front() == ' ' || field.back() == ' ');
    return padded || field.find_first_of(",;\"\r\n\t") != field.npos;
}

std::string quoted(std::string_view field)
{
    std::string text(2 * field.size() + 2, '\0');
    text.resize(csv_write(text.data(), text.size(), field.data(), field.size()));
    return text;
}

// After its sign only digits, in groups or with one decimal mark. A hyphen or a bracket would make it a sum again.
bool only_a_number(std::string_view text)
{
    if (!text.starts_with('+') && !text.starts_with('-')) return false;
    const std::string_view rest = text.substr(1);
    const bool has_digit = std::ranges::any_of(rest, [](char sign) { return sign >= '0' && sign <= '9'; });
    return has_digit && rest.find_first_not_of("0123456789 .,") == rest.npos;
}

void write_fields(std::ostream& out, const Record& record, auto written)
{
    for (std::size_t place = 0; place < record.size(); ++place) {
        if (place > 0) out.put(',');
        const std::string field = written(record[place]);
        out << (needs_quotes(field) || (record.size() == 1 && field.empty()) ? quoted(field) : field);
    }
    out.put('\n');
}

} // namespace

std::string neutral(std::string_view text)
{
    const auto starts_it = [&](std::string_view start) { return text.starts_with(start); };
    const bool formula = std::ranges::any_of(formula_starts, starts_it) && !only_a_number(text);
    return formula ? "'" + std::string{text} : std::string{text};
}

void write(std::ostream& out, const Record& record)
{
    write_fields(out, record, [](const std::string& field) { return field; });
}

void write_for_sheets(std::ostream& out, const Record& record)
{
    write_fields(out, record, [](const std::string& field) { return neutral(field); });
}

} // namespace csv
