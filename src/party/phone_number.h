// SPDX-License-Identifier: EUPL-1.2
// The telephone number of a resident or company: typed in any way that people write it, kept in one.
#pragma once

#include "base/refusal.h"

#include <string>
#include <string_view>

namespace opmaat {

/// Canonical, E.164: "+31612345678". A short Dutch number of a municipality (14 023) is "+3114023".
struct PhoneNumber {
    std::string e164;
    friend auto operator<=>(const PhoneNumber&, const PhoneNumber&) = default;
};

/// No number that exists. Values: what was typed.
inline constexpr Rule phone_number_wrong{RefusalKind::invalid, "telefoonnummer-onjuist"};
/// A sheet made a power of ten of it ("6,12E+08"): the last digits are gone. Values: what was typed.
inline constexpr Rule phone_number_damaged{RefusalKind::invalid, "telefoonnummer-beschadigd"};
/// It has neither a 0 in front nor a country, and could be the number of several places. Values: what was typed.
inline constexpr Rule phone_number_without_area{RefusalKind::invalid, "telefoonnummer-zonder-netnummer"};

/// Takes spaces, dashes, slashes, brackets, "+31 (0)6", "0031"; a number without a country is Dutch. A 0 that a sheet
/// dropped in front of a Dutch number is put back where only one number can be meant.
Result<PhoneNumber> parse_phone_number(std::string_view typed);

/// As people write it here: "06 12345678", "023 511 5115"; of abroad with its country: "+49 30 123456".
std::string shown(const PhoneNumber& number);

/// Whether a person can be rung back on it: not a number at which only organisations answer (0800, 0900, 088, 14 023).
bool rings_a_person(const PhoneNumber& number);
/// Whether it can take a text message.
bool is_mobile(const PhoneNumber& number);

} // namespace opmaat
