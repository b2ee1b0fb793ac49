// SPDX-License-Identifier: EUPL-1.2
#include "party/postcode.h"

#include "party/typed_text.h"

#include <algorithm>
#include <charconv>

namespace opmaat {
namespace {

constexpr std::size_t digits_of_postcode = 4;
constexpr std::size_t signs_of_postcode = 6;
constexpr std::size_t digits_of_house_number = 5;
constexpr std::size_t longest_house_number = 30;

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
bool is_capital(char sign) { return sign >= 'A' && sign <= 'Z'; }
char capital(char sign) { return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign; }

// Never given out.
bool is_avoided(std::string_view letters) { return letters == "SA" || letters == "SD" || letters == "SS"; }

bool is_separator(char sign) { return sign == ' ' || sign == '-' || sign == '/' || sign == '.' || sign == ','; }

std::string_view without_separators(std::string_view text)
{
    while (!text.empty() && is_separator(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_separator(text.back())) text.remove_suffix(1);
    return text;
}

// One letter that stands alone or before a separator or a digit: "A", "A bis", "A2"; but not "bis".
bool begins_with_letter(std::string_view rest)
{
    return !rest.empty() && is_capital(capital(rest[0])) &&
           (rest.size() == 1 || is_separator(rest[1]) || is_digit(rest[1]));
}

} // namespace

Result<Postcode> parse_postcode(std::string_view typed)
{
    std::string signs;
    for (const char sign : single_spaced(typed))
        if (sign != ' ') signs += capital(sign);
    const std::string_view digits = std::string_view{signs}.substr(0, digits_of_postcode);
    const std::string_view letters = signs.size() == signs_of_postcode ? std::string_view{signs}.substr(4) : "";
    if (letters.empty() || digits.starts_with('0') || is_avoided(letters) || !std::ranges::all_of(digits, is_digit) ||
        !std::ranges::all_of(letters, is_capital))
        return refused(postcode_wrong, "postcode", {std::string{typed}});
    return Postcode{std::string{digits} + " " + std::string{letters}};
}

Result<HouseNumber> parse_house_number(std::string_view typed)
{
    HouseNumber house{single_spaced(typed), 0, {}, {}};
    const auto digits = std::min(house.written.find_first_not_of("0123456789"), house.written.size());
    std::from_chars(house.written.data(), house.written.data() + std::min(digits, digits_of_house_number),
                    house.number);
    if (digits > digits_of_house_number || house.number == 0 || house.written.size() > longest_house_number)
        return refused(house_number_wrong, "huisnummer", {std::string{typed}});
    std::string_view rest = without_separators(std::string_view{house.written}.substr(digits));
    if (begins_with_letter(rest)) {
        house.letter = capital(rest[0]);
        rest = without_separators(rest.substr(1));
    }
    house.addition = rest;
    return house;
}

} // namespace opmaat
