// SPDX-License-Identifier: EUPL-1.2
// A receipt log by case: each with its events in order of time, and a fingerprint by which a second import knows it.
#pragma once

#include "import/receipt_rows.h"

#include <map>

namespace opmaat {

/// What the log says of one case: its row, and those of its events. They stay in the ReceiptRows.
struct ReceiptRecord {
    std::string name;
    const ReceiptCase* row = nullptr;          // null when there are events of a case that the log does not hold
    std::vector<const ReceiptEvent*> events{}; // by instant, then by the order of the file
    int rows_of_case = 0;                      // more than 1: the first one counts
};

/// By order of the first row of each; the events of unknown cases come last.
std::vector<ReceiptRecord> records_of(const ReceiptRows& rows);

/// The same for the same values in the same order, also on another machine; 16 signs.
std::string fingerprint(const ReceiptRecord& record);

} // namespace opmaat
