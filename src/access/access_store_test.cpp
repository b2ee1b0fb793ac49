// SPDX-License-Identifier: EUPL-1.2
#include "access/account_store.h"
#include "access/api_token_store.h"
#include "access/session_store.h"
#include "event/event_store.h"
#include "support/access_city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;
using support::AccessCity;
using support::start;

namespace {

const Act by_beheer{SystemActor{"opdrachtregel"}, start};
const Viewer administrator = system_viewer("opdrachtregel");

std::string digest(char sign) { return std::string(64, sign); }

} // namespace

TEST_CASE("an account comes back as it was saved, with its roles")
{
    support::for_each_engine([](db::Database& database) {
        AccessCity city{database};
        Account account = city.has_account("proefman");
        account = city.gives(account, {Role::lead, city.team});
        account = city.gives(account, {Role::agent, std::nullopt});
        CHECK(account.version == 3);
        city.reads([&](db::Reader& reader) {
            CHECK(account_to_manage(reader, administrator, " Proefman ")->grants.size() == 2);
            const auto found = account_to_manage(reader, administrator, account.official);
            REQUIRE(found);
            CHECK(found->username == "proefman");
            CHECK(found->version == 3);
            CHECK(found->grants == std::vector<Grant>{{Role::agent, std::nullopt}, {Role::lead, city.team}});
            CHECK(accounts_to_manage(reader, administrator)->size() == 1);
        });
    });
}

TEST_CASE("only who manages accounts sees those of others; one's own is one's own")
{
    support::for_each_engine([](db::Database& database) {
        AccessCity city{database};
        const Account account = city.has_account("proefman");
        const Viewer agent{.actor = account.official, .posts = {{.role = Role::agent, .everywhere = true}}};
        city.reads([&](db::Reader& reader) {
            CHECK(account_to_manage(reader, agent, account.official).error().is(not_allowed));
            CHECK(accounts_to_manage(reader, agent).error().is(not_allowed));
            CHECK(tokens_to_manage(reader, agent).error().is(not_allowed));
            CHECK(token_to_manage(reader, agent, Id<ApiToken>::fresh(start)).error().is(not_allowed));
            CHECK(own_account(reader, agent)->username == "proefman");
            CHECK(own_account(reader, wall_viewer()).error().is(unknown_account));
            CHECK(account_to_manage(reader, administrator, "niemand").error().is(unknown_account));
        });
    });
}

TEST_CASE("a username is one person's, a person has one account, and two administrators do not overwrite each other")
{
    support::for_each_engine([](db::Database& database) {
        AccessCity city{database};
        const Account account = city.has_account("proefman");
        city.writes([&](db::Writer& writer) {
            const auto taken = open_account(city.official("testmans"), "PROEFMAN", by_beheer);
            CHECK(save_account(writer, *taken).error().is(username_taken));
            CHECK(save_account(writer, *taken).error().field == "gebruikersnaam");
            CHECK(save_account(writer, *open_account(account.official, "ander", by_beheer)).error().is(account_exists));
            const auto first = disable(account, by_beheer);
            const auto second = give_role(account, {Role::agent, std::nullopt}, by_beheer);
            CHECK(save_account(writer, *first));
            CHECK(save_account(writer, *second).error().is(account_changed));
        });
    });
}

TEST_CASE("what happens to an account stands in the journal")
{
    support::for_each_engine([](db::Database& database) {
        AccessCity city{database};
        Account account = city.has_account("proefman");
        account = city.gives(account, {Role::agent, std::nullopt});
        city.reads([&](db::Reader& reader) {
            const auto events = events_about(reader, account_subject.code, account.official.text(), 10);
            REQUIRE(events.size() == 2);
            CHECK(events[0].event.is(role_given));
            CHECK(events[1].event.is(account_opened));
            CHECK(events[0].event.abouts.front().version == account.version);
        });
    });
}

TEST_CASE("the sessions of an account end when it is put off or its password is changed")
{
    support::for_each_engine([](db::Database& database) {
        AccessCity city{database};
        Account account = city.has_account("proefman");
        city.writes([&](db::Writer& writer) {
            for (const char sign : {'a', 'b'})
                begin_session(writer, {digest(sign), account.official, "nl", start, start},
                              sign_in_event(account, start));
            CHECK(save_account(writer, *give_role(account, {Role::agent, std::nullopt}, by_beheer)));
            CHECK(session_of(writer, digest('a')));
            ++account.version;
            CHECK(save_account(writer, set_password(account, "hash", PasswordSetBy::administrator, by_beheer)));
            CHECK_FALSE(session_of(writer, digest('a')));
            ++account.version;
            begin_session(writer, {digest('c'), account.official, "nl", start, start}, sign_in_event(account, start));
            CHECK(save_account(writer, *disable(account, by_beheer)));
            CHECK_FALSE(session_of(writer, digest('c')));
        });
    });
}

TEST_CASE("a session keeps its language and its last use, which never goes back")
{
    support::for_each_engine([](db::Database& database) {
        AccessCity city{database};
        const Account account = city.has_account("proefman");
        const Session session{digest('a'), account.official, "nl", start, start};
        city.writes([&](db::Writer& writer) {
            begin_session(writer, session, sign_in_event(account, start));
            set_language(writer, session, "en");
            set_seen(writer, session.digest, start + 1h);
            set_seen(writer, session.digest, start + 1min);
            const auto found = session_of(writer, session.digest);
            REQUIRE(found);
            CHECK(found->language == "en");
            CHECK(found->seen == start + 1h);
            end_session(writer, session, sign_out_event(account, start));
            CHECK_FALSE(session_of(writer, session.digest));
        });
    });
}

TEST_CASE("sessions that are over and failures that count no more are swept away")
{
    support::for_each_engine([](db::Database& database) {
        AccessCity city{database};
        const Account account = city.has_account("proefman");
        city.writes([&](db::Writer& writer) {
            begin_session(writer, {digest('a'), account.official, "nl", start, start}, sign_in_event(account, start));
            begin_session(writer, {digest('b'), account.official, "nl", start, start + 7h},
                          sign_in_event(account, start));
            count_failure(writer, Guesser::account, "proefman", {3, start});
            sweep_sessions(writer, {}, start + 9h);
            CHECK_FALSE(session_of(writer, digest('a')));
            CHECK(session_of(writer, digest('b')));
            CHECK(attempts_of(writer, Guesser::account, "proefman") == Attempts{3, start});
            sweep_sessions(writer, {}, start + 17h);
            CHECK_FALSE(session_of(writer, digest('b')));
            CHECK(attempts_of(writer, Guesser::account, "proefman") == Attempts{});
        });
    });
}

TEST_CASE("failures of an account and of an address are counted apart")
{
    support::for_each_engine([](db::Database& database) {
        AccessCity city{database};
        city.writes([&](db::Writer& writer) {
            count_failure(writer, Guesser::account, "x", {1, start});
            count_failure(writer, Guesser::account, "x", {2, start + 1s});
            CHECK(attempts_of(writer, Guesser::account, "x") == Attempts{2, start + 1s});
            CHECK(attempts_of(writer, Guesser::address, "x") == Attempts{});
            forget_failures(writer, Guesser::account, "x");
            CHECK(attempts_of(writer, Guesser::account, "x") == Attempts{});
        });
    });
}

TEST_CASE("a token is found by the digest of its secret, and again after it was revoked")
{
    support::for_each_engine([](db::Database& database) {
        AccessCity city{database};
        const auto made =
            make_token(system_viewer("proef"), {"Kaart", {Scope::read_board, Scope::read_events}, start + 1h},
                       digest('a'), by_beheer);
        city.writes([&](db::Writer& writer) {
            CHECK(save_token(writer, *made));
            auto found = token_of(writer, digest('a'));
            REQUIRE(found);
            CHECK(found->version == 1);
            CHECK(found->scopes == made->now.scopes);
            CHECK(found->expires == made->now.expires);
            CHECK_FALSE(token_of(writer, digest('b')));
            CHECK(save_token(writer, *revoke(*found, by_beheer)));
            CHECK(save_token(writer, *revoke(*found, by_beheer)).error().is(api_token_changed));
            CHECK(token_to_manage(writer, administrator, found->id)->revoked == start);
            CHECK(tokens_to_manage(writer, administrator)->size() == 1);
        });
    });
}

TEST_CASE("the demo people are those who can sign in")
{
    support::for_each_engine([](db::Database& database) {
        AccessCity city{database};
        const Account account = city.has_account("proefman");
        city.has_account("testmans");
        city.writes([&](db::Writer& writer) { CHECK(save_account(writer, *disable(account, by_beheer))); });
        city.reads([](db::Reader& reader) {
            const auto people = demo_people(reader);
            REQUIRE(people.size() == 1);
            CHECK(people.front().username == "testmans");
        });
    });
}
