// SPDX-License-Identifier: EUPL-1.2
// `opmaat compute KIND`: the arithmetic of the product on a CSV, for whoever wants to check it against an own
// reckoning.
#pragma once

#include "term/compute_kind_command.h"

#include <istream>
#include <ostream>
#include <span>
#include <string_view>

namespace opmaat {

/// Reads the input columns of the kind of that name (any order, others ignored) and writes its key and output columns,
/// row by row in input order. A row that cannot be computed gives its key, empty outputs and a line on `errors`.
/// Returns the exit status: 0, 1 when a row could not be computed, 2 when nothing can be (unknown kind, a column or the
/// calendars missing).
int compute(std::span<const NamedKind> kinds, std::string_view name, std::istream& input, std::ostream& output,
            std::ostream& errors, const ComputeOptions& options = {});

} // namespace opmaat
