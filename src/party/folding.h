// SPDX-License-Identifier: EUPL-1.2
// How a name is compared and put in order: in search accents, apostrophes and capitals make no difference and ij is y;
// in a list Dutch order holds.
#pragma once

#include <string>
#include <string_view>

namespace opmaat {

/// Small letters a to z and digits, with one space between words: "’t Hart" is "t hart", "Nguyễn" is "nguyen",
/// "IJsbrand" and "Ysbrand" are "ysbrand". Of another script: its Latin spelling.
std::string folded(std::string_view text);

/// Texts compare by these as Dutch orders them (ICU, nl): accents count only between words that are equal without them;
/// IJ is I and J. Hexadecimal, so that every database orders it the same.
std::string dutch_order(std::string_view text);

} // namespace opmaat
