// SPDX-License-Identifier: EUPL-1.2
// What the regiebord costs in process: read and drawn anew after a change, from the shelf, and for the wall.
// usage: bench_board [QUESTIONS [OPEN]]   20000 of which 20000 open, on SQLite in a folder that is gone afterwards
#include "board/board_shelf_web.h"
#include "question/question_store.h"
#include "staff/staff_store.h"
#include "support/city.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <unistd.h>

namespace {

using namespace opmaat;

const Instant now = *parse_instant("2026-03-02T09:00:00Z");

double milliseconds_each(int times, const std::function<void(int)>& work)
{
    const auto begin = std::chrono::steady_clock::now();
    for (int time = 0; time < times; ++time) work(time);
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
    return spent.count() / times;
}

desk::Municipal municipal_of(db::Database& database, const bench::City& city)
{
    desk::Municipal municipal{nullptr, std::make_shared<const Almanac>(city.almanac)};
    database.read([&](db::Reader& reader) {
        municipal.organisation =
            std::make_shared<const Organisation>(load_organisation(reader, Zone::amsterdam().local_day(now)));
    });
    return municipal;
}

void ask_one(db::Database& database, const bench::City& city, int number)
{
    database.write_and_wait("ask", [&](db::Writer& writer) {
        const auto asked = city.asked(static_cast<std::size_t>(number), now);
        save(writer, ask(asked, city.process, {asked.owner->official, now}, city.calendars()).value()).value();
        return true;
    });
}

void measure(db::Database& database, const bench::City& city)
{
    const desk::Municipal municipal = municipal_of(database, city);
    const Audience director =
        std::make_shared<const Viewer>(Viewer{.actor = city.officials.front(), .posts = {{Role::director, true}}});
    OpenQuestions open;
    BoardShelf shelf{open};
    const auto draw = [&](const Audience& audience) {
        database.read([&](db::Reader& reader) {
            shelf.drawn(reader, {municipal, BoardChoice{}, audience, text::Language::nl, now});
        });
    };
    std::printf("board for the first time   %9.3f ms\n", milliseconds_each(1, [&](int) { draw(director); }));
    std::printf("board from the shelf       %9.3f ms\n", milliseconds_each(10'000, [&](int) { draw(director); }));
    double spent = 0;
    constexpr int changes = 20;
    for (int change = 0; change < changes; ++change) {
        ask_one(database, city, change);
        spent += milliseconds_each(1, [&](int) { draw(director); });
    }
    std::printf("board after a change       %9.3f ms\n", spent / changes);
    std::printf("wall of the same board     %9.3f ms\n", milliseconds_each(1, [&](int) { draw(WallScreen{}); }));
}

} // namespace

int main(int argc, char** argv)
{
    const bench::Amount amount{argc > 1 ? std::stoul(argv[1]) : 20'000, argc > 2 ? std::stoul(argv[2]) : 20'000};
    const auto folder = std::filesystem::temp_directory_path() / ("opmaat-bench-board-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    {
        const auto database = db::Database::open("sqlite:" + (folder / "bench.db").string());
        db::migrate(*database);
        const bench::City city = bench::found_city(*database);
        bench::fill(*database, city, amount, now);
        measure(*database, city);
    }
    std::filesystem::remove_all(folder);
}
