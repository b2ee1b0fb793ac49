// SPDX-License-Identifier: EUPL-1.2
#include "party/trade_register.h"

#include "party/typed_text.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::size_t digits_of_company = 8;
constexpr std::size_t digits_of_branch = 12;

// The digits, when there are so many and not all of them are 0; else empty.
std::string digits_of(std::string_view typed, std::size_t length)
{
    std::string digits;
    for (const char sign : single_spaced(typed))
        if (sign != ' ' && sign != '.' && sign != '-') digits += sign;
    const bool all_digits = std::ranges::all_of(digits, [](char sign) { return sign >= '0' && sign <= '9'; });
    const bool some = digits.find_first_not_of('0') != std::string::npos;
    return digits.size() == length && all_digits && some ? digits : std::string{};
}

} // namespace

Result<KvkNumber> parse_kvk_number(std::string_view typed)
{
    std::string digits = digits_of(typed, digits_of_company);
    if (digits.empty()) return refused(kvk_number_wrong, "kvkNummer", {std::string{typed}});
    return KvkNumber{std::move(digits)};
}

Result<BranchNumber> parse_branch_number(std::string_view typed)
{
    std::string digits = digits_of(typed, digits_of_branch);
    if (digits.empty()) return refused(branch_number_wrong, "vestigingsnummer", {std::string{typed}});
    return BranchNumber{std::move(digits)};
}

} // namespace opmaat
