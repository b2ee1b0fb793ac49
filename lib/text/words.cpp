// SPDX-License-Identifier: EUPL-1.2
#include "text/words.h"

#include <fmt/format.h>

#include <cmath>

namespace text {
namespace {

using std::chrono::local_days;

constexpr std::string_view no_break_space = "\u00a0";

std::string weekday_name(Language language, local_days day)
{
    return sentence(language, fmt::format("weekdag.{}", std::chrono::weekday{day}.iso_encoding()));
}

std::string month_name(Language language, std::chrono::month month)
{
    return sentence(language, fmt::format("maand.{}", static_cast<unsigned>(month)));
}

std::string day_number(std::chrono::year_month_day civil) { return std::to_string(static_cast<unsigned>(civil.day())); }

std::string year_number(std::chrono::year_month_day civil) { return std::to_string(static_cast<int>(civil.year())); }

// The first day of a range, without what the last day says too.
std::string first_of_range(Language language, local_days first, local_days last)
{
    const std::chrono::year_month_day from{first};
    const std::chrono::year_month_day until{last};
    if (from.year() != until.year()) return day(language, first);
    const std::string start = weekday_name(language, first) + ' ' + day_number(from);
    return from.month() == until.month() ? start : start + ' ' + month_name(language, from.month());
}

std::string separated(Language language, std::int64_t whole, std::string_view fraction)
{
    return number(language, whole) + (language == Language::nl ? ',' : '.') + std::string{fraction};
}

std::string two_parts(Language language, const std::string& large, std::int64_t small, std::string_view small_key)
{
    return small == 0 ? large : sentence(language, "duur.samen", large, counted(language, small_key, small));
}

} // namespace

std::string day(Language language, local_days day) { return weekday_name(language, day) + ' ' + date(language, day); }

std::string date(Language language, local_days day)
{
    return day_and_month(language, day) + ' ' + year_number(std::chrono::year_month_day{day});
}

std::string day_and_month(Language language, local_days day)
{
    const std::chrono::year_month_day civil{day};
    return day_number(civil) + ' ' + month_name(language, civil.month());
}

std::string days(Language language, local_days first, local_days last)
{
    if (first == last) return day(language, first);
    return sentence(language, "tijd.van-tot-en-met", first_of_range(language, first, last), day(language, last));
}

std::string bare_time(Language language, std::chrono::minutes since_midnight)
{
    const auto minutes = since_midnight.count();
    return fmt::format("{:02}{}{:02}", minutes / 60, language == Language::nl ? '.' : ':', minutes % 60);
}

std::string clock_time(Language language, std::chrono::minutes since_midnight)
{
    return sentence(language, "tijd.uur", bare_time(language, since_midnight));
}

std::string clock_time(Language language, LocalMinute moment)
{
    return clock_time(language, moment - std::chrono::floor<std::chrono::days>(moment));
}

std::string moment(Language language, LocalMinute moment)
{
    return day(language, std::chrono::floor<std::chrono::days>(moment)) + ", " + clock_time(language, moment);
}

std::string duration(Language language, std::chrono::seconds length)
{
    const std::chrono::hh_mm_ss parts{length};
    const auto hours = parts.hours().count();
    const auto minutes = parts.minutes().count();
    const auto seconds = parts.seconds().count();
    if (hours > 0) return two_parts(language, counted(language, "duur.uren", hours), minutes, "duur.minuten");
    if (minutes == 0 && seconds > 0) return counted(language, "duur.seconden", seconds);
    return two_parts(language, counted(language, "duur.minuten", minutes), seconds, "duur.seconden");
}

std::string working_days(Language language, std::int64_t count) { return counted(language, "duur.werkdagen", count); }

std::string calendar_days(Language language, std::int64_t count) { return counted(language, "duur.dagen", count); }

std::string percent(Language language, std::int64_t value)
{
    const std::string digits = number(language, value);
    return language == Language::nl ? digits + std::string{no_break_space} + '%' : digits + '%';
}

std::string decimal(Language language, double value, int digits)
{
    const auto scale = std::llround(std::pow(10, digits));
    const auto scaled = std::llround(value * static_cast<double>(scale));
    const std::string sign = scaled < 0 ? "-" : "";
    const auto size = std::abs(scaled);
    if (digits == 0) return sign + number(language, size);
    return sign + separated(language, size / scale, fmt::format("{:0{}}", size % scale, digits));
}

std::string euros(Language language, std::int64_t cents)
{
    const auto size = std::abs(cents);
    const std::string amount = size % 100 == 0 ? number(language, size / 100)
                                               : separated(language, size / 100, fmt::format("{:02}", size % 100));
    const std::string sign = language == Language::nl ? "€" + std::string{no_break_space} : "€";
    return (cents < 0 ? "-" : "") + sign + amount;
}

std::string list(Language language, const std::vector<std::string>& things)
{
    if (things.empty()) return {};
    std::string all = things.front();
    for (std::size_t at = 1; at + 1 < things.size(); ++at) all += ", " + things[at];
    return things.size() == 1 ? all : sentence(language, "opsomming.laatste", all, things.back());
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

} // namespace text
