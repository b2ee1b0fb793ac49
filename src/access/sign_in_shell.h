// SPDX-License-Identifier: EUPL-1.2
// Signing in and out. A try is counted before the password is checked, so that a thousand tries at once are a thousand
// tries; a username that nobody has takes as long and hears the same as a wrong password.
#pragma once

#include "access/password_queue_shell.h"
#include "access/session_store.h"
#include "staff/organisation.h"

#include <exception>
#include <memory>

namespace opmaat {

/// What the sign-in form sends.
struct Credentials {
    std::string username; // as typed
    std::string password;
    std::string address;  // of the client
    std::string language; // "nl" or "en"
};

/// A session that has just begun; `secret` goes into the cookie and is kept nowhere.
struct NewSession {
    std::string secret;
    OfficialId official;
    bool must_change; // the password, before anything else
};

/// The organisation of today, from memory.
using OrganisationSource = std::function<std::shared_ptr<const Organisation>()>;

class SignInDesk {
public:
    SignInDesk(db::Database& database, OrganisationSource organisation);

    /// Called once, from another thread; `fault` is set when the database failed.
    using Done = std::function<void(Result<NewSession>, std::exception_ptr fault)>;
    /// Returns at once. Refuses try_later, sign_in_busy and wrong_credentials.
    void sign_in(Credentials credentials, Instant now, Done done);

    /// For other work with passwords: a new password of somebody who is signed in.
    PasswordQueue& passwords() { return passwords_; }

private:
    struct Try;
    void count(const std::shared_ptr<Try>& attempt);
    void check(const std::shared_ptr<Try>& attempt);
    void finish(const std::shared_ptr<Try>& attempt);
    bool passes(const Try& attempt) const;

    db::Database& database_;
    OrganisationSource organisation_;
    PasswordQueue passwords_; // the last: what waits in it uses the others
};

/// Begins a session for somebody whom the sign-in page offers by name. In demo mode only. Refuses wrong_credentials for
/// an account that is off.
Result<NewSession> sign_in_demo_person(db::Writer& writer, const Account& account, std::string_view language,
                                       Instant now);

void sign_out(db::Writer& writer, const Session& session, Instant now);

} // namespace opmaat
