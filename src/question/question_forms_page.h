// SPDX-License-Identifier: EUPL-1.2
// The forms with which officials work on a question: one thing on a page, with the question beside it. A form that is
// refused comes back with what was typed, and tells who changed what meanwhile.
#pragma once

#include "desk/visit.h"
#include "html/form.h"
#include "question/deed.h"

namespace opmaat {

/// A form in front of somebody.
struct DeedForm {
    Deed deed;
    const Question& question;
    const desk::Visit& visit;
    const html::Fill& fill;
};

/// The address of the page of a question.
html::Address address_of(const Kenmerk& kenmerk);
/// The address of the form, and to which it is sent.
html::Address address_of(const Kenmerk& kenmerk, Deed deed);

/// The sentence of this deed in the catalogue: "vraag.antwoord.knop".
std::string deed_sentence(text::Language language, Deed deed, std::string_view what);

/// A button that leads to the form; what asks nothing is sent at once.
html::Html deed_button(const Question& question, const desk::Visit& visit, Deed deed, html::Importance importance);

/// The whole form. `refusal`: why it came back, if it did.
html::Html deed_form(const DeedForm& form, const Refusal* refusal);

} // namespace opmaat
