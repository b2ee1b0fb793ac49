// SPDX-License-Identifier: EUPL-1.2
// Words of the protocol: compared without regard to case and without the language of the machine, as RFC 9110 asks.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace http {

constexpr char lower(char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign; }

inline std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& sign : result) sign = lower(sign);
    return result;
}

inline bool same_word(std::string_view one, std::string_view other)
{
    return one.size() == other.size() &&
           std::equal(one.begin(), one.end(), other.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

/// Without the spaces and tabs around it.
constexpr std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Takes the text up to `separator` off the front of `rest`; the whole rest when there is none.
constexpr std::string_view take_until(std::string_view& rest, char separator)
{
    const auto end = rest.find(separator);
    const auto piece = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return piece;
}

} // namespace http
