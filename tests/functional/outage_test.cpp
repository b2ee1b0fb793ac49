// SPDX-License-Identifier: EUPL-1.2
// The disk is full, or the database is gone, while the real binary serves: clear refusals, no loss, and it goes on by
// itself afterwards.
#include "support/await.h"
#include "support/commands.h"
#include "support/office.h"
#include "support/postgres_server.h"

#include <atomic>
#include <doctest/doctest.h>
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
    {
        std::vector<std::jthread> writers;
        std::atomic<int> refused = 0;
        for (int each = 0; each < 16; ++each)
            writers.emplace_back([&] {
                if (office.asks().status == 503) ++refused;
            });
        writers.clear();
        CHECK(refused == 16);
    }
    check_refused(office.asks(), "opslag-vol");
    CHECK(office.questions() == 1);
    const Heard form = office.typist.sends();
    CHECK(form.status == 503);
    CHECK(form.says("Wij kunnen dit nu niet opslaan. Er is niets gewijzigd."));
    CHECK(form.says("Oude kast op de stoep"));

    office.serving.limit_files(RLIM_INFINITY);
    CHECK(office.asks().status == 201);
    CHECK(office.typist.sends().status == 303);
    CHECK(office.questions() == 3);
    CHECK(support::run("check --database '" + office.data.url() + "'").status == 0);
}

TEST_CASE("while the database is gone everybody is told so in words, and when it is back all goes on by itself")
{
    Open office{db::Engine::postgres};
    const std::string name = name_in(office.data.url());
    take_away(name);
    for (int time = 0; time < 3; ++time) check_refused(office.asks(), "database-onbereikbaar");
    check_refused(office.application.gets("/api/v1/vragen"), "database-onbereikbaar");
    const Heard page = office.typist.agent.gets("/vragen");
    CHECK(page.status == 503);
    CHECK(page.says("Wij kunnen nu niet bij de gegevens. Er is niets verloren gegaan."));
    CHECK(office.typist.sends().status == 503);

    give_back(name);
    CHECK(support::comes_true(std::chrono::seconds{10}, [&] { return office.asks().status == 201; }));
    CHECK(office.typist.sends().status == 303);
    CHECK(office.typist.agent.gets("/vragen").status == 200);
    CHECK(office.questions() == 3);
}
