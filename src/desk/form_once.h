// SPDX-License-Identifier: EUPL-1.2
// A form that is sent twice (a double click, a lost answer) has its effect once and leads to the same page twice. Every
// form that bears a key (html::Sending::once) passes here, so that no capability has to think of it.
#pragma once

#include "desk/routes.h"
#include "html/address.h"
#include "html/html.h"

#include <functional>
#include <string>

namespace opmaat::desk {

/// The same form came in at this very moment, in another transaction, and was done there: try again to be led along.
inline constexpr Rule sent_at_once{RefusalKind::conflict, "formulier-dubbel-verstuurd"};

/// A key of its own for each form that is shown.
std::string once_key(const Visit& visit);

/// Does the change, unless this very form was sent before: then it only leads to where that led. A form without a key
/// is done each time, and the same key with other text is another form. Refuses as the change does, and sent_at_once.
Result<After> done_once(Writing& writing, const http::Request& request, const Change& change);

/// A page with something secret, which is shown once. Who sends the form again is led to `later`, with a notice there.
After then_show_once(std::function<http::Response()> page, const html::Address& later);
/// That notice: what was made is there, its secret was on the screen, and what to do when it was missed. Nothing on
/// any other page.
html::Html shown_before_notice(const Visit& visit, const http::Request& request);

} // namespace opmaat::desk
