// SPDX-License-Identifier: EUPL-1.2
// Slowing down who guesses passwords. Each account and each address has a count of failures; the more there are, the
// longer the wait before the next try, up to a limit: nobody is locked out for ever, also when a stranger keeps trying.
#pragma once

#include "access/account.h"

namespace opmaat {

/// Failures in a row, of one account or from one address.
struct Attempts {
    int failures = 0;
    Instant last{};
    friend bool operator==(const Attempts&, const Attempts&) = default;
};

/// How failures slow down: the first `free` cost nothing, then one second, doubled by each next, up to `longest`. After
/// `forgotten` without a try they count no more.
struct Slowing {
    int free;
    std::chrono::seconds longest;
    std::chrono::hours forgotten;
};
/// For an account: at most a minute, for a stranger must not be able to keep its owner out.
inline constexpr Slowing slowing_of_account{5, std::chrono::seconds{60}, std::chrono::hours{12}};
/// For an address: later, for a whole town hall may share one; and longer.
inline constexpr Slowing slowing_of_address{30, std::chrono::seconds{900}, std::chrono::hours{12}};

/// How long to wait before the next try; zero when it may be made now. Never more than `longest`, also after the clock
/// was set back.
std::chrono::milliseconds wait_before_next(const Attempts& attempts, const Slowing& slowing, Instant now);

/// The count with one failure more.
Attempts failed_again(const Attempts& attempts, const Slowing& slowing, Instant now);

/// One try to sign in: the only thing that a failure with an unknown username is about.
struct SignIn;
inline constexpr Subject<SignIn> sign_in_subject{"aanmelding"};

inline constexpr EventKind signed_in{"aangemeld"};
inline constexpr EventKind sign_in_failed{"aanmelden-mislukt"};
inline constexpr EventKind signed_out{"afgemeld"};

/// One answer for an unknown username, a wrong password, an account without a password and one that was disabled.
inline constexpr Rule wrong_credentials{RefusalKind::invalid, "aanmelding-onjuist"};
/// {0}: the whole seconds to wait.
inline constexpr Rule try_later{RefusalKind::unavailable, "aanmelden-te-vaak"};
/// More people sign in at this moment than can be checked.
inline constexpr Rule sign_in_busy{RefusalKind::unavailable, "aanmelden-te-druk"};

/// The refusal of a try that comes too early.
Refusal too_early(std::chrono::milliseconds wait);

/// The journal's line of a failure; `account` is null when the username is unknown.
Event failure_event(Id<SignIn> attempt, const Account* account, Instant now);
Event sign_in_event(const Account& account, Instant now);
Event sign_out_event(const Account& account, Instant now);

} // namespace opmaat
