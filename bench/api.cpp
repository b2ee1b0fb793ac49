// SPDX-License-Identifier: EUPL-1.2
// The API of the real program on 1,000,000 questions of which 20,000 are open: reading and listing beside nginx with a
// static file of 1 kB; creating beside the same server with groups of one, the writer without HTTP, and plain durable
// inserts. Figures are the median of turns in which each has its go.
// usage: bench_api [QUESTIONS [OPEN]]
#include "question/ask.h"
#include "question/question_store.h"
#include "support/nginx.h"
#include "support/served.h"
#include "support/visitor.h"
#include "support/wrk.h"

#include "process/process_store.h"
#include "staff/staff_store.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <fmt/format.h>
#include <semaphore>

namespace {

using namespace opmaat;
using SteadyClock = std::chrono::steady_clock;

constexpr int turns = 3;
constexpr std::chrono::seconds duration{3};
constexpr int writers = 64;
constexpr const char* asked = R"({"kanaal":"website","proces":"losse-tegels","onderwerp":"Losse tegel",)"
                              R"("tekst":"Er ligt een tegel los voor de deur.","eigenaar":"team-7-3"})";

void read_and_list(const bench::Stock& stock)
{
    const bench::Served served{stock};
    const bench::Nginx nginx{std::filesystem::temp_directory_path()};
    const std::vector<std::string> token{bench::authorization(stock)};
    std::vector<double> reads, lists, files;
    for (int turn = 0; turn < turns; ++turn) {
        reads.push_back(bench::answers_a_second({served.port(), "/api/v1/vragen/" + stock.question, 16, 3, token, ""}));
        files.push_back(bench::answers_a_second({bench::Nginx::port, bench::Nginx::file}));
        lists.push_back(bench::answers_a_second({served.port(), "/api/v1/vragen?aantal=100", 16, 3, token, ""}));
    }
    const double nginx_files = bench::median(files);
    std::printf("nginx, a static file of 1 kB, c=16           %8.0f/s\n", nginx_files);
    std::printf("read one question by API, c=16               %8.0f/s  %3.0f %% of nginx (bar: 30 %%, 11,900/s)\n",
                bench::median(reads), 100 * bench::median(reads) / nginx_files);
    std::printf("list of 100 open questions by API, c=16      %8.0f/s  (bar: 600/s)\n", bench::median(lists));
}

double created_by_api(const bench::Stock& stock, const std::vector<std::string>& configuration)
{
    const bench::Served served{stock, configuration};
    return bench::answers_a_second({served.port(),
                                    "/api/v1/vragen",
                                    writers,
                                    static_cast<int>(duration.count()),
                                    {bench::authorization(stock)},
                                    asked});
}

// The same jobs, always 64 under way, without HTTP.
double done_by_writer(const bench::Stock& stock, const db::Database::Job& job)
{
    const auto database = db::Database::open(stock.database);
    std::atomic<int> committed = 0;
    std::counting_semaphore<> free{writers};
    const auto end = SteadyClock::now() + duration;
    while (SteadyClock::now() < end) {
        free.acquire();
        database->write("meting", job, [&](const std::exception_ptr& fault) {
            committed += fault == nullptr;
            free.release();
        });
    }
    for (int each = 0; each < writers; ++each) free.acquire();
    return static_cast<double>(committed) / static_cast<double>(duration.count());
}

struct Town {
    Organisation organisation;
    std::vector<Process> processes;
    Almanac almanac;
};

Town town_of(db::Database& database, Instant now)
{
    std::optional<Town> town;
    database.read([&](db::Reader& reader) {
        town = Town{load_organisation(reader, Zone::amsterdam().local_day(now)), processes(reader), Almanac{}};
    });
    return std::move(*town);
}

db::Database::Job asking(const Town& town, Instant now)
{
    const Municipality& municipality = town.organisation.municipalities().front();
    const Official* owner = town.organisation.official("team-7-3");
    const Unit* unit = town.organisation.unit("team-7");
    const Asked question{.municipality = municipality.id,
                         .channel = Channel::website,
                         .subject = "Losse tegel",
                         .text = "Er ligt een tegel los voor de deur.",
                         .received = now,
                         .owner = Recipient{owner->id, unit->id, true}};
    return [&town, question, now, municipality = municipality.id](db::Writer& writer) {
        const Act act{SystemActor{"meting"}, now};
        return save(writer, ask(question, town.processes.front(), act, town.almanac.calendars(municipality)).value())
            .has_value();
    };
}

// One at a time, each waiting for its commit.
double plain_inserts()
{
    const std::string path = "build/bench/plain.sqlite";
    double figure = 0;
    {
        const auto database = db::Database::open("sqlite:" + path);
        database->write_and_wait("maak", [](db::Writer& writer) {
            static const db::Sql make{"bench.make",
                                      "CREATE TABLE IF NOT EXISTS plain (id INTEGER PRIMARY KEY, t TEXT)"};
            return writer.run(make), true;
        });
        int count = 0;
        for (const auto end = SteadyClock::now() + duration; SteadyClock::now() < end; ++count)
            database->write_and_wait("voeg-toe", [](db::Writer& writer) {
                static const db::Sql add{"bench.add", "INSERT INTO plain (t) VALUES ('losse tegel')"};
                return writer.run(add) == 1;
            });
        figure = static_cast<double>(count) / static_cast<double>(duration.count());
    }
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
    return figure;
}

void create(const bench::Stock& original)
{
    const bench::StockCopy copy{original};
    const Instant now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const Town town = town_of(*db::Database::open(copy.stock().database), now);
    std::vector<double> grouped, alone, writer, plain;
    for (int turn = 0; turn < turns; ++turn) {
        grouped.push_back(created_by_api(copy.stock(), {}));
        alone.push_back(created_by_api(copy.stock(), {"largest_group = 1"}));
        writer.push_back(done_by_writer(copy.stock(), asking(town, now)));
        plain.push_back(plain_inserts());
    }
    const double created = bench::median(grouped);
    std::printf("create a question by API, c=64               %8.0f/s  (bar: 3,000/s)\n", created);
    std::printf("  the same with groups of one                %8.0f/s  ratio %.1f (bar: 2)\n", bench::median(alone),
                created / bench::median(alone));
    std::printf("  the writer, the same jobs, without HTTP    %8.0f/s  ratio %.2f (bar: 0.5)\n", bench::median(writer),
                created / bench::median(writer));
    std::printf("  plain durable inserts, one by one          %8.0f/s\n", bench::median(plain));
}

} // namespace

int main(int count, char** arguments)
{
    const bench::Amount amount{count > 1 ? std::stoul(arguments[1]) : 1'000'000,
                               count > 2 ? std::stoul(arguments[2]) : 20'000};
    const bench::Stock stock = bench::stock(amount);
    read_and_list(stock);
    create(stock);
}
