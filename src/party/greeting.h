// SPDX-License-Identifier: EUPL-1.2
// How a letter, a mail or an agent greets somebody. Never guessed from a name: without a wish it is neutral.
#pragma once

#include "base/words.h"
#include "party/resident_name.h"

#include <array>
#include <string>
#include <string_view>

namespace opmaat {

/// How somebody wants to be addressed (aanschrijfwijze); their own choice, or as the registration has it.
enum class AddressWish { unknown, madam, sir, by_name };

template <>
struct Words<AddressWish> {
    static constexpr std::array<Word<AddressWish>, 4> all{{
        {AddressWish::unknown, "onbekend"},
        {AddressWish::madam, "mevrouw"},
        {AddressWish::sir, "heer"},
        {AddressWish::by_name, "naam"},
    }};
};

/// A sentence of the catalogue with the name that stands in it as {0}.
struct Greeting {
    std::string_view key;
    std::string name;
    friend bool operator==(const Greeting&, const Greeting&) = default;
};

/// "Geachte mevrouw Van Velzen-in het Veld"; "Geachte R.M. van Puffelen" without a wish; "Geachte inwoner" without a
/// name. After mevrouw and heer the first prefix has a capital.
Greeting greeting(const ResidentName& name, AddressWish wish);

} // namespace opmaat
