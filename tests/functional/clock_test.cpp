// SPDX-License-Identifier: EUPL-1.2
// The clock of the machine is set back an hour while the real binary serves (libfaketime).
#include "support/commands.h"
#include "support/journal_reader.h"
#include "support/office.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using support::Caller;

// The library of the package faketime; its folder is named after the processor.
std::string library()
{
    for (const auto& each : fs::directory_iterator{"/usr/lib"})
        if (const fs::path found = each.path() / "faketime/libfaketimeMT.so.1"; fs::exists(found)) return found;
    throw std::runtime_error{"the package faketime is not installed"};
}

// A clock that differs from the true one by what its file says.
class Clock {
public:
    Clock() { differs("+0"); }
    ~Clock() { fs::remove(file_); }
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;

    void differs(const std::string& by)
    {
        std::ofstream{file_.string() + ".new"} << by << '\n';
        fs::rename(file_.string() + ".new", file_);
    }
    std::vector<std::string> environment() const
    {
        return {"LD_PRELOAD=" + library(), "FAKETIME_TIMESTAMP_FILE=" + file_.string(), "FAKETIME_NO_CACHE=1",
                "DONT_FAKE_MONOTONIC=1"};
    }

private:
    fs::path file_ = fs::temp_directory_path() / ("opmaat-clock-" + std::to_string(getpid()));
};

boost::json::object asked(const Caller& application)
{
    const support::Heard made = application.posts("/api/v1/vragen", support::question_about("Losse tegel"));
    REQUIRE_MESSAGE(made.status == 201, made.body);
    return made.json();
}

void set_back(db::Engine engine)
{
    Clock clock;
    support::OfficeData data{engine};
    const std::string proefman = data.official("proefman");
    support::Serving serving{data.url(), {"", clock.environment()}};
    const Caller agent = support::signed_in(serving.port(), proefman);
    const Caller application = Caller::with_token(serving.port(), data.token());

    const auto before = asked(application);
    auto board = agent.follows("/regiebord/stroom");
    board.hear_until("In totaal wacht 1 vraag op een antwoord.");
    clock.differs("-3600");
    const auto after = asked(application);
    board.hear_until("In totaal wachten 2 vragen op een antwoord.");
    CHECK(after.at("ontvangen").as_string() < before.at("ontvangen").as_string());
    CHECK(after.at("id").as_string() > before.at("id").as_string());
    CHECK(agent.gets("/vragen").status == 200);
    CHECK(serving.stop() == 0);
    serving.start();
    const auto later = asked(application);
    CHECK(agent.gets("/vragen").status == 200);

    support::JournalReader journal{application};
    journal.reads_to_the_end();
    std::vector<std::string> order;
    for (const auto* each : {&before, &after, &later}) order.emplace_back(each->at("id").as_string());
    CHECK(journal.registered() == order);
    CHECK(support::run("check --database '" + data.url() + "'").status == 0);
}

} // namespace

TEST_CASE("a clock that is set back an hour ends no session, stops no live board, and breaks no order of identities or "
          "events")
{
    support::for_each_engine([](db::Engine engine) { set_back(engine); });
}
