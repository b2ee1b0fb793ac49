// SPDX-License-Identifier: EUPL-1.2
// The e-mail address of somebody: forgiving to who types it, strict for who sends to it.
#pragma once

#include "base/refusal.h"

#include <string>
#include <string_view>

namespace opmaat {

/// "Jan@example.nl": the part before the @ as it was typed, the host in small letters and punycode (RFC 5321, 5890).
struct EmailAddress {
    std::string text;
    friend auto operator<=>(const EmailAddress&, const EmailAddress&) = default;
};

/// No address to which mail can go. Values: what was typed.
inline constexpr Rule email_address_wrong{RefusalKind::invalid, "e-mailadres-onbruikbaar"};

/// Takes spaces around it, capitals and an international host.
Result<EmailAddress> parse_email_address(std::string_view typed);

/// With its host as people read it: "jan@café.nl".
std::string shown(const EmailAddress& address);

/// Equal for addresses that are of the same mailbox: no host that we know tells capitals apart.
std::string same_mailbox(const EmailAddress& address);

} // namespace opmaat
