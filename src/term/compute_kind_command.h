// SPDX-License-Identifier: EUPL-1.2
// What every kind of `opmaat compute` promises to the reading and writing around it.
#pragma once

#include "base/refusal.h"
#include "calendar/business_calendars_command.h"
#include "csv/csv.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace opmaat {

struct ComputeOptions {
    std::string calendars; // path of a JSON file with calendars
};

/// A cell that cannot be read. Field: the column; values: what stands there.
inline constexpr Rule cell_wrong{RefusalKind::invalid, "waarde-onjuist"};
/// A file of calendars that is missing or cannot be read. Values: its path.
inline constexpr Rule calendars_wrong{RefusalKind::invalid, "kalenderbestand-onjuist"};

/// One row of the input, its cells by the name of their column.
class InputRow {
public:
    InputRow(const csv::Heading& heading, const csv::Record& record) : heading_(heading), record_(record) {}
    /// Empty when the row is shorter than the heading.
    std::string_view operator[](std::string_view column) const;
    std::unexpected<Refusal> wrong(std::string_view column) const;

private:
    const csv::Heading& heading_;
    const csv::Record& record_;
};

/// The cell as a whole number, or cell_wrong.
Result<int> whole_number(const InputRow& row, std::string_view column);
Result<Instant> instant_in(const InputRow& row, std::string_view column);

/// The output columns of a row; more than one where a row has more answers (the holidays of a year).
using Answers = std::vector<csv::Record>;
struct ComputeKind {
    std::string_view name;
    std::string_view key;
    std::vector<std::string> inputs; // columns that must be there
    std::vector<std::string> outputs;
    std::function<Result<Answers>(const InputRow&)> answer;
};

/// The calendars of the options. Refuses calendars_wrong.
Result<std::shared_ptr<const NamedHours>> named_calendars(const ComputeOptions& options);
/// The one that the column "calendar" names. Refuses cell_wrong, and as the calendar itself does.
Result<OpeningHours> calendar_in(const NamedHours& calendars, const InputRow& row);

/// What makes a kind; it refuses what the kind needs and does not have.
struct NamedKind {
    std::string_view name;
    Result<ComputeKind> (*make)(const ComputeOptions&);
};

Result<ComputeKind> holidays_kind(const ComputeOptions& options);
Result<ComputeKind> atw_terms_kind(const ComputeOptions& options);
Result<ComputeKind> business_time_kind(const ComputeOptions& options);

} // namespace opmaat
