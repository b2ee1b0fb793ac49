// SPDX-License-Identifier: EUPL-1.2
// Import of a receipt log: events a second, of a log that is made here as real ones are (six events a case, some
// handovers, a few still open). usage: bench_receipt_log [EVENTS]
#include "import/receipt_import_shell.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

constexpr int events_in_case = 6;
constexpr int officials = 48;
const Instant first_start = *parse_instant("2010-10-01T08:00:00Z");

// A folder of its own; gone when this goes.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("opmaat-bench-" + QuestionId::fresh(first_start).text());
    Folder() { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

class Generator {
public:
    explicit Generator(const fs::path& folder) : cases_{folder / "cases.csv"}, events_{folder / "events.csv"}
    {
        cases_ << "case,channel,department,group,responsible,startdate,enddate,enddate_planned,deadline\n";
        events_ << "case,activity,lifecycle,resource,group,timestamp\n";
    }

    void write_case(int number)
    {
        const Instant start = first_start + 1s * below(365 * 24 * 3600);
        const Instant end = start + 1h * (200 + below(2000));
        const std::string closed = below(50) == 0 ? "" : to_text(end);
        cases_ << "case-" << number << ",Internet,General,Group " << below(10) << ",Resource" << below(officials) << ','
               << to_text(start) << ',' << closed << ',' << to_text(start + 56 * 24h) << ','
               << to_text(start + 56 * 24h) << '\n';
        int resource = below(officials);
        for (int event = 0; event < events_in_case; ++event) {
            if (below(8) == 0) resource = below(officials);
            events_ << "case-" << number << ",T0" << event << " Step,complete,Resource" << resource << ",Group "
                    << below(10) << ',' << to_text(start + 20h * (event + 1)) << '\n';
        }
    }

private:
    int below(int limit) { return std::uniform_int_distribution<int>{0, limit - 1}(random_); }

    std::ofstream cases_;
    std::ofstream events_;
    std::mt19937 random_{2026};
};

void make_log(const fs::path& folder, int events)
{
    Generator generator{folder};
    for (int number = 0; number < events / events_in_case; ++number) generator.write_case(number);
}

} // namespace

int main(int argc, char** argv)
{
    const int events = argc > 1 ? std::atoi(argv[1]) : 200'000;
    const Folder folder;
    make_log(folder.path, events);
    const auto database = db::Database::open("sqlite:" + (folder.path / "bench.sqlite").string());
    db::migrate(*database);
    const ReceiptNames names{"Gemeente", {"Aanvraag", "Application"}, "onbekend"};
    const ReceiptOrder order{
        {folder.path / "cases.csv", folder.path / "events.csv"}, names, {SystemActor{"bench"}, first_start + 10000h}};
    const auto begun = std::chrono::steady_clock::now();
    const ReceiptReport report = import_receipt(*database, order, {[](auto, auto) {}, [](auto, auto) {}});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    std::printf("%zu events of %zu cases: %zu added in %.1f s, %.0f events/s (bar: 20,000)\n", report.events,
                report.cases, report.added, took.count(), static_cast<double>(report.events) / took.count());
    return report.refused() ? 1 : 0;
}
