// SPDX-License-Identifier: EUPL-1.2
#include "access/sign_in_shell.h"

#include "access/account_store.h"
#include "access/secret_shell.h"
#include "event/event_store.h"

#include <algorithm>

namespace opmaat {

struct SignInDesk::Try {
    Credentials credentials;
    Instant now;
    Done done;
    std::optional<Account> account{};
    bool right = false; // the password is, and its owner may sign in
    Result<NewSession> outcome = refused(wrong_credentials);

    void answer(std::exception_ptr fault = nullptr) { done(std::move(outcome), std::move(fault)); }
};

namespace {

NewSession begin(db::Writer& writer, const Account& account, std::string_view language, Instant now)
{
    NewSession session{fresh_secret(), account.official, account.must_change};
    begin_session(writer,
                  {.digest = digest_of(session.secret),
                   .official = account.official,
                   .language = language == "en" ? "en" : "nl",
                   .begun = now,
                   .seen = now},
                  sign_in_event(account, now));
    return session;
}

std::chrono::milliseconds wait_of(const Attempts& account, const Attempts& address, Instant now)
{
    return std::max(wait_before_next(account, slowing_of_account, now),
                    wait_before_next(address, slowing_of_address, now));
}

// A try that succeeded was none: the account starts anew, the address has one failure less.
void take_back(db::Writer& writer, const Credentials& credentials)
{
    forget_failures(writer, Guesser::account, fold_username(credentials.username));
    Attempts attempts = attempts_to_count(writer, Guesser::address, credentials.address);
    attempts.failures = std::max(0, attempts.failures - 1);
    count_failure(writer, Guesser::address, credentials.address, attempts);
}

} // namespace

SignInDesk::SignInDesk(db::Database& database, OrganisationSource organisation)
    : database_{database}, organisation_{std::move(organisation)}
{
}

void SignInDesk::sign_in(Credentials credentials, Instant now, Done done)
{
    count(std::make_shared<Try>(Try{std::move(credentials), now, std::move(done)}));
}

void SignInDesk::count(const std::shared_ptr<Try>& attempt)
{
    const auto job = [attempt](db::Writer& writer) {
        const std::string name = fold_username(attempt->credentials.username);
        const std::string& address = attempt->credentials.address;
        const Instant now = attempt->now;
        const Attempts of_account = attempts_to_count(writer, Guesser::account, name);
        const Attempts of_address = attempts_to_count(writer, Guesser::address, address);
        if (const auto wait = wait_of(of_account, of_address, now); wait.count() > 0) {
            attempt->outcome = std::unexpected(too_early(wait));
            return false;
        }
        attempt->outcome = refused(wrong_credentials);
        attempt->account = account_to_sign_in(writer, name);
        count_failure(writer, Guesser::account, name, failed_again(of_account, slowing_of_account, now));
        count_failure(writer, Guesser::address, address, failed_again(of_address, slowing_of_address, now));
        return true;
    };
    database_.write("access.count_try", job, [this, attempt](std::exception_ptr fault) {
        if (fault || attempt->outcome.error().is(try_later)) return attempt->answer(fault);
        check(attempt);
    });
}

void SignInDesk::check(const std::shared_ptr<Try>& attempt)
{
    const bool waits = passwords_.push([this, attempt] {
        try {
            attempt->right = passes(*attempt);
        } catch (...) { // goes on in another thread
            return attempt->answer(std::current_exception());
        }
        finish(attempt);
    });
    if (waits) return;
    attempt->outcome = refused(sign_in_busy);
    attempt->answer();
}

bool SignInDesk::passes(const Try& attempt) const
{
    const std::string hash = attempt.account ? attempt.account->password_hash : "";
    const bool right = password_matches(hash, attempt.credentials.password); // also when there is no account
    return right && !attempt.account->disabled && organisation_()->in_service(attempt.account->official);
}

void SignInDesk::finish(const std::shared_ptr<Try>& attempt)
{
    const auto job = [attempt](db::Writer& writer) {
        const auto& account = attempt->account;
        const bool as_checked = account && account_of(writer, account->official) == account; // not put off meanwhile
        if (attempt->right && as_checked) {
            take_back(writer, attempt->credentials);
            attempt->outcome = begin(writer, *account, attempt->credentials.language, attempt->now);
        } else {
            append(writer,
                   {failure_event(Id<SignIn>::fresh(attempt->now), account ? &*account : nullptr, attempt->now)});
        }
        return true;
    };
    database_.write("access.sign_in", job, [attempt](std::exception_ptr fault) { attempt->answer(fault); });
}

Result<NewSession> sign_in_demo_person(db::Writer& writer, const Account& account, std::string_view language,
                                       Instant now)
{
    if (account.disabled) return refused(wrong_credentials);
    return begin(writer, account, language, now);
}

void sign_out(db::Writer& writer, const Session& session, Instant now)
{
    if (const auto account = account_of(writer, session.official))
        end_session(writer, session, sign_out_event(*account, now));
}

} // namespace opmaat
