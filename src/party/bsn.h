// SPDX-License-Identifier: EUPL-1.2
// The burgerservicenummer (Wabb): nine digits that pass the eleven-test. A municipality may use it for its public task
// (Wabb 10); here it is kept encrypted, shown masked, and each look at it is logged.
#pragma once

#include "base/refusal.h"

#include <string>
#include <string_view>

namespace opmaat {

/// Nine digits. Made by parse_bsn only, so a Bsn that exists passed the eleven-test.
class Bsn {
public:
    const std::string& digits() const { return digits_; }
    friend auto operator<=>(const Bsn&, const Bsn&) = default;

private:
    explicit Bsn(std::string digits) : digits_(std::move(digits)) {}
    friend Result<struct ReadBsn> parse_bsn(std::string_view typed);
    std::string digits_;
};

/// What was read, and whether as it stood.
struct ReadBsn {
    enum class Note { as_it_stood, zero_put_in_front };
    Bsn bsn;
    Note note;
};

/// Not nine digits (or eight, of which a sheet dropped the 0), or they fail the eleven-test. It has no values: what was
/// typed may be somebody's number.
inline constexpr Rule bsn_wrong{RefusalKind::invalid, "bsn-onjuist"};

/// Takes spaces, dots and dashes.
Result<ReadBsn> parse_bsn(std::string_view typed);

/// "•••••••33": enough to tell two apart that somebody reads out.
std::string masked(const Bsn& bsn);

} // namespace opmaat
