// SPDX-License-Identifier: EUPL-1.2
// A table that somebody saved from a sheet: with commas, semicolons or tabs, in UTF-8 with or without its mark, or in
// the Windows-1252 that Excel still writes.
#pragma once

#include "base/refusal.h"

#include <filesystem>
#include <string>
#include <vector>

namespace opmaat {

/// No table: a quote where none can stand. Values: the number of the record.
inline constexpr Rule sheet_malformed{RefusalKind::invalid, "tabel-onjuist"};
/// Nothing stands in it.
inline constexpr Rule sheet_empty{RefusalKind::invalid, "tabel-leeg"};

struct SheetRow {
    std::size_t line; // in the file; the heading is line 1
    std::vector<std::string> fields;
};

struct Sheet {
    std::vector<std::string> heading;
    std::vector<SheetRow> rows; // without those of which every field is empty
};

/// Its bytes as UTF-8: as they are when they are that, else read as Windows-1252.
std::string utf8_of(std::string bytes);

/// Throws std::runtime_error when the file cannot be read.
Result<Sheet> read_sheet(const std::filesystem::path& file);

} // namespace opmaat
