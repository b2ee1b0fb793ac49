// SPDX-License-Identifier: EUPL-1.2
#include "party/bsn.h"

#include "party/typed_text.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::size_t length = 9;

// 9a + 8b + 7c + ... + 2h - i is a multiple of eleven. All zeros would pass and is nobody's.
bool passes_eleven_test(std::string_view digits)
{
    int sum = -(digits[length - 1] - '0');
    for (std::size_t place = 0; place + 1 < length; ++place)
        sum += static_cast<int>(length - place) * (digits[place] - '0');
    return sum % 11 == 0 && digits.find_first_not_of('0') != std::string_view::npos;
}

} // namespace

Result<ReadBsn> parse_bsn(std::string_view typed)
{
    std::string digits;
    for (const char sign : single_spaced(typed))
        if (sign != ' ' && sign != '.' && sign != '-') digits += sign;
    const auto note = digits.size() == length - 1 ? ReadBsn::Note::zero_put_in_front : ReadBsn::Note::as_it_stood;
    if (note == ReadBsn::Note::zero_put_in_front) digits.insert(0, 1, '0');
    const bool all_digits = std::ranges::all_of(digits, [](char sign) { return sign >= '0' && sign <= '9'; });
    if (digits.size() != length || !all_digits || !passes_eleven_test(digits)) return refused(bsn_wrong, "bsn");
    return ReadBsn{Bsn{std::move(digits)}, note};
}

std::string masked(const Bsn& bsn) { return "•••••••" + bsn.digits().substr(length - 2); }

} // namespace opmaat
