// SPDX-License-Identifier: EUPL-1.2
// How delicate a question is: in which domain of the municipality it lies and how confidential it is. A process says it
// for its questions; the permission table looks at nothing else of a question's content.
#pragma once

#include "base/word.h"

namespace opmaat {

enum class Domain { general, social, taxes, enforcement, personnel };

inline constexpr std::array domain_words{
    Word<Domain>{Domain::general, "algemeen"},         Word<Domain>{Domain::social, "sociaal-domein"},
    Word<Domain>{Domain::taxes, "belastingen"},        Word<Domain>{Domain::enforcement, "handhaving"},
    Word<Domain>{Domain::personnel, "personeel"},
};

/// In order: each is closed to more people than the one before it.
enum class Confidentiality { open, internal, confidential, closed };

inline constexpr std::array confidentiality_words{
    Word<Confidentiality>{Confidentiality::open, "openbaar"},
    Word<Confidentiality>{Confidentiality::internal, "intern"},
    Word<Confidentiality>{Confidentiality::confidential, "vertrouwelijk"},
    Word<Confidentiality>{Confidentiality::closed, "besloten"},
};

constexpr std::string_view to_text(Domain domain) { return word_of(domain_words, domain); }
constexpr std::optional<Domain> parse_domain(std::string_view text) { return value_of(domain_words, text); }
constexpr std::string_view to_text(Confidentiality level) { return word_of(confidentiality_words, level); }
constexpr std::optional<Confidentiality> parse_confidentiality(std::string_view text)
{
    return value_of(confidentiality_words, text);
}

} // namespace opmaat
