// SPDX-License-Identifier: EUPL-1.2
#include "demo/demo.h"

#include "board/board_store.h"
#include "event/event_store.h"
#include "support/engines.h"
#include "support/source_dir.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace opmaat;
using support::for_each_engine;
using support::TestDatabase;

namespace {

const Instant wednesday_morning = *parse_instant("2026-11-25T09:30:00Z");
const std::filesystem::path haarlem = std::filesystem::path{support::source_dir} / "municipality" / "haarlem";

Result<demo::City> found(db::Database& database, Instant now = wednesday_morning)
{
    return demo::found_city(database, haarlem, now, [](std::size_t, std::size_t) {});
}

Board board(db::Database& database, Instant now)
{
    Board board;
    database.read([&](db::Reader& reader) {
        OpenQuestions open;
        const Moment moment = moment_of(now, Zone::amsterdam());
        board = board_now(reader, open, {system_viewer("proef"), moment}, {.rows = 100}).board;
    });
    return board;
}

// Each event as text, without the identities that differ in every city.
std::vector<std::string> journal(db::Database& database)
{
    std::vector<std::string> told;
    database.read([&](db::Reader& reader) {
        const auto page = events_after(reader, "", 100'000);
        for (const RecordedEvent& each : page->events)
            told.push_back(to_text(each.event.act.at) + " " + each.event.kind);
    });
    return told;
}

} // namespace

TEST_CASE("a demo city of a working day has something of everything on its board, and never mixes with other questions")
{
    for_each_engine([](db::Database& database) {
        const auto city = found(database);
        REQUIRE(city);
        CHECK(city->questions > 150);
        const Tally total = board(database, wednesday_morning).total;
        CHECK(total.late == 7);
        CHECK(total.today >= 10);
        CHECK(total.today <= 16);
        CHECK(total.this_week >= 3);
        CHECK(total.not_divided >= 3);
        CHECK(total.waits > total.late + total.today + total.this_week);

        const auto again = found(database);
        REQUIRE(!again);
        CHECK(again.error().is(demo::holds_questions));
    });
}

TEST_CASE(
    "the same demo city is made again on the same day, at night in a weekend too, and nothing in it is yet to come")
{
    const Instant saturday_night = *parse_instant("2026-11-28T02:15:00Z");
    TestDatabase one{db::Engine::sqlite};
    TestDatabase other{db::Engine::sqlite};
    REQUIRE(found(*one, saturday_night));
    REQUIRE(found(*other, saturday_night));
    const auto told = journal(*one);
    CHECK(told == journal(*other));
    CHECK(std::ranges::is_sorted(told, {}, [](const std::string& line) { return line.substr(0, 24); }));
    CHECK(told.back().substr(0, 24) <= to_text(saturday_night));
    CHECK(board(*one, saturday_night).total.late >= 5);
}

TEST_CASE("a demo city can be made on New Year's Day")
{
    const Instant new_year = *parse_instant("2027-01-01T11:00:00Z");
    TestDatabase database{db::Engine::sqlite};
    REQUIRE(found(*database, new_year));
    CHECK(board(*database, new_year).total.late >= 5);
}
