// SPDX-License-Identifier: EUPL-1.2
// Who it is: searching and choosing a party, checking that it is they, and what goes on for them.
#pragma once

#include "contact/contact_page.h"

namespace opmaat {

html::Html caller_panels(const desk::Visit& visit, const ContactSheet& sheet);

} // namespace opmaat
