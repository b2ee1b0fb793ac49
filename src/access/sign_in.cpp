// SPDX-License-Identifier: EUPL-1.2
#include "access/sign_in.h"

#include <algorithm>

namespace opmaat {
namespace {

using namespace std::chrono;

bool is_forgotten(const Attempts& attempts, const Slowing& slowing, Instant now)
{
    return now - attempts.last > slowing.forgotten;
}

seconds wait_after(int failures, const Slowing& slowing)
{
    const int beyond = failures - slowing.free;
    if (beyond < 0) return seconds{0};
    return std::min(slowing.longest, seconds{std::int64_t{1} << std::min(beyond, 30)});
}

About unchanged(const Account& account) { return about(account_subject, account.official, account.version); }

} // namespace

milliseconds wait_before_next(const Attempts& attempts, const Slowing& slowing, Instant now)
{
    if (is_forgotten(attempts, slowing, now)) return milliseconds{0};
    const milliseconds wait = wait_after(attempts.failures, slowing);
    return std::clamp(attempts.last + wait - now, milliseconds{0}, wait);
}

Attempts failed_again(const Attempts& attempts, const Slowing& slowing, Instant now)
{
    return {is_forgotten(attempts, slowing, now) ? 1 : attempts.failures + 1, now};
}

Refusal too_early(milliseconds wait) { return {try_later, {}, {std::to_string(ceil<seconds>(wait).count())}, {}}; }

Event failure_event(Id<SignIn> attempt, const Account* account, Instant now)
{
    std::vector<About> things{about(sign_in_subject, attempt, 1)};
    if (account) things.push_back(unchanged(*account));
    return Event{{SystemActor{"aanmelden"}, now}, sign_in_failed, std::move(things)};
}

Event sign_in_event(const Account& account, Instant now)
{
    return Event{{account.official, now}, signed_in, {unchanged(account)}};
}

Event sign_out_event(const Account& account, Instant now)
{
    return Event{{account.official, now}, signed_out, {unchanged(account)}};
}

} // namespace opmaat
