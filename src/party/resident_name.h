// SPDX-License-Identifier: EUPL-1.2
// The name of a resident as the basic registration of persons (BRP) builds it: initials, prefix, family name, the name
// of a partner, and which of these somebody uses (naamgebruik, Wet BRP 2.7 and Burgerlijk Wetboek 1:9).
#pragma once

#include "base/words.h"

#include <array>
#include <string>
#include <string_view>

namespace opmaat {

/// "van den" and "Berg".
struct FamilyName {
    std::string prefix; // voorvoegsel, in small letters
    std::string family;
    friend bool operator==(const FamilyName&, const FamilyName&) = default;
};

enum class NameUse { own, partner, partner_before_own, own_before_partner };

template <>
struct Words<NameUse> {
    static constexpr std::array<Word<NameUse>, 4> all{{
        {NameUse::own, "eigen"},
        {NameUse::partner, "partner"},
        {NameUse::partner_before_own, "partner-eigen"},
        {NameUse::own_before_partner, "eigen-partner"},
    }};
};

struct ResidentName {
    std::string initials{}; // "R.M."
    std::string given{};    // what people call them: "Rosa"
    FamilyName own{};
    FamilyName partner{};
    NameUse use = NameUse::own; // counts only with a partner's name
    friend bool operator==(const ResidentName&, const ResidentName&) = default;
};

/// Nothing of a name is known: somebody of whom there is a number only (P18).
bool is_unknown(const ResidentName& name);

/// Reads "Berg, Jan van den", "Jan van den Berg" and "J.P. van den Berg". Every name is taken.
ResidentName parse_resident_name(std::string_view typed);
/// The parts as they should stand: a prefix out of the family name into its own place, a capital in front, IJ as two
/// signs, straight apostrophes.
ResidentName put_right(ResidentName name);

/// "van Velzen-in het Veld": what stands on an envelope after the initials.
std::string family_in_use(const ResidentName& name);
/// "Rosa van Velzen-in het Veld"; the initials when there is no given name.
std::string full_name(const ResidentName& name);
/// "Velzen-in het Veld, Rosa van": as in an alphabetical list, sorted under the V.
std::string list_name(const ResidentName& name);

} // namespace opmaat
