// SPDX-License-Identifier: EUPL-1.2
// Where somebody lives or a company is: the Dutch postcode, and the house number in the parts that the basic
// registration of addresses (BAG) knows.
#pragma once

#include "base/refusal.h"

#include <string>
#include <string_view>

namespace opmaat {

/// "1234 AB".
struct Postcode {
    std::string text;
    friend auto operator<=>(const Postcode&, const Postcode&) = default;
};

/// Not four digits, of which the first no 0, and two letters other than SA, SD and SS. Values: what was typed.
inline constexpr Rule postcode_wrong{RefusalKind::invalid, "postcode-onjuist"};
/// Takes small letters and spaces anywhere.
Result<Postcode> parse_postcode(std::string_view typed);

/// As somebody writes it ("12 A bis"), and its parts.
struct HouseNumber {
    std::string written;
    int number = 0;       // 1..99999
    std::string letter;   // "A", or empty
    std::string addition; // "bis", or empty
    friend bool operator==(const HouseNumber&, const HouseNumber&) = default;
};

/// Does not begin with a number of 1 to 99999. Values: what was typed.
inline constexpr Rule house_number_wrong{RefusalKind::invalid, "huisnummer-onjuist"};
/// "30-34" is number 30 with addition 34; "12 A bis" is number 12, letter A, addition bis.
Result<HouseNumber> parse_house_number(std::string_view typed);

} // namespace opmaat
