// SPDX-License-Identifier: EUPL-1.2
// How the Handelsregister (KvK) knows a company and its branches.
#pragma once

#include "base/refusal.h"

#include <string>
#include <string_view>

namespace opmaat {

/// Eight digits.
struct KvkNumber {
    std::string digits;
    friend auto operator<=>(const KvkNumber&, const KvkNumber&) = default;
};

/// Vestigingsnummer: twelve digits.
struct BranchNumber {
    std::string digits;
    friend auto operator<=>(const BranchNumber&, const BranchNumber&) = default;
};

/// Values: what was typed.
inline constexpr Rule kvk_number_wrong{RefusalKind::invalid, "kvk-nummer-onjuist"};
/// Values: what was typed.
inline constexpr Rule branch_number_wrong{RefusalKind::invalid, "vestigingsnummer-onjuist"};

/// Both take spaces, dots and dashes. A number that lost its zeros is refused: there is no test by which to know it.
Result<KvkNumber> parse_kvk_number(std::string_view typed);
Result<BranchNumber> parse_branch_number(std::string_view typed);

} // namespace opmaat
