// SPDX-License-Identifier: EUPL-1.2
// Days and instants of the municipality: a term is counted in local days, an act happens at an instant.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace opmaat {

/// A local calendar day in the municipality (Europe/Amsterdam); carries no clock time and no zone.
using Day = std::chrono::local_days;

/// A moment in UTC, to the millisecond. Another type than Day, so that they can never be compared by accident.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// The day of a civil date; `month` 1..12, `day` 1..31. The date must exist.
constexpr Day day(int year, unsigned month, unsigned day_of_month)
{
    using namespace std::chrono;
    return local_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day_of_month}};
}

/// "2026-03-02"; nothing when the text is no existing date of exactly that form.
std::optional<Day> parse_day(std::string_view text);
std::string to_text(Day day);

/// ISO 8601 with `Z` or an offset, seconds and fraction optional ("2011-10-06T01:06:40.020+02:00"); nothing otherwise.
std::optional<Instant> parse_instant(std::string_view text);

/// UTC to the millisecond, always 24 signs: "2026-03-02T09:00:00.000Z". Sorts as text in order of time.
std::string to_text(Instant instant);

} // namespace opmaat
