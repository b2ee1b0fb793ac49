// SPDX-License-Identifier: EUPL-1.2
#include "question/kenmerk.h"

#include <charconv>

namespace opmaat {
namespace {

constexpr std::size_t year_digits = 4;
constexpr std::size_t fewest_digits = 6;

template <class Number>
std::optional<Number> parse_digits(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return number;
}

} // namespace

std::string to_text(const Kenmerk& kenmerk)
{
    std::string digits = std::to_string(kenmerk.number);
    if (digits.size() < fewest_digits) digits.insert(0, fewest_digits - digits.size(), '0');
    return "V-" + std::to_string(kenmerk.year) + "-" + digits;
}

std::optional<Kenmerk> parse_kenmerk(std::string_view text)
{
    constexpr std::size_t number_at = 2 + year_digits + 1;
    if (text.size() < number_at + fewest_digits || (text[0] != 'V' && text[0] != 'v')) return std::nullopt;
    if (text[1] != '-' || text[number_at - 1] != '-') return std::nullopt;
    const auto year = parse_digits<int>(text.substr(2, year_digits));
    const auto number = parse_digits<std::int64_t>(text.substr(number_at));
    if (!year || !number) return std::nullopt;
    const Kenmerk kenmerk{*year, *number};
    return to_text(kenmerk).size() == text.size() ? std::optional{kenmerk} : std::nullopt;
}

} // namespace opmaat
