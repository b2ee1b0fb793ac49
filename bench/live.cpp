// SPDX-License-Identifier: EUPL-1.2
// The real program on 1,000,000 questions with 1,000 boards open: how soon each board has a change, at one change a
// second and after a quiet minute; then what it took of memory, with 16 readers besides; and how soon it starts.
// usage: bench_live [QUESTIONS [OPEN [BOARDS]]]
#include "event/event_store.h"
#include "support/served.h"
#include "support/visitor.h"
#include "support/watchers.h"
#include "support/wrk.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int changes = 30;

// Whole organisation and nine teams, half of them in English.
std::vector<std::string> boards()
{
    std::vector<std::string> paths;
    for (const char* language : {"nl", "en"}) {
        paths.push_back(fmt::format("/regiebord/stroom?taal={}", language));
        for (int team = 1; team < 10; ++team)
            paths.push_back(fmt::format("/regiebord/stroom?team=team-{}&taal={}", team, language));
    }
    return paths;
}

class Town {
public:
    explicit Town(const bench::Stock& stock)
        : served(stock), stock_(stock), database_(db::Database::open(stock.database)),
          program_(served.port(), bench::authorization(stock))
    {
    }

    std::vector<double> delays_of_a_change(bench::Watchers& watchers)
    {
        const auto answer = program_.post("/api/v1/vragen", R"({"kanaal":"website","proces":"losse-tegels",)"
                                                            R"("onderwerp":"Losse tegel","eigenaar":"team-3-2"})");
        const auto acknowledged = SteadyClock::now();
        if (answer.status != 201) throw std::runtime_error(answer.body);
        std::int64_t position = 0;
        database_->read([&](db::Reader& reader) { position = opmaat::newest_position(reader); });
        return watchers.delays(position, acknowledged);
    }

    bench::Served served;

private:
    bench::Stock stock_;
    std::unique_ptr<db::Database> database_;
    bench::Visitor program_;
};

double p99(std::vector<double> delays)
{
    std::ranges::sort(delays);
    return delays[delays.size() * 99 / 100];
}

void measure_changes(Town& town, bench::Watchers& watchers)
{
    std::vector<double> delays;
    auto next = SteadyClock::now();
    for (int change = 0; change < changes; ++change) {
        std::this_thread::sleep_until(next += std::chrono::seconds{1});
        std::ranges::copy(town.delays_of_a_change(watchers), std::back_inserter(delays));
    }
    std::printf("a change on each board, one a second, p99   %8.0f ms (bar: 1,500)\n", p99(std::move(delays)));
    std::this_thread::sleep_for(std::chrono::minutes{1});
    std::printf("the same after a quiet minute, p99          %8.0f ms (bar: 200)\n",
                p99(town.delays_of_a_change(watchers)));
}

void read_with_sixteen(const Town& town, const bench::Stock& stock)
{
    bench::answers_a_second({town.served.port(), "/regiebord", 16, 3, {bench::cookie(stock)}, ""});
    bench::answers_a_second(
        {town.served.port(), "/api/v1/vragen?aantal=100", 16, 3, {bench::authorization(stock)}, ""});
}

} // namespace

int main(int count, char** arguments)
{
    const auto number = [&](int at, std::size_t otherwise) {
        return count > at ? std::stoul(arguments[at]) : otherwise;
    };
    const bench::Stock stock = bench::stock({number(1, 1'000'000), number(2, 20'000)});
    const std::size_t screens = number(3, 1'000);
    Town town{stock};
    std::printf("started and answering in                    %8lld ms (bar: 500)\n",
                static_cast<long long>(town.served.start().count()));
    {
        bench::Watchers watchers{town.served.port(), bench::cookie(stock), boards(), screens};
        measure_changes(town, watchers);
        read_with_sixteen(town, stock);
    }
    std::printf("most memory, %zu boards, 16 readers        %8.0f MB (bar: 120)\n", screens, town.served.peak_memory());
}
