// SPDX-License-Identifier: EUPL-1.2
#include "term/compute_kind_command.h"

#include <charconv>
#include <fstream>
#include <iterator>

namespace opmaat {

std::string_view InputRow::operator[](std::string_view column) const
{
    const auto place = heading_.place(column);
    return place && *place < record_.size() ? std::string_view{record_[*place]} : std::string_view{};
}

std::unexpected<Refusal> InputRow::wrong(std::string_view column) const
{
    return refused(cell_wrong, std::string{column}, {std::string{(*this)[column]}});
}

Result<int> whole_number(const InputRow& row, std::string_view column)
{
    const std::string_view text = row[column];
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return row.wrong(column);
    return number;
}

Result<Instant> instant_in(const InputRow& row, std::string_view column)
{
    const auto instant = parse_instant(row[column]);
    if (!instant) return row.wrong(column);
    return *instant;
}

Result<std::shared_ptr<const NamedHours>> named_calendars(const ComputeOptions& options)
{
    std::ifstream file{options.calendars};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    auto parsed = parse_business_calendars(text);
    if (!parsed) return refused(calendars_wrong, "--calendars", {options.calendars});
    return std::make_shared<const NamedHours>(std::move(*parsed));
}

Result<OpeningHours> calendar_in(const NamedHours& calendars, const InputRow& row)
{
    const auto named = calendars.find(row["calendar"]);
    if (named == calendars.end()) return row.wrong("calendar");
    return named->second;
}

} // namespace opmaat
