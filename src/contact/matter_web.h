// SPDX-License-Identifier: EUPL-1.2
// The form of the matter at hand: noted, ended, and what comes of it, in one step.
#pragma once

#include "contact/contact.h"
#include "desk/routes.h"

namespace opmaat {

/// The contact of the address, as the form saw it. Refuses contact_unknown and changed_meanwhile.
Result<Contact> contact_of_form(desk::Writing& writing, const http::Request& request);

/// Notes the matter and ends it, with a new question or a note on one that goes on where it is passed on; then closes
/// the contact, or waits for the next matter. Refuses as these verbs do.
Result<Changed<Contact>> note_and_end(desk::Writing& writing, const http::Request& request, Contact contact);

} // namespace opmaat
