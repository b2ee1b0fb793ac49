// SPDX-License-Identifier: EUPL-1.2
// Accounts and roles on disk, behind doors: only who manages accounts sees those of others.
#pragma once

#include "access/account.h"
#include "access/may.h"
#include "db/db.h"

namespace opmaat {

/// All accounts, by username. Refuses not_allowed.
Result<std::vector<Account>> accounts_to_manage(db::Reader& reader, const Viewer& viewer);

/// Refuses not_allowed and unknown_account.
Result<Account> account_to_manage(db::Reader& reader, const Viewer& viewer, OfficialId official);
/// The same by username, as typed.
Result<Account> account_to_manage(db::Reader& reader, const Viewer& viewer, std::string_view username);

/// One's own. Refuses unknown_account.
Result<Account> own_account(db::Reader& reader, const Viewer& viewer);

/// For signing in, before anybody is known; nothing when there is none. `username` as typed.
std::optional<Account> account_to_sign_in(db::Reader& reader, std::string_view username);
/// For whom a session or a job acts.
std::optional<Account> account_of(db::Reader& reader, OfficialId official);

/// The only way to write an account. Ends the account's sessions when it was disabled or its password was changed.
/// Refuses account_exists, username_taken and account_changed.
Result<void> save_account(db::Writer& writer, const Changed<Account>& changed);

/// Somebody whom the sign-in page offers by name in demo mode.
struct DemoPerson {
    OfficialId official;
    std::string username;
    std::vector<Grant> grants;
};
/// Those who can sign in, by username. For demo mode only.
std::vector<DemoPerson> demo_people(db::Reader& reader);

} // namespace opmaat
