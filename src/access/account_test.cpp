// SPDX-License-Identifier: EUPL-1.2
#include "access/account.h"
#include "access/api_token.h"
#include "access/session.h"
#include "access/sign_in.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

const Instant now = *parse_instant("2026-03-02T09:00:00Z");
const OfficialId proefman = OfficialId::fresh(now);
const Act by_beheer{SystemActor{"opdrachtregel"}, now};
const Viewer anybody = system_viewer("opdrachtregel");

Account account() { return open_account(proefman, "proefman", by_beheer)->now; }

} // namespace

TEST_CASE("a username is one and the same however it is typed")
{
    CHECK(open_account(proefman, " J.Proefman\t", by_beheer)->now.username == "j.proefman");
    for (const char* wrong : {"", " ", "x", "jan proefman", "j/proefman", "<b>"})
        CHECK(open_account(proefman, wrong, by_beheer).error().is(username_invalid));
    CHECK(open_account(proefman, std::string(65, 'a'), by_beheer).error().field == "gebruikersnaam");
}

TEST_CASE("a password is long, and that is all that is asked of it")
{
    CHECK(accept_password("twaalf tekens", "proefman"));
    CHECK(accept_password("éééééééééééé", "proefman")); // twelve signs
    CHECK(accept_password("ééééééééééé", "proefman").error().is(password_too_short));
    CHECK(accept_password(std::string(201, 'a'), "proefman").error().is(password_too_long));
    CHECK(accept_password("Een.Lange.Naam", "een.lange.naam").error().is(password_is_name));
}

TEST_CASE("a password that somebody else set must be changed by its owner")
{
    const auto set = set_password(account(), "hash", PasswordSetBy::administrator, by_beheer);
    CHECK(set.now.must_change);
    CHECK_FALSE(set_password(set.now, "eigen", PasswordSetBy::owner, by_beheer).now.must_change);
}

TEST_CASE("a role is given once, is named in the journal, and is taken back")
{
    const UnitId unit = UnitId::fresh(now);
    const auto given = give_role(account(), {Role::lead, unit}, by_beheer);
    REQUIRE(given);
    CHECK(given->events.front().is(role_given));
    CHECK(given->events.front().facts == std::vector<Fact>{{"rol", {}, Code{"teamleider"}}, {"eenheid", {}, unit}});
    CHECK(give_role(given->now, {Role::lead, unit}, by_beheer).error().is(role_already_given));
    CHECK(give_role(given->now, {Role::lead, std::nullopt}, by_beheer));
    CHECK(take_role(given->now, {Role::lead, std::nullopt}, by_beheer).error().is(role_not_given));
    CHECK(take_role(given->now, {Role::lead, unit}, by_beheer)->now.grants.empty());
}

TEST_CASE("nobody gives a role to themselves, whatever role it is")
{
    const Act by_self{proefman, now};
    CHECK(give_role(account(), {Role::director, std::nullopt}, by_self).error().is(own_role));
    CHECK(give_role(account(), {Role::official, UnitId::fresh(now)}, by_self).error().is(own_role));
    CHECK(give_role(account(), {Role::director, std::nullopt}, {OfficialId::fresh(now), now}));
}

TEST_CASE("the roles of machines are not given to people")
{
    for (const Role role : {Role::system, Role::application, Role::initiator, Role::wall})
        CHECK(give_role(account(), {role, std::nullopt}, by_beheer).error().is(role_not_for_people));
}

TEST_CASE("an account is put off once and on again")
{
    const auto off = disable(account(), by_beheer);
    REQUIRE(off);
    CHECK(disable(off->now, by_beheer).error().is(already_disabled));
    CHECK(enable(account(), by_beheer).error().is(not_disabled));
    CHECK_FALSE(enable(off->now, by_beheer)->now.disabled);
}

TEST_CASE("failures slow down more and more, up to a limit, and nobody is locked out for ever")
{
    const auto wait = [](int failures) { return wait_before_next({failures, now}, slowing_of_account, now); };
    CHECK(wait(0) == 0s);
    CHECK(wait(4) == 0s);
    CHECK(wait(5) == 1s);
    CHECK(wait(6) == 2s);
    CHECK(wait(8) == 8s);
    CHECK(wait(11) == 60s);
    CHECK(wait(2'000'000'000) == 60s);
    CHECK(wait_before_next({11, now}, slowing_of_account, now + 59s) == 1s);
    CHECK(wait_before_next({11, now}, slowing_of_account, now + 60s) == 0s);
}

TEST_CASE("a colleague's typing errors do not slow down the whole town hall behind one address")
{
    CHECK(wait_before_next({29, now}, slowing_of_address, now) == 0s);
    CHECK(wait_before_next({30, now}, slowing_of_address, now) == 1s);
    CHECK(wait_before_next({60, now}, slowing_of_address, now) == 15min);
}

TEST_CASE("failures are forgotten after half a day")
{
    const Attempts many{9, now};
    CHECK(failed_again(many, slowing_of_account, now + 12h).failures == 10);
    CHECK(failed_again(many, slowing_of_account, now + 12h + 1s).failures == 1);
    CHECK(wait_before_next(many, slowing_of_account, now + 13h) == 0s);
}

TEST_CASE("a clock that is set back an hour makes nobody wait longer than the limit")
{
    CHECK(wait_before_next({11, now}, slowing_of_account, now - 1h) == 60s);
    CHECK(too_early(1500ms).values == std::vector<std::string>{"2"});
}

TEST_CASE("a session ends when it is not used, and at last in any case; a clock set back ends none")
{
    const Session session{.digest = "d", .official = proefman, .begun = now, .seen = now + 2h};
    const SessionLimits limits;
    CHECK(is_alive(session, limits, now + 2h));
    CHECK(is_alive(session, limits, now + 9h + 59min));
    CHECK_FALSE(is_alive(session, limits, now + 10h));
    Session busy = session;
    busy.seen = now + 15h + 59min;
    CHECK(is_alive(busy, limits, now + 15h + 59min));
    CHECK_FALSE(is_alive(busy, limits, now + 16h));
    CHECK(is_alive(session, limits, now - 1h));
}

TEST_CASE("the journal knows each failure, also of a username that nobody has")
{
    const auto attempt = Id<SignIn>::fresh(now);
    CHECK(failure_event(attempt, nullptr, now).abouts.size() == 1);
    const Account known = account();
    const Event event = failure_event(attempt, &known, now);
    CHECK(event.abouts.back() == about(account_subject, proefman, 0));
}

TEST_CASE("a token has a name, scopes that its giver may give, and an end in the future")
{
    CHECK(make_token(anybody, {"", {Scope::read_board}, {}}, "d", by_beheer).error().is(api_token_nameless));
    CHECK(make_token(anybody, {"kaart", {}, {}}, "d", by_beheer).error().is(api_token_scopeless));
    CHECK(
        make_token(anybody, {"kaart", {Scope::read_board}, now}, "d", by_beheer).error().is(api_token_expired_at_once));
    const auto made = make_token(
        anybody, {"kaart", {Scope::read_board, Scope::read_questions, Scope::read_board}, now + 1h}, "d", by_beheer);
    REQUIRE(made);
    CHECK(made->now.scopes == std::vector{Scope::read_questions, Scope::read_board});
    CHECK(is_valid(made->now, now + 59min));
    CHECK_FALSE(is_valid(made->now, now + 1h));
    const Viewer keeper{.actor = proefman, .posts = {{.role = Role::administrator, .everywhere = true}}};
    CHECK(make_token(keeper, {"kaart", {Scope::read_questions}, {}}, "d", by_beheer).error().is(scope_above_giver));
    const auto gone = revoke(made->now, by_beheer);
    REQUIRE(gone);
    CHECK_FALSE(is_valid(gone->now, now));
    CHECK(revoke(gone->now, by_beheer).error().is(already_revoked));
}
