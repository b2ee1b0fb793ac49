// SPDX-License-Identifier: EUPL-1.2
// The disk is full, or the database is gone, while the real binary serves: clear refusals, no loss, and it goes on by
// itself afterwards.
#include "support/await.h"
#include "support/commands.h"
#include "support/office.h"
#include "support/postgres_server.h"
#include "support/source_dir.h"

#include <algorithm>
#include <atomic>
#include <doctest/doctest.h>
#include <mutex>
#include <thread>

namespace {

using support::Caller;
using support::Heard;

// Somebody with the form of a new question open.
struct Typist {
    Typist(unsigned short port, const std::string& official) : agent(support::signed_in(port, official))
    {
        const Heard form = agent.gets("/vragen/nieuw");
        const std::string before = "name=\"formulierbewijs\" value=\"";
        const auto from = form.body.find(before) + before.size();
        token = form.body.substr(from, form.body.find('"', from) - from);
    }
    Heard sends() const
    {
        return agent.sends("/vragen/nieuw", {{"formulierbewijs", token},
                                             {"eenmalig", "balie-1"},
                                             {"kanaal", "telefoon"},
                                             {"gemeente", "haarlem"},
                                             {"proces", "grofvuil"},
                                             {"onderwerp", "Oude kast op de stoep"},
                                             {"tekst", "Bij nummer 12."},
                                             {"gesteldDoor", "Mevrouw Proef"}});
    }

    Caller agent;
    std::string token;
};

// An office that serves, with one question in it.
struct Open {
    explicit Open(db::Engine engine) : data(engine) { REQUIRE(asks().status == 201); }

    Heard asks() const { return application.posts("/api/v1/vragen", support::question_about("Losse tegel")); }
    std::size_t questions() const { return support::questions_told(application).size(); }

    support::OfficeData data;
    const std::string proefman = data.official("proefman");
    support::Serving serving{data.url()};
    Caller application = Caller::with_token(serving.port(), data.token());
    Typist typist{serving.port(), proefman};
};

void check_refused(const Heard& heard, const std::string& code)
{
    CHECK(heard.status == 503);
    CHECK(heard.header("Content-Type").starts_with("application/problem+json"));
    CHECK(heard.json().at("code").as_string() == code);
}

void refuse_sixteen(const Open& office)
{
    std::atomic<int> refused = 0;
    std::vector<std::jthread> writers;
    for (int each = 0; each < 16; ++each)
        writers.emplace_back([&] {
            if (office.asks().status == 503) ++refused;
        });
    writers.clear();
    CHECK(refused == 16);
    check_refused(office.asks(), "opslag-vol");
    CHECK(office.questions() == 1);
    const Heard form = office.typist.sends();
    CHECK(form.status == 503);
    CHECK(form.says("Wij kunnen dit nu niet opslaan. Er is niets gewijzigd."));
    CHECK(form.says("Oude kast op de stoep"));
}

void check_goes_on(const Open& office)
{
    CHECK(office.asks().status == 201);
    CHECK(office.typist.sends().status == 303);
    CHECK(office.questions() == 3);
    CHECK(support::run("check --database '" + office.data.url() + "'").status == 0);
}

// Nobody can connect to the database, and whoever was connected is so no more.
void take_away(const std::string& name)
{
    support::on_postgres_server("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
    support::on_postgres_server("DO $$BEGIN PERFORM pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE "
                                "datname = '" +
                                name + "'; END$$");
}

void give_back(const std::string& name)
{
    support::on_postgres_server("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
}

// What PostgreSQL says of a disk that has no room for a question.
void fill_disk(db::Database& database)
{
    const auto say = db::Sql::composed("test.say", "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS "
                                                   "$$BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full'; END$$");
    const auto fill = db::Sql::composed("test.fill", "CREATE TRIGGER no_room AFTER INSERT ON question "
                                                     "EXECUTE FUNCTION no_room()");
    database.write_and_wait("test", [&](db::Writer& writer) {
        writer.run(say);
        writer.run(fill);
        return true;
    });
}

void make_room(db::Database& database)
{
    const auto drop = db::Sql::composed("test.room", "DROP TRIGGER no_room ON question");
    database.write_and_wait("test", [&](db::Writer& writer) {
        writer.run(drop);
        return true;
    });
}

// Haarlem on a server of its own, made with the commands of an administrator.
std::string token_of_new_office(const std::string& url)
{
    const std::string database = " --database '" + url + "'";
    REQUIRE(support::run(std::string{"seed "} + support::source_dir + "/municipality/haarlem" + database).status == 0);
    const support::Ran added =
        support::run("token add proef --scope vragen-lezen --scope vragen-schrijven --json" + database);
    return std::string{boost::json::parse(added.said).at("sleutel").as_string()};
}

// Sixteen who ask one question after the other, each until it is refused.
class Askers {
public:
    explicit Askers(Caller application) : application_(std::move(application))
    {
        for (int each = 0; each < 16; ++each) threads_.emplace_back([this] { go_on(); });
    }

    std::size_t acknowledged() const
    {
        const std::lock_guard lock{writing_};
        return ids_.size();
    }
    /// Waits for the last of them; the identities that were acknowledged.
    std::set<std::string> end()
    {
        threads_.clear();
        for (const Heard& each : refusals_) check_refused(each, "database-onbereikbaar");
        return ids_;
    }

private:
    void go_on()
    {
        for (bool more = true; more;) {
            const Heard heard = application_.posts("/api/v1/vragen", support::question_about("Losse tegel"));
            const std::lock_guard lock{writing_};
            more = heard.status == 201;
            if (more)
                ids_.emplace(heard.json().at("id").as_string());
            else
                refusals_.push_back(heard);
        }
    }

    Caller application_;
    mutable std::mutex writing_;
    std::set<std::string> ids_;
    std::vector<Heard> refusals_;
    std::vector<std::jthread> threads_;
};

std::string name_in(const std::string& url)
{
    const auto from = url.find("opmaat_test");
    return url.substr(from, url.find('?', from) - from);
}

} // namespace

TEST_CASE(
    "on a full disk sixteen writers are refused with a reason, reading goes on, a form comes back as it was typed, "
    "and with room again all goes on")
{
    Open office{db::Engine::sqlite};
    office.serving.limit_files(1);
    refuse_sixteen(office);
    office.serving.limit_files(RLIM_INFINITY);
    check_goes_on(office);
}

TEST_CASE("while the database is gone everybody is told so in words, and when it is back all goes on by itself")
{
    Open office{db::Engine::postgres};
    auto board = office.typist.agent.follows("/regiebord/stroom");
    board.hear_until("In totaal wacht 1 vraag op een antwoord.");
    const std::string name = name_in(office.data.url());
    take_away(name);
    for (int time = 0; time < 3; ++time) check_refused(office.asks(), "database-onbereikbaar");
    check_refused(office.application.gets("/api/v1/vragen"), "database-onbereikbaar");
    const Heard page = office.typist.agent.gets("/vragen");
    CHECK(page.status == 503);
    CHECK(page.says("Wat u net verstuurde, is niet bewaard"));
    const Heard form = office.typist.sends();
    CHECK(form.status == 503);
    CHECK(form.says("Oude kast op de stoep"));
    CHECK(form.says("Stuur opnieuw"));

    give_back(name);
    CHECK(support::comes_true(std::chrono::seconds{10}, [&] { return office.asks().status == 201; }));
    CHECK(office.typist.sends().status == 303);
    CHECK(office.typist.agent.gets("/vragen").status == 200);
    CHECK(office.questions() == 3);
    board.hear_until("In totaal wachten 3 vragen op een antwoord.");
}

TEST_CASE("when PostgreSQL has no room sixteen writers are refused with a reason, reading goes on, and with room again "
          "all goes on")
{
    Open office{db::Engine::postgres};
    fill_disk(office.data.open());
    refuse_sixteen(office);
    make_room(office.data.open());
    check_goes_on(office);
}

TEST_CASE(
    "PostgreSQL is stopped under sixteen writers: everybody is told so, what was acknowledged is there when it is "
    "started, and all goes on by itself")
{
    support::PostgresServer server;
    const std::string token = token_of_new_office(server.url());
    const support::Serving serving{server.url()};
    const Caller application = Caller::with_token(serving.port(), token);
    Askers askers{application};
    CHECK(support::comes_true(std::chrono::seconds{20}, [&] { return askers.acknowledged() >= 48; }));
    server.stop();
    const auto acknowledged = askers.end();
    check_refused(application.gets("/api/v1/vragen"), "database-onbereikbaar");
    const Heard page = Caller{serving.port()}.gets("/inloggen");
    CHECK(page.status == 503);
    CHECK(page.says("Wat u net verstuurde, is niet bewaard"));

    server.start();
    const auto asks = [&] {
        return application.posts("/api/v1/vragen", support::question_about("Losse tegel")).status == 201;
    };
    CHECK(support::comes_true(std::chrono::seconds{10}, asks));
    const auto there = support::questions_told(application);
    CHECK(std::ranges::includes(there, acknowledged));
    CHECK(support::run("check --database '" + server.url() + "'").status == 0);
}
