// SPDX-License-Identifier: EUPL-1.2
// The account with which an official signs in, and the roles that were given to them. Every change is in the journal:
// who gave whom which role, when.
#pragma once

#include "access/role.h"
#include "base/refusal.h"
#include "event/event.h"

#include <vector>

namespace opmaat {

struct Account {
    OfficialId official;
    std::string username;        // folded: see fold_username
    std::string password_hash{}; // argon2id; empty: nobody can sign in with a password
    bool disabled = false;
    bool must_change = false; // the password was set by somebody else
    std::vector<Grant> grants{};
    std::int64_t version = 0; // as saved last; 0: not yet
    friend bool operator==(const Account&, const Account&) = default;
};

/// The id of an account is that of its official.
inline constexpr Subject<Official> account_subject{"account"};

inline constexpr EventKind account_opened{"account-geopend"};
inline constexpr EventKind password_changed{"wachtwoord-gewijzigd"};
inline constexpr EventKind account_disabled{"account-uitgezet"};
inline constexpr EventKind account_enabled{"account-aangezet"};
inline constexpr EventKind role_given{"rol-gegeven"};
inline constexpr EventKind role_taken{"rol-ingetrokken"};

inline constexpr Rule unknown_account{RefusalKind::missing, "account-onbekend"};
inline constexpr Rule account_changed{RefusalKind::conflict, "account-gewijzigd"};
inline constexpr Rule account_exists{RefusalKind::conflict, "account-bestaat-al"};
inline constexpr Rule username_invalid{RefusalKind::invalid, "gebruikersnaam-ongeldig"};
inline constexpr Rule username_taken{RefusalKind::invalid, "gebruikersnaam-bezet"};
inline constexpr Rule password_too_short{RefusalKind::invalid, "wachtwoord-te-kort"};
inline constexpr Rule password_too_long{RefusalKind::invalid, "wachtwoord-te-lang"};
inline constexpr Rule password_is_name{RefusalKind::invalid, "wachtwoord-is-naam"};
inline constexpr Rule already_disabled{RefusalKind::conflict, "account-al-uit"};
inline constexpr Rule not_disabled{RefusalKind::conflict, "account-niet-uit"};
inline constexpr Rule role_not_for_people{RefusalKind::invalid, "rol-niet-voor-mensen"};
/// Another administrator gives it: else who keeps the accounts could read whatever a role opens.
inline constexpr Rule own_role{RefusalKind::invalid, "eigen-rol"};
inline constexpr Rule role_already_given{RefusalKind::conflict, "rol-al-gegeven"};
inline constexpr Rule role_not_given{RefusalKind::conflict, "rol-niet-gegeven"};

/// As typed, without the blanks around it and in lower case, so that "J.Proefman" and "j.proefman" are one account.
std::string fold_username(std::string_view typed);

/// Whether a person may choose this password: 12 to 200 signs and not the username. Length and nothing else, for rules
/// on the kinds of signs make passwords easier to guess, not harder.
Result<void> accept_password(std::string_view password, std::string_view username);

/// Refuses username_invalid unless it is 2 to 64 letters a-z, digits and . _ - @. The account has no password and no
/// role yet.
Result<Changed<Account>> open_account(OfficialId official, std::string_view username, Act act);

enum class PasswordSetBy { owner, administrator };
/// After `administrator` the owner must choose their own at the next sign-in.
Changed<Account> set_password(Account account, std::string password_hash, PasswordSetBy by, Act act);

/// Its sessions end too.
Result<Changed<Account>> disable(Account account, Act act);
Result<Changed<Account>> enable(Account account, Act act);

/// Refuses role_not_for_people, role_already_given, and own_role: nobody gives a role to themselves.
Result<Changed<Account>> give_role(Account account, Grant grant, Act act);
Result<Changed<Account>> take_role(Account account, const Grant& grant, Act act);

} // namespace opmaat
