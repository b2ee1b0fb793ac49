// SPDX-License-Identifier: EUPL-1.2
#include "party/typed_day.h"

#include <vector>

namespace opmaat {
namespace {

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
bool is_between(char sign) { return sign == '-' || sign == '/' || sign == '.'; }

// The digits before, between and after the signs; nothing when there are other signs.
std::vector<std::string> parts_of(std::string_view typed)
{
    std::vector<std::string> parts{""};
    for (const char sign : typed) {
        if (is_digit(sign))
            parts.back() += sign;
        else if (is_between(sign))
            parts.emplace_back();
        else
            return {};
    }
    return parts;
}

std::string two_digits(const std::string& part) { return part.size() == 1 ? std::string{"0"}.append(part) : part; }

} // namespace

std::optional<Day> parse_typed_day(std::string_view typed)
{
    if (const auto day = parse_day(typed)) return day;
    const auto parts = parts_of(typed);
    if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
    return parse_day(parts[2] + "-" + two_digits(parts[1]) + "-" + two_digits(parts[0]));
}

} // namespace opmaat
