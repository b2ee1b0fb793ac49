// SPDX-License-Identifier: EUPL-1.2
// The import of a receipt log from its files to its questions: all or nothing, safe to run twice, with a report.
#pragma once

#include "import/receipt_file_shell.h"
#include "import/receipt_finding.h"
#include "import/receipt_store.h"

#include <optional>

namespace opmaat {

/// Something strange, and in which case.
struct FoundInCase {
    ReceiptFinding finding;
    std::string name;
};

struct ReceiptReport {
    std::size_t cases = 0; // rows in the files
    std::size_t events = 0;
    std::size_t added = 0;            // cases that are questions now
    std::size_t present = 0;          // cases that were there already, just so
    std::vector<std::string> changed; // cases that were there, but not so: everything is refused
    std::vector<FoundInCase> found;   // in the order of the cases
    std::vector<RowFault> faults;     // rows that cannot be read: everything is refused
    std::optional<Refusal> refusal;   // by a verb, or because somebody imported the same meanwhile

    bool refused() const { return !changed.empty() || !faults.empty() || refusal.has_value(); }
};

/// How an import goes about it.
struct ReceiptOrder {
    ReceiptFiles files;
    ReceiptNames names;
    Act act;
    Zone zone = Zone::amsterdam();
};

/// The stages of an import, for who waits for it.
struct ReceiptProgress {
    Advance staging;
    Advance switching;
};

/// Throws std::runtime_error for a file that cannot be opened, and db::Fault.
ReceiptReport import_receipt(db::Database& database, const ReceiptOrder& order, const ReceiptProgress& progress);

} // namespace opmaat
