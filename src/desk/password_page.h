// SPDX-License-Identifier: EUPL-1.2
// Choosing a password of one's own: by choice, or because somebody else set the present one.
#pragma once

#include "desk/sign_in_page.h"

namespace opmaat::desk {

/// The present password is not the one that was typed. Field "huidig".
inline constexpr Rule present_password_wrong{RefusalKind::invalid, "huidig-wachtwoord-onjuist"};
/// Field "herhaal".
inline constexpr Rule passwords_differ{RefusalKind::invalid, "wachtwoorden-verschillen"};

/// GET and POST /wachtwoord.
void add_password(Routes& routes, SignInOffice office);

} // namespace opmaat::desk
