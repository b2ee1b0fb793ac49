// SPDX-License-Identifier: EUPL-1.2
// A term as text: the words it has in a column, in a seed file, in the API and in a form.
#pragma once

#include "term/term.h"

#include <optional>
#include <string>
#include <string_view>

namespace opmaat {

/// "8 weken wet", "5 werkdagen norm", "240 minuten norm", with what departs from the default after it:
/// "5 werkdagen norm sluiting na-16:00", "2 weken wet zonder-atw", "10 dagen norm volgende-werkdag", "4 weken wet terug".
std::string to_text(const Term& term);
/// The same form; the singular ("1 week wet") is read too. Nothing when it is no term.
std::optional<Term> parse_term(std::string_view text);

/// Parts joined by " + ", as in "8 weken wet + 6 weken wet".
std::string to_text(std::span<const Term> parts);
std::optional<std::vector<Term>> parse_parts(std::string_view text);

/// "dagen" "weken" "maanden" "jaren" "werkdagen" "minuten".
std::string_view to_text(Term::Unit unit);
std::optional<Term::Unit> parse_term_unit(std::string_view text);
/// "wet" "amvb" "verordening" "beleidsregel" "overeenkomst" "norm".
std::string_view to_text(Term::Basis basis);
std::optional<Term::Basis> parse_term_basis(std::string_view text);

} // namespace opmaat
