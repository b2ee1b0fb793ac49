// SPDX-License-Identifier: EUPL-1.2
#include "import/sheet_file_shell.h"

#include "csv/csv.h"

#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace opmaat {
namespace {

bool is_utf8(const std::string& text)
{
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 sign = 0;
        U8_NEXT(text.data(), at, length, sign);
        if (sign < 0) return false;
    }
    return true;
}

// Of those that a sheet writes, the one that the heading has most.
char separator_of(std::string_view text)
{
    const std::string_view heading = text.substr(0, text.find_first_of("\r\n"));
    constexpr std::array separators{';', ',', '\t'};
    return *std::ranges::max_element(separators, {}, [&](char each) { return std::ranges::count(heading, each); });
}

std::string bytes_of(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>{stream}, {}};
}

// A field in quotes may hold several lines.
std::size_t lines_of(const csv::Record& record)
{
    std::size_t lines = 1;
    for (const std::string& field : record) lines += static_cast<std::size_t>(std::ranges::count(field, '\n'));
    return lines;
}

} // namespace

std::string utf8_of(std::string bytes)
{
    if (is_utf8(bytes)) return bytes;
    std::string text;
    icu::UnicodeString{bytes.data(), static_cast<std::int32_t>(bytes.size()), "windows-1252"}.toUTF8String(text);
    return text;
}

Result<Sheet> read_sheet(const std::filesystem::path& file)
{
    const std::string text = utf8_of(bytes_of(file));
    std::istringstream stream{text};
    csv::Reader reader{stream, separator_of(text)};
    try {
        auto heading = reader.next();
        if (!heading) return refused(sheet_empty);
        Sheet sheet{*heading, {}};
        std::size_t line = 1 + lines_of(*heading);
        while (auto row = reader.next()) {
            const std::size_t begins = line;
            line += lines_of(*row);
            if (!std::ranges::all_of(*row, &std::string::empty)) sheet.rows.push_back({begins, std::move(*row)});
        }
        return sheet;
    } catch (const csv::Malformed& fault) {
        return refused(sheet_malformed, {}, {std::to_string(fault.record)});
    }
}

} // namespace opmaat
