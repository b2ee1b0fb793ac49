// SPDX-License-Identifier: EUPL-1.2
// How delicate a question is: in which domain of the municipality it lies and how confidential it is. A process says it
// for its questions; the permission table looks at nothing else of a question's content.
#pragma once

#include "base/words.h"

#include <array>

namespace opmaat {

enum class Domain { general, social, taxes, enforcement, personnel };

template <>
struct Words<Domain> {
    static constexpr std::array<Word<Domain>, 5> all{{
        {Domain::general, "algemeen"},
        {Domain::social, "sociaal-domein"},
        {Domain::taxes, "belastingen"},
        {Domain::enforcement, "handhaving"},
        {Domain::personnel, "personeel"},
    }};
};

/// In order: each is closed to more people than the one before it.
enum class Confidentiality { open, internal, confidential, closed };

template <>
struct Words<Confidentiality> {
    static constexpr std::array<Word<Confidentiality>, 4> all{{
        {Confidentiality::open, "openbaar"},
        {Confidentiality::internal, "intern"},
        {Confidentiality::confidential, "vertrouwelijk"},
        {Confidentiality::closed, "besloten"},
    }};
};

} // namespace opmaat
