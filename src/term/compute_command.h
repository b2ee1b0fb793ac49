// SPDX-License-Identifier: EUPL-1.2
// `opmaat compute KIND`: the arithmetic of the product on a CSV, for whoever wants to check it against an own
// reckoning.
#pragma once

#include <istream>
#include <ostream>
#include <string>
#include <string_view>

namespace opmaat {

struct ComputeOptions {
    std::string calendars; // path of a JSON file with calendars (kind business_time)
};

/// Reads the input columns of that kind (holidays, atw_terms, business_time; any order, others ignored) and writes its
/// key and output columns, row by row in input order. A row that cannot be computed gives its key, empty outputs and a
/// line on `errors`. Returns the exit status: 0, 1 when a row could not be computed, 2 when nothing can be (unknown
/// kind, a column or the calendars missing).
int compute(std::string_view kind, std::istream& input, std::ostream& output, std::ostream& errors,
            const ComputeOptions& options = {});

} // namespace opmaat
