// SPDX-License-Identifier: EUPL-1.2
// What somebody asks in a contact and how it ends: the form of the matter at hand, and those that have ended.
#pragma once

#include "contact/contact_page.h"

namespace opmaat {

html::Html matter_panel(const desk::Visit& visit, const ContactSheet& sheet, const html::Fill& fill);
/// Nothing when none has ended yet.
html::Html ended_matters_panel(const desk::Visit& visit, const ContactSheet& sheet);

/// The values of the button that was pressed, in the field "doe".
inline constexpr std::string_view close_contact_word = "rond-af";
inline constexpr std::string_view next_matter_word = "nog-een";

} // namespace opmaat
