// SPDX-License-Identifier: EUPL-1.2
// What a person typed, without what cannot be seen: spaces at the ends, of any kind, and doubled ones.
#pragma once

#include <string>
#include <string_view>

namespace opmaat {

/// Without white space at either end, also the kinds that come along with pasted text (no-break, zero-width). Bytes
/// that are no UTF-8 become the replacement sign.
std::string trimmed(std::string_view typed);

/// The same, with one space where there was white space of any kind and length.
std::string single_spaced(std::string_view typed);

} // namespace opmaat
