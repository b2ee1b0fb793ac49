// SPDX-License-Identifier: EUPL-1.2
#include "party/phone_number.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace opmaat {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using Parsed = i18n::phonenumbers::PhoneNumber;

constexpr int netherlands = 31;
constexpr std::size_t whole_dutch_number = 9; // digits after the 0

const PhoneNumberUtil& library() { return *PhoneNumberUtil::GetInstance(); }

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
bool is_letter(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); }

// "6.12346E+08", "6,12346e8", "3.16E+10": a number as a sheet shows it when the column is narrow.
bool is_power_of_ten(std::string_view typed)
{
    const auto exponent = typed.find_first_of("eE");
    if (exponent == 0 || exponent == std::string_view::npos) return false;
    const auto all = [](std::string_view part, std::string_view more) {
        return std::ranges::all_of(part, [&](char sign) { return is_digit(sign) || more.contains(sign); });
    };
    return std::ranges::any_of(typed.substr(0, exponent), is_digit) && all(typed.substr(0, exponent), ".,+- ") &&
           all(typed.substr(exponent + 1), "+- ");
}

std::string digits_of(std::string_view typed)
{
    std::string digits;
    std::ranges::copy_if(typed, std::back_inserter(digits), is_digit);
    return digits;
}

// "8001234" can be 0800-1234 or a number in one of many towns; nine digits can be one number only.
bool leaves_out_area(std::string_view typed, const Parsed& parsed)
{
    const std::string digits = digits_of(typed);
    const std::string national = std::to_string(parsed.national_number());
    return parsed.country_code() == netherlands && digits == national && national.size() != whole_dutch_number &&
           !national.starts_with("14");
}

std::string written(const Parsed& parsed, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    library().Format(parsed, format, &text);
    return text;
}

Parsed parsed_again(const PhoneNumber& number)
{
    Parsed parsed;
    library().Parse(number.e164, "NL", &parsed);
    return parsed;
}

} // namespace

Result<PhoneNumber> parse_phone_number(std::string_view typed)
{
    const auto refuse = [&](const Rule& rule) { return refused(rule, "telefoonnummer", {std::string{typed}}); };
    if (is_power_of_ten(typed)) return refuse(phone_number_damaged);
    if (std::ranges::any_of(typed, is_letter)) return refuse(phone_number_wrong);
    Parsed parsed;
    if (library().Parse(std::string{typed}, "NL", &parsed) != PhoneNumberUtil::NO_PARSING_ERROR)
        return refuse(phone_number_wrong);
    if (!library().IsValidNumber(parsed)) return refuse(phone_number_wrong);
    if (leaves_out_area(typed, parsed)) return refuse(phone_number_without_area);
    return PhoneNumber{written(parsed, PhoneNumberUtil::E164)};
}

std::string shown(const PhoneNumber& number)
{
    const Parsed parsed = parsed_again(number);
    const bool here = parsed.country_code() == netherlands;
    return written(parsed, here ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL);
}

bool rings_a_person(const PhoneNumber& number)
{
    switch (library().GetNumberType(parsed_again(number))) {
    case PhoneNumberUtil::TOLL_FREE:
    case PhoneNumberUtil::PREMIUM_RATE:
    case PhoneNumberUtil::SHARED_COST:
    case PhoneNumberUtil::UAN:
    case PhoneNumberUtil::PAGER:
    case PhoneNumberUtil::VOICEMAIL: return false;
    default: return true;
    }
}

bool is_mobile(const PhoneNumber& number)
{
    const auto type = library().GetNumberType(parsed_again(number));
    return type == PhoneNumberUtil::MOBILE || type == PhoneNumberUtil::FIXED_LINE_OR_MOBILE;
}

} // namespace opmaat
