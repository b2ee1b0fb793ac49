// SPDX-License-Identifier: EUPL-1.2
// The number under which people speak of a question. One series a year for all questions; numbers may be missing in it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace opmaat {

struct Kenmerk {
    int year;                // the local year in which the question was registered
    std::int64_t number = 0; // 1 and up; 0 while the question is not saved
    friend auto operator<=>(const Kenmerk&, const Kenmerk&) = default;
};

/// "V-2026-000123"; more digits when six do not do.
std::string to_text(const Kenmerk& kenmerk);
/// Exactly that form, in upper or lower case; nothing otherwise.
std::optional<Kenmerk> parse_kenmerk(std::string_view text);

} // namespace opmaat
