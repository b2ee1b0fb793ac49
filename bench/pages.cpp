// SPDX-License-Identifier: EUPL-1.2
// The pages of the real program: what 99 of 100 answers stay under, with 1,000,000 questions and with 10,000, in turns;
// and the regiebord with 20,000 open questions, after a change and from the shelf. No page may know how many questions
// were ever asked; of the 10,000 questions 9,000 are open, and a team and an official have as many as in the large
// city. usage: bench_pages [QUESTIONS [OPEN]]
#include "support/served.h"
#include "support/visitor.h"
#include "support/wrk.h"

#include <cstdio>
#include <fmt/format.h>
#include <map>

namespace {

constexpr int turns = 5;
constexpr int times = 200;

struct Page {
    const char* name;
    std::string path;
};

std::vector<Page> pages(const bench::Stock& stock)
{
    return {{"regiebord", "/regiebord"},
            {"regiebord of a team", "/regiebord?team=" + stock.unit},
            {"list of open questions", "/vragen"},
            {"list of a team, late", "/vragen?team=" + stock.unit + "&stand=te-laat"},
            {"list of answered questions", "/vragen?status=beantwoord"},
            {"one question", "/vragen/" + stock.kenmerk},
            {"registering", "/vragen/nieuw"},
            {"mijn werk", "/mijn-werk"},
            {"API: one question", "/api/v1/vragen/" + stock.question},
            {"API: 100 open questions", "/api/v1/vragen?aantal=100"},
            {"API: events", "/api/v1/gebeurtenissen?aantal=100"}};
}

class Town {
public:
    explicit Town(const bench::Stock& stock) : stock_(stock), served_(stock), pages_(pages(stock)) {}

    double p99(std::size_t page) const
    {
        const std::string& path = pages_[page].path;
        const bool by_program = path.starts_with("/api");
        bench::Visitor visitor{served_.port(), by_program ? bench::authorization(stock_) : bench::cookie(stock_)};
        return bench::p99(visitor, path, times);
    }

private:
    bench::Stock stock_;
    bench::Served served_;
    std::vector<Page> pages_;
};

void compare(const bench::Stock& large_stock, const bench::Stock& small_stock)
{
    Town large{large_stock};
    Town small{small_stock};
    std::printf("%-30s %12s %12s\n", "p99 in ms", "all", "10,000");
    const std::vector<Page> names = pages(large_stock);
    for (std::size_t page = 0; page < names.size(); ++page) {
        std::vector<double> of_large, of_small;
        for (int turn = 0; turn < turns; ++turn) {
            of_small.push_back(small.p99(page));
            of_large.push_back(large.p99(page));
        }
        const double ratio = bench::median(of_large) / bench::median(of_small);
        std::printf("%-30s %12.2f %12.2f  ratio %.2f (bar: 2)\n", names[page].name, bench::median(of_large),
                    bench::median(of_small), ratio);
    }
}

double milliseconds(const std::function<void()>& work)
{
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

void board(const bench::Stock& original)
{
    const bench::StockCopy copy{original};
    const bench::Served served{copy.stock()};
    bench::Visitor person{served.port(), bench::cookie(copy.stock())};
    bench::Visitor program{served.port(), bench::authorization(copy.stock())};
    std::printf("regiebord, the first since the start         %8.1f ms (bar: 20)\n",
                milliseconds([&] { person.get("/regiebord"); }));
    std::vector<double> uncached;
    for (int change = 0; change < 50; ++change) {
        const auto answer =
            program.post("/api/v1/vragen", R"({"kanaal":"website","proces":"losse-tegels","onderwerp":"Losse tegel"})");
        if (answer.status != 201) throw std::runtime_error(answer.body);
        uncached.push_back(milliseconds([&] { person.get("/regiebord"); }));
    }
    std::printf("regiebord after a change                     %8.1f ms (bar: 20)\n", bench::median(uncached));
    std::printf("regiebord when nothing changed, c=16         %8.0f/s  (bar: 2,000/s)\n",
                bench::answers_a_second({served.port(), "/regiebord", 16, 3, {bench::cookie(copy.stock())}, ""}));
}

} // namespace

int main(int count, char** arguments)
{
    const bench::Amount amount{count > 1 ? std::stoul(arguments[1]) : 1'000'000,
                               count > 2 ? std::stoul(arguments[2]) : 20'000};
    const bench::Stock large = bench::stock(amount);
    compare(large, bench::stock({10'000, 9'000}));
    board(large);
}
