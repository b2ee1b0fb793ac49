// SPDX-License-Identifier: EUPL-1.2
// A form that is sent twice (a double click, a lost answer) has its effect once and leads to the same page twice.
#pragma once

#include "desk/routes.h"

#include <functional>
#include <string>

namespace opmaat {

/// The same form came in at this very moment, in another transaction: nothing is done twice.
inline constexpr Rule sent_twice{RefusalKind::conflict, "formulier-dubbel-verstuurd"};

/// Does `work` and sends the browser to the address that it returns, unless this very form was sent before: then only
/// the latter. The same key with other text is another form.
Result<desk::After> once(desk::Writing& writing, const http::Request& request,
                         const std::function<Result<std::string>()>& work);

} // namespace opmaat
