// SPDX-License-Identifier: EUPL-1.2
// The two CSV files of a receipt log (RFC 4180). When a single row cannot be read, nothing of it is imported.
#pragma once

#include "base/refusal.h"
#include "import/receipt_rows.h"

#include <cstddef>
#include <filesystem>

namespace opmaat {

/// No CSV: a quote where none can stand, or an end within quotes.
inline constexpr Rule log_malformed{RefusalKind::invalid, "logbestand-onjuist"};
/// The file has no heading.
inline constexpr Rule log_empty{RefusalKind::invalid, "logbestand-leeg"};

/// Why a row cannot be read. The heading is line 1.
struct RowFault {
    std::string file;
    std::size_t line;
    Refusal why;
};

struct ReceiptFiles {
    std::filesystem::path cases;
    std::filesystem::path events;
};

/// The rows, and the faults of those that cannot be read: of a file with very many the first thousand.
struct ReadLog {
    ReceiptRows rows;
    std::vector<RowFault> faults;
};

/// Throws std::runtime_error when a file cannot be opened.
ReadLog read_receipt_log(const ReceiptFiles& files);

} // namespace opmaat
