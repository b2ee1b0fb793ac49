// SPDX-License-Identifier: EUPL-1.2
// The receipt log of a real municipality: what must come out of it was reckoned by others.
#include "board/past_store.h"
#include "calendar/calendar_store.h"
#include "csv/csv.h"
#include "import/receipt_import_shell.h"
#include "import/receipt_log_store.h"
#include "measure/receipt.h"
#include "question/moment.h"
#include "support/engines.h"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <map>

using namespace opmaat;

namespace {

using Truths = std::map<std::pair<std::string, std::string>, std::string>; // by metric and dimension

std::filesystem::path shared() { return std::getenv("OPMAAT_SHARED"); }

Truths truths()
{
    std::ifstream text{shared() / "vectors/receipt_truths.csv"};
    csv::Reader reader{text};
    Truths truths;
    reader.next(); // the heading
    while (const auto row = reader.next()) truths[{row->at(0), row->at(1)}] = row->at(2);
    return truths;
}

ReceiptReport import_log(db::Database& database)
{
    const ReceiptFiles files{shared() / "data/receipt/cases.csv", shared() / "data/receipt/events.csv"};
    const ReceiptNames names{"Gemeente van het logboek", {"Aanvraag", "Application"}, "onbekend"};
    const Act act{SystemActor{"proef"}, *parse_instant("2026-03-02T09:00:00Z")};
    const auto nobody_waits = [](std::size_t, std::size_t) {};
    return import_receipt(database, {files, names, act}, {nobody_waits, nobody_waits});
}

int of_kind(const ReceiptReport& report, ReceiptFinding finding)
{
    return static_cast<int>(std::ranges::count(report.found, finding, &FoundInCase::finding));
}

} // namespace

TEST_CASE("all 412 figures of the receipt log come out of the database")
{
    support::for_each_engine([](db::Database& database) {
        REQUIRE_FALSE(import_log(database).refused());
        Truths found;
        database.read([&](db::Reader& reader) {
            const LegalCalendar legal{equalisation_of(decreed_days(reader))};
            for (const measure::Figure& each :
                 measure::receipt_figures(load_receipt_log(reader), {Zone::amsterdam(), legal}))
                found[{each.metric, each.dimension}] = each.value;
        });
        const Truths expected = truths();
        CHECK(expected.size() == 412);
        for (const auto& [name, value] : expected) {
            CAPTURE(name.first);
            CAPTURE(name.second);
            CHECK(found[name] == value);
        }
    });
}

TEST_CASE("on each past day of the log the board has as many open and late questions as the log says")
{
    support::for_each_engine([](db::Database& database) {
        import_log(database);
        for (const auto& [name, value] : truths()) {
            if (name.first != "open_asof" && name.first != "overdue_open_asof") continue;
            const auto then = parse_day(name.second.substr(0, 10));
            REQUIRE(then);
            const Instant midnight = Zone::amsterdam().instant_of(*then, std::chrono::minutes{0});
            database.read([&](db::Reader& reader) {
                const Board board =
                    board_of(past_questions(reader, midnight).open(), {}, moment_of(midnight, Zone::amsterdam()));
                CAPTURE(name.second);
                CHECK(std::to_string(name.first == "open_asof" ? board.total.waits : board.total.late) == value);
            });
        }
    });
}

TEST_CASE("the traps of the receipt log are found, and a second import finds everything there")
{
    support::for_each_engine([](db::Database& database) {
        const ReceiptReport report = import_log(database);
        CHECK(report.cases == 698);
        CHECK(report.events == 4114);
        CHECK(report.added == 698);
        CHECK(of_kind(report, ReceiptFinding::ends_before_start) == 1);
        CHECK(of_kind(report, ReceiptFinding::long_term) == 1);
        CHECK(of_kind(report, ReceiptFinding::planned_elsewhere) == 10);
        CHECK(of_kind(report, ReceiptFinding::event_before_start) == 1);
        CHECK(of_kind(report, ReceiptFinding::unknown_case) == 0);
        CHECK(import_log(database).present == 698);
    });
}
