// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_reading.h"

#include "calendar/calendar_years.h"

#include <algorithm>

namespace opmaat {
namespace {

// A day at both ends, for the offset.
bool in_calendar(Instant at)
{
    const Day utc_day{std::chrono::floor<std::chrono::days>(at).time_since_epoch()};
    return opmaat::in_calendar(utc_day - std::chrono::days{1}) && opmaat::in_calendar(utc_day + std::chrono::days{1});
}

Result<LogInstant> moment(std::string_view column, std::string written)
{
    if (written.empty()) return refused(log_value_missing, std::string{column});
    const auto at = parse_instant(written);
    if (!at || !in_calendar(*at)) return refused(log_moment_wrong, std::string{column}, {std::move(written)});
    return LogInstant{std::move(written), *at};
}

Result<std::optional<LogInstant>> moment_if_any(std::string_view column, std::string written)
{
    if (written.empty()) return std::nullopt;
    OPMAAT_TRY(at, moment(column, std::move(written)));
    return std::optional{std::move(at)};
}

} // namespace

Result<LogColumns> LogColumns::of(std::span<const std::string> heading, std::span<const std::string_view> wanted)
{
    LogColumns columns;
    columns.width_ = heading.size();
    for (const std::string_view column : wanted) {
        const auto found = std::ranges::find(heading, column);
        if (found == heading.end()) return refused(column_missing, std::string{column}, {std::string{column}});
        columns.places_.push_back(static_cast<std::size_t>(found - heading.begin()));
    }
    return columns;
}

Result<std::vector<std::string>> LogColumns::pick(std::span<const std::string> row) const
{
    if (row.size() != width_)
        return refused(row_of_other_length, {}, {std::to_string(row.size()), std::to_string(width_)});
    std::vector<std::string> fields;
    fields.reserve(places_.size());
    for (const std::size_t place : places_) fields.push_back(row[place]);
    return fields;
}

Result<ReceiptCase> read_case(std::vector<std::string> fields)
{
    if (fields[0].empty()) return refused(log_value_missing, "case");
    OPMAAT_TRY(start, moment(case_columns[5], std::move(fields[5])));
    OPMAAT_TRY(end, moment_if_any(case_columns[6], std::move(fields[6])));
    OPMAAT_TRY(planned, moment_if_any(case_columns[7], std::move(fields[7])));
    OPMAAT_TRY(deadline, moment_if_any(case_columns[8], std::move(fields[8])));
    return ReceiptCase{std::move(fields[0]), std::move(fields[1]), std::move(fields[2]),
                       std::move(fields[3]), std::move(fields[4]), std::move(start),
                       std::move(end),       std::move(planned),   std::move(deadline)};
}

Result<ReceiptEvent> read_event(std::vector<std::string> fields)
{
    if (fields[0].empty()) return refused(log_value_missing, "case");
    OPMAAT_TRY(at, moment(event_columns[5], std::move(fields[5])));
    return ReceiptEvent{std::move(fields[0]), std::move(fields[1]), std::move(fields[2]),
                        std::move(fields[3]), std::move(fields[4]), std::move(at)};
}

} // namespace opmaat
