// SPDX-License-Identifier: EUPL-1.2
#include "measure/sheet.h"

#include <array>
#include <charconv>

namespace opmaat::measure {

std::string rounded(double value, int decimals)
{
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), value, std::chars_format::fixed, decimals).ptr;
    std::string text{digits.begin(), end};
    while (text.back() == '0' && text[text.size() - 2] != '.') text.pop_back();
    return text == "-0.0" ? "0.0" : text;
}

void Sheet::text(std::string metric, std::string dimension, std::string value)
{
    figures_.push_back({std::move(metric), std::move(dimension), std::move(value)});
}

void Sheet::number(std::string metric, std::string dimension, std::optional<double> value, int decimals)
{
    text(std::move(metric), std::move(dimension), value ? rounded(*value, decimals) : "");
}

} // namespace opmaat::measure
