// SPDX-License-Identifier: EUPL-1.2
// A term as text: the words it has in a column, in a seed file, in the API and in a form.
#pragma once

#include "base/words.h"
#include "term/term.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace opmaat {

template <>
struct Words<Term::Unit> {
    static constexpr std::array<Word<Term::Unit>, 6> all{{
        {Term::Unit::day, "dagen"},
        {Term::Unit::week, "weken"},
        {Term::Unit::month, "maanden"},
        {Term::Unit::year, "jaren"},
        {Term::Unit::working_day, "werkdagen"},
        {Term::Unit::opening_minute, "minuten"},
    }};
};

template <>
struct Words<Term::Basis> {
    static constexpr std::array<Word<Term::Basis>, 6> all{{
        {Term::Basis::law, "wet"},
        {Term::Basis::decree, "amvb"},
        {Term::Basis::bylaw, "verordening"},
        {Term::Basis::policy, "beleidsregel"},
        {Term::Basis::contract, "overeenkomst"},
        {Term::Basis::norm, "norm"},
    }};
};

/// "8 weken wet", "5 werkdagen norm", "240 minuten norm", and after it what departs from the default, in this order:
/// "met-atw" | "zonder-atw" | "volgende-werkdag", "terug", "sluiting", "na-16:00" (the cut-off).
std::string to_text(const Term& term);
/// The same form; the singular ("1 week wet") is read too. Nothing when it is no term.
std::optional<Term> parse_term(std::string_view text);

/// Parts joined by " + ": "8 weken wet + 6 weken wet".
std::string to_text(std::span<const Term> parts);
std::optional<std::vector<Term>> parse_parts(std::string_view text);

} // namespace opmaat
