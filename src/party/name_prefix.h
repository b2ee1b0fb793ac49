// SPDX-License-Identifier: EUPL-1.2
// The words that stand before a Dutch family name and do not count in its alphabetical place (Landelijke tabel 36).
#pragma once

#include <string_view>

namespace opmaat {

/// "van", "der", "'t", in small letters with a straight apostrophe.
bool is_prefix_word(std::string_view word);

/// The same, folded for search, with the short ways to write several: "t", "vd", "vdr".
bool is_folded_prefix_word(std::string_view word);

} // namespace opmaat
