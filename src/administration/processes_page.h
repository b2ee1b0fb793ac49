// SPDX-License-Identifier: EUPL-1.2
// What residents can ask and what the municipality promises: the list of processes, one with all its versions and
// norms, and a new version from a day on. A question keeps the version under which it was asked.
#pragma once

#include "desk/routes.h"
#include "html/form.h"
#include "process/process.h"

namespace opmaat::administration {

/// No team was chosen. Field: "eenheid".
inline constexpr Rule process_unit_missing{RefusalKind::invalid, "procesteam-ontbreekt"};

/// GET /beheer/processen and /beheer/processen/{code}, and the forms for a new version and a new process.
void add_processes(desk::Routes& routes);

/// GET /beheer/nieuw-proces, a form.
void add_new_process_form(desk::Routes& routes);

/// The controls for a version that begins as a copy of these terms.
html::Html version_fields(const desk::Visit& visit, const html::Fill& fill, const ProcessTerms& terms);
/// The terms that were typed. What the form does not ask (norms of one municipality, the roll of a term) stays as in
/// `before`. Refuses what cannot be read, at its field.
Result<ProcessTerms> terms_in(const http::Request& request, const ProcessTerms& before);
/// Whether that unit can handle questions from the first day of a version on, or from now when that day has passed.
/// Refuses unit_unknown, and unit_closed for one that is closed by then or planned to be, at "eenheid".
Result<void> check_handler(const desk::Writing& writing, const UnitId& unit, Day from);
/// A refusal of norms, at the field of the clock that it is about.
Refusal at_norm_field(Refusal refusal);

/// "5 werkdagen (norm)", "8 weken (wet)".
std::string term_words(text::Language language, const Term& term);

} // namespace opmaat::administration
