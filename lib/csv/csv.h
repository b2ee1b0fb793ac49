// SPDX-License-Identifier: EUPL-1.2
// Comma-separated values (RFC 4180), read and written: what a municipality exchanges with its other systems and with
// sheets.
#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace csv {

using Record = std::vector<std::string>;

/// The text is no CSV: a quote where none can stand, an end within quotes, or a field of more than a megabyte.
class Malformed : public std::runtime_error {
public:
    explicit Malformed(std::size_t at);
    std::size_t record; // 1 for the first, which is the heading
};

/// Reads record by record; of the text no more than a few records are held. Fields keep their spaces. Lines end in LF
/// or CRLF, empty lines are passed over, a byte order mark at the start is dropped.
class Reader {
public:
    explicit Reader(std::istream& text, char separator = ',');
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// The next record, or nothing at the end. Throws Malformed.
    std::optional<Record> next();

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

/// The names of the columns, from the first record.
class Heading {
public:
    explicit Heading(Record names) : names_(std::move(names)) {}
    const Record& names() const { return names_; }
    /// The place of the first column of that name; nothing when there is none.
    std::optional<std::size_t> place(std::string_view name) const;

private:
    Record names_;
};

/// Writes a record and LF. A field gets quotes where it needs them.
void write(std::ostream& out, const Record& record);
/// The same for people who open it in a sheet: every field is `neutral`.
void write_for_sheets(std::ostream& out, const Record& record);

/// The text so that no sheet takes it for a formula: an apostrophe before = + - @ tab and return at its start, also in
/// their full-width forms. What is only a number or a telephone number ("-12,5", "+31 6 12345678") stays as it is.
std::string neutral(std::string_view text);

} // namespace csv
