// SPDX-License-Identifier: EUPL-1.2
// What a question costs in process, without HTTP: creating it, reading it, listing 100 open ones, drawing the board.
// usage: bench_question [QUESTIONS [OPEN [DATABASE]]]   1000000 20000 and a SQLite file that is gone afterwards
#include "board/board_store.h"
#include "question/question_store.h"
#include "support/city.h"

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <unistd.h>

namespace {

using namespace opmaat;

// Processor time, so that it does not matter what else the machine does.
double microseconds_each(int times, const std::function<void(int)>& work)
{
    const std::clock_t begin = std::clock();
    for (int time = 0; time < times; ++time) work(time);
    return 1e6 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / times;
}

// In one job, so without the cost of commits.
double create(db::Database& database, const bench::City& city, Instant now)
{
    constexpr int times = 5000;
    double each = 0;
    database.write_and_wait("create", [&](db::Writer& writer) {
        each = microseconds_each(times, [&](int number) {
            const auto asked = city.asked(static_cast<std::size_t>(number), now);
            save(writer, ask(asked, city.process, {asked.owner->official, now}, city.calendars()).value()).value();
        });
        return false;
    });
    return each;
}

void measure_reading(db::Reader& reader, const bench::City& city, const Look& look)
{
    OpenQuestions open;
    open.as_of(reader);
    const auto page = list(reader, look, {}).value();
    const auto id = page.questions.front().id;
    std::printf("read one question by id      %9.1f us\n",
                microseconds_each(2000, [&](int) { question_to_read(reader, look.viewer, id).value(); }));
    std::printf("list of 100 open             %9.1f us\n",
                microseconds_each(100, [&](int) { list(reader, look, {}).value(); }));
    const QuestionFilter of_a_team{.handlers = Handlers{{city.units[7]}}};
    std::printf("list of 100 open of a team   %9.1f us\n",
                microseconds_each(20, [&](int) { list(reader, look, of_a_team).value(); }));
    std::printf("list of 100 of an owner      %9.1f us\n",
                microseconds_each(20, [&](int) { list(reader, look, {.owner = city.officials[7]}).value(); }));
    std::printf("open questions, read anew    %9.1f us\n",
                microseconds_each(20, [&](int) { OpenQuestions{}.as_of(reader); }));
    std::printf("whole board                  %9.1f us\n",
                microseconds_each(20, [&](int) { board_now(reader, open, look, {}); }));
    const BoardWish wish{.filter = {.handlers = of_a_team.handlers}};
    std::printf("board of a team              %9.1f us\n",
                microseconds_each(20, [&](int) { board_now(reader, open, look, wish); }));
    const Moment yesterday = moment_of(look.moment.midnight - std::chrono::days{1}, Zone::amsterdam());
    std::printf("board as of yesterday        %9.1f us\n", microseconds_each(1, [&](int) {
                    board_as_of(reader, {look.viewer, yesterday}, {});
                }));
}

} // namespace

int main(int count, char** arguments)
{
    const auto number = [&](int at, std::size_t otherwise) {
        return count > at ? std::stoul(arguments[at]) : otherwise;
    };
    const auto folder = std::filesystem::temp_directory_path() / ("opmaat-bench-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    const auto database = db::Database::open(count > 3 ? arguments[3] : "sqlite:" + (folder / "bench.db").string());
    db::migrate(*database);
    const Instant now = *parse_instant("2026-03-04T10:00:00Z");
    const bench::City city = bench::found_city(*database);
    bench::fill(*database, city, {number(1, 1'000'000), number(2, 20'000)}, now);
    std::printf("create a question            %9.1f us\n", create(*database, city, now));
    const Viewer viewer = system_viewer("meting");
    database->read([&](db::Reader& reader) {
        measure_reading(reader, city, {viewer, moment_of(now, Zone::amsterdam())});
    });
    std::filesystem::remove_all(folder);
}
