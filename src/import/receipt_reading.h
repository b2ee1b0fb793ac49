// SPDX-License-Identifier: EUPL-1.2
// Reads one row of a receipt log. What cannot be read is refused with its column, so that nothing is guessed.
#pragma once

#include "base/refusal.h"
#include "import/receipt_rows.h"

#include <array>
#include <span>

namespace opmaat {

/// The heading lacks a column. Field: the column.
inline constexpr Rule column_missing{RefusalKind::invalid, "kolom-ontbreekt"};
/// More or fewer fields than the heading. Values: fields, columns.
inline constexpr Rule row_of_other_length{RefusalKind::invalid, "rij-andere-lengte"};
/// Field: the column.
inline constexpr Rule log_value_missing{RefusalKind::invalid, "logwaarde-ontbreekt"};
/// No moment with an offset, or outside the years of the calendar. Field: the column. Values: what stands there.
inline constexpr Rule log_moment_wrong{RefusalKind::invalid, "logmoment-onjuist"};

inline constexpr std::array<std::string_view, 9> case_columns{
    "case", "channel", "department", "group", "responsible", "startdate", "enddate", "enddate_planned", "deadline"};
inline constexpr std::array<std::string_view, 6> event_columns{"case",     "activity", "lifecycle",
                                                               "resource", "group",    "timestamp"};

/// In which places of a row the wanted columns stand; other columns are passed over.
class LogColumns {
public:
    /// Refuses column_missing.
    static Result<LogColumns> of(std::span<const std::string> heading, std::span<const std::string_view> wanted);

    /// The fields of a row in the order of the wanted columns. Refuses row_of_other_length.
    Result<std::vector<std::string>> pick(std::span<const std::string> row) const;

private:
    std::vector<std::size_t> places_;
    std::size_t width_ = 0;
};

/// Of fields in the order of case_columns. Refuses log_value_missing, log_moment_wrong.
Result<ReceiptCase> read_case(std::vector<std::string> fields);
/// Of fields in the order of event_columns. Refuses the same.
Result<ReceiptEvent> read_event(std::vector<std::string> fields);

} // namespace opmaat
