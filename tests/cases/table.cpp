// SPDX-License-Identifier: EUPL-1.2
#include "cases/table.h"

#include "calendar/calendar_years.h"
#include "calendar/clock_time.h"
#include "support/source_dir.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cases {
namespace {

using namespace opmaat;

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \r");
    return first == text.npos ? "" : std::string{text.substr(first, text.find_last_not_of(" \r") - first + 1)};
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> pieces;
    std::istringstream in{std::string{text}};
    for (std::string piece; std::getline(in, piece, separator);) pieces.push_back(trimmed(piece));
    return pieces;
}

// The cells between the bars of "| a | b |".
std::vector<std::string> cells(const std::string& line)
{
    return split(std::string_view{line}.substr(1, line.rfind('|') - 1), '|');
}

std::size_t weekday(std::string_view name)
{
    constexpr std::array<std::string_view, 7> names{"ma", "di", "wo", "do", "vr", "za", "zo"};
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) throw std::invalid_argument("no weekday: " + std::string{name});
    return static_cast<std::size_t>(found - names.begin());
}

Opening opening(std::string_view text)
{
    return {parse_clock_time(text.substr(0, 5)).value(), parse_clock_time(text.substr(6)).value()};
}

// "ma-vr 09:00-17:00" or "dicht 2026-12-25".
void take_group(Hours& hours, std::string_view group)
{
    const auto words = split(group, ' ');
    if (words.front() == "dicht") {
        for (std::size_t each = 1; each < words.size(); ++each) hours.closed.insert(parse_day(words[each]).value());
        return;
    }
    const auto ends = split(words.front(), '-');
    for (std::size_t day = weekday(ends.front()); day <= weekday(ends.back()); ++day)
        for (std::size_t each = 1; each < words.size(); ++each)
            hours.weeks.front().week[day].push_back(opening(words[each]));
}

} // namespace

std::vector<Row> table(const std::string& file)
{
    std::ifstream in{std::string{support::source_dir} + "/tests/cases/" + file};
    if (!in) throw std::runtime_error("no such table: " + file);
    std::vector<std::string> heading;
    std::vector<Row> rows;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("|") || line.starts_with("|-")) continue;
        const auto values = cells(line);
        if (heading.empty()) {
            heading = values;
            continue;
        }
        if (values.size() != heading.size()) throw std::runtime_error(file + ": a cell too few or too many in " + line);
        Row& row = rows.emplace_back();
        for (std::size_t place = 0; place < heading.size(); ++place) row[heading[place]] = values[place];
    }
    return rows;
}

Instant moment(std::string_view text)
{
    const auto time = text.size() > 10 ? parse_clock_time(text.substr(11)) : std::chrono::hours{12};
    return Zone::amsterdam().instant_of(parse_day(text.substr(0, 10)).value(), time.value());
}

OpeningHours opening_hours(std::string_view text)
{
    if (text.empty()) return OpeningHours::unknown();
    Hours hours{{{first_calendar_day, {}}}, {}, {}};
    for (const std::string& group : split(text, ';')) take_group(hours, group);
    return OpeningHours::of(hours).value();
}

} // namespace cases
