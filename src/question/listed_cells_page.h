// SPDX-License-Identifier: EUPL-1.2
// What the lists of questions have in common: the cells of a row.
#pragma once

#include "desk/visit.h"
#include "html/html.h"
#include "question/question_list_store.h"

#include <string>

namespace opmaat {

/// The subject; the number where the viewer may not read it.
std::string subject_of(const Listed& listed);
/// "Mevrouw Testmans · website"; the channel alone where the viewer may not read it.
std::string who_and_how(const desk::Visit& visit, const Listed& listed);

/// The clock with its ruler.
html::Html clock_cell(const desk::Visit& visit, const Listed& listed);
/// "1 werkdag te laat: het antwoord moest er uiterlijk maandag 2 maart 2026 zijn"
std::string clock_words(const desk::Visit& visit, const Listed& listed);
/// The next step with its date; nothing where the viewer may not read it, or nothing comes next.
html::Html step_cell(const desk::Visit& visit, const Listed& listed);

} // namespace opmaat
