// SPDX-License-Identifier: EUPL-1.2
#include "access/api_token_store.h"
#include "access/doorkeeper_shell.h"
#include "access/may.h"
#include "access/secret_shell.h"
#include "access/sign_in_shell.h"
#include "event/event_store.h"
#include "support/access_city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <future>
#include <mutex>

using namespace opmaat;
using namespace std::chrono_literals;
using support::AccessCity;
using support::start;

namespace {

constexpr std::string_view password = "een hele lange zin";

// A town with a desk to sign in at and a doorkeeper.
struct TownHall {
    explicit TownHall(db::Database& database)
        : city{database}, desk{database, [this] { return city.organisation(); }},
          doorkeeper{database, [this] { return city.organisation(); }}
    {
        account = city.has_password(city.gives(city.has_account("proefman"), {Role::agent, std::nullopt}), password);
    }

    Result<NewSession> signs_in(std::string username, std::string_view with, Instant now = start,
                                std::string address = "192.0.2.1")
    {
        std::promise<Result<NewSession>> answered;
        desk.sign_in({std::move(username), std::string{with}, std::move(address), "nl"}, now,
                     [&](Result<NewSession> outcome, std::exception_ptr fault) {
                         fault ? answered.set_exception(fault) : answered.set_value(std::move(outcome));
                     });
        return answered.get_future().get();
    }

    std::vector<RecordedEvent> journal()
    {
        std::vector<RecordedEvent> events;
        city.reads([&](db::Reader& reader) {
            events = events_about(reader, account_subject.code, account.official.text(), 20);
        });
        return events;
    }

    AccessCity city;
    SignInDesk desk;
    Doorkeeper doorkeeper;
    Account account;
};

// Rings at each commit that the database tells of, after the doorkeeper was told.
class CommitBell {
public:
    explicit CommitBell(db::Database& database)
    {
        database.on_commit([heard = heard_] {
            const std::lock_guard lock{heard->mutex};
            ++heard->times;
            heard->rings.notify_all();
        });
    }

    /// Whether it happens at one of the commits of the next five seconds, or has happened.
    bool at_last(const std::function<bool()>& happens)
    {
        const auto end = std::chrono::steady_clock::now() + 5s;
        for (;;) {
            const int before = times();
            if (happens()) return true;
            std::unique_lock lock{heard_->mutex};
            if (!heard_->rings.wait_until(lock, end, [&] { return heard_->times > before; })) return false;
        }
    }

private:
    struct Heard {
        std::mutex mutex;
        std::condition_variable rings;
        int times = 0;
    };

    int times() const
    {
        const std::lock_guard lock{heard_->mutex};
        return heard_->times;
    }

    std::shared_ptr<Heard> heard_ = std::make_shared<Heard>(); // shared with the database's listener
};

} // namespace

TEST_CASE("who gives the right password comes in, and the journal knows")
{
    support::for_each_engine([](db::Database& database) {
        TownHall hall{database};
        const auto session = hall.signs_in(" Proefman", password);
        REQUIRE(session);
        CHECK(session->official == hall.account.official);
        CHECK(hall.journal().front().event.is(signed_in));
        const auto visitor = hall.doorkeeper.visitor(session->secret, start + 1min);
        REQUIRE(visitor);
        CHECK(*official_of(*visitor->viewer) == hall.account.official);
        CHECK(may(*visitor->viewer, Action::see_board));
        CHECK_FALSE(hall.doorkeeper.visitor(fresh_secret(), start));
        CHECK_FALSE(hall.doorkeeper.visitor("", start));
    });
}

TEST_CASE("a wrong password, an unknown username, an account that is off and one without a password hear the same")
{
    support::for_each_engine([](db::Database& database) {
        TownHall hall{database};
        hall.city.has_account("testmans");
        CHECK(hall.signs_in("proefman", "een andere lange zin").error().is(wrong_credentials));
        CHECK(hall.journal().front().event.is(sign_in_failed));
        CHECK(hall.signs_in("niemand", password).error().is(wrong_credentials));
        CHECK(hall.signs_in("testmans", "").error().is(wrong_credentials));
        hall.city.writes([&](db::Writer& writer) {
            CHECK(save_account(writer, *disable(hall.account, {SystemActor{"opdrachtregel"}, start})));
        });
        CHECK(hall.signs_in("proefman", password).error().is(wrong_credentials));
    });
}

TEST_CASE("after five failures the right password must wait too, and then lets its owner in")
{
    support::for_each_engine([](db::Database& database) {
        TownHall hall{database};
        for (int failure = 0; failure < 5; ++failure)
            CHECK(hall.signs_in("proefman", "een gok van een vreemde").error().is(wrong_credentials));
        const auto refusal = hall.signs_in("PROEFMAN", password);
        REQUIRE_FALSE(refusal);
        CHECK(refusal.error().is(try_later));
        CHECK(refusal.error().values == std::vector<std::string>{"1"});
        CHECK(hall.signs_in("proefman", password, start + 1s));
        CHECK(hall.signs_in("proefman", "weer een gok").error().is(wrong_credentials)); // counted from one again
    });
}

TEST_CASE("tries at the same moment are all counted")
{
    support::for_each_engine([](db::Database& database) {
        TownHall hall{database};
        std::vector<std::promise<Result<NewSession>>> answers(12);
        for (auto& answer : answers)
            hall.desk.sign_in({"proefman", "een gok van een vreemde", "192.0.2.1", "nl"}, start,
                              [&](Result<NewSession> outcome, std::exception_ptr) { answer.set_value(outcome); });
        int checked = 0;
        for (auto& answer : answers) checked += answer.get_future().get().error().is(wrong_credentials);
        CHECK(checked == 5);
    });
}

TEST_CASE("who signs out is out at once, and the journal knows")
{
    support::for_each_engine([](db::Database& database) {
        TownHall hall{database};
        const auto session = hall.signs_in("proefman", password);
        const auto visitor = hall.doorkeeper.visitor(session->secret, start);
        REQUIRE(visitor);
        hall.city.writes([&](db::Writer& writer) { sign_out(writer, visitor->session, start + 1min); });
        hall.doorkeeper.forget(session->secret);
        CHECK_FALSE(hall.doorkeeper.visitor(session->secret, start + 1min));
        CHECK(hall.journal().front().event.is(signed_out));
    });
}

TEST_CASE("a session survives a restart and a clock that is set back, and ends when it is not used")
{
    support::for_each_engine([](db::Engine engine) {
        support::TestDatabase database{engine};
        std::string secret;
        {
            TownHall hall{*database};
            secret = hall.signs_in("proefman", password)->secret;
            CHECK(hall.doorkeeper.visitor(secret, start + 4h));
            CHECK(hall.doorkeeper.visitor(secret, start + 3h)); // the clock was set back an hour
            hall.doorkeeper.write_seen();
        }
        database.reopen();
        database->read([&](db::Reader& reader) { CHECK(session_of(reader, digest_of(secret))->seen == start + 4h); });
    });
}

TEST_CASE("use keeps a session alive before it is written, and without use it ends")
{
    support::for_each_engine([](db::Database& database) {
        TownHall hall{database};
        const std::string secret = hall.signs_in("proefman", password)->secret;
        CHECK(hall.doorkeeper.visitor(secret, start + 7h));
        CHECK(hall.doorkeeper.visitor(secret, start + 14h));
        CHECK_FALSE(hall.doorkeeper.visitor(secret, start + 16h));
        const std::string idle = hall.signs_in("proefman", password)->secret;
        CHECK_FALSE(hall.doorkeeper.visitor(idle, start + 8h));
    });
}

TEST_CASE("a role that is taken, an account that is put off and a token that is revoked count within a moment")
{
    support::for_each_engine([](db::Database& database) {
        TownHall hall{database};
        CommitBell bell{database};
        const Act act{SystemActor{"opdrachtregel"}, start};
        const std::string secret = hall.signs_in("proefman", password)->secret;
        const std::string token_secret = fresh_secret();
        const auto token = make_token(system_viewer("proef"), {"Kaart", {Scope::read_board}, start + 1h},
                                      digest_of(token_secret), act);
        hall.city.writes([&](db::Writer& writer) { CHECK(save_token(writer, *token)); });
        const auto application = hall.doorkeeper.application(token_secret, start);
        REQUIRE(application);
        CHECK(may(*application, Action::see_board));
        CHECK_FALSE(hall.doorkeeper.application(token_secret, start + 1h));
        CHECK_FALSE(hall.doorkeeper.application("x", start));
        REQUIRE(may(*hall.doorkeeper.visitor(secret, start)->viewer, Action::see_board));

        Account account = hall.account;
        hall.city.writes([&](db::Writer& writer) {
            CHECK(save_account(writer, *take_role(account, {Role::agent, std::nullopt}, act)));
            CHECK(save_token(writer, *revoke(*token_of(writer, digest_of(token_secret)), act)));
        });
        CHECK(bell.at_last([&] { return !may(*hall.doorkeeper.visitor(secret, start)->viewer, Action::see_board); }));
        CHECK(bell.at_last([&] { return !hall.doorkeeper.application(token_secret, start); }));
        ++account.version;
        account.grants.clear();
        hall.city.writes([&](db::Writer& writer) { CHECK(save_account(writer, *disable(account, act))); });
        CHECK(bell.at_last([&] { return !hall.doorkeeper.visitor(secret, start); }));
    });
}

TEST_CASE("demo people come in by name, but not with an account that is off")
{
    support::for_each_engine([](db::Database& database) {
        TownHall hall{database};
        hall.city.writes([&](db::Writer& writer) {
            CHECK(sign_in_demo_person(writer, hall.account, "en", start));
            Account off = hall.account;
            off.disabled = true;
            CHECK(sign_in_demo_person(writer, off, "en", start).error().is(wrong_credentials));
        });
    });
}
