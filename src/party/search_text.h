// SPDX-License-Identifier: EUPL-1.2
// One box that finds a party by any part of what is known of it: a name, a number, a postcode with house number, an
// e-mail address, a birth date. Forgiving of accents, apostrophes, spaces, prefixes and order.
#pragma once

#include "party/party.h"

#include <string>
#include <string_view>
#include <vector>

namespace opmaat {

/// What is known of the party as words with a space before and after each, in small letters; without an address that is
/// secret, for then finding it would tell it.
std::string search_text(const Party& party);

/// What the text of a party must hold, all of it, as patterns of LIKE. Three signs and more may stand anywhere in a
/// word; fewer are a whole word ("Li", "Ng", house number 15). Prefixes of names count only when there is nothing else.
/// At most `most_patterns`; none for a query in which nothing can be sought.
inline constexpr std::size_t most_patterns = 6;
std::vector<std::string> search_patterns(std::string_view query);
/// The name that the query is, folded and without prefixes: "van den Berg" is "berg".
std::string sought_name(std::string_view query);

} // namespace opmaat
