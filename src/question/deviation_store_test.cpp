// SPDX-License-Identifier: EUPL-1.2
#include "question/deviation_store.h"

#include "support/engines.h"
#include "support/story.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace opmaat;
using support::for_each_engine;
using support::Story;
using support::Town;

namespace {

Inspection inspection_of(Town& town, Instant now)
{
    return inspect_questions(town.database, town.almanac, now, [](std::size_t, std::size_t) {});
}

// As somebody does who changes the database by hand.
void by_hand(Town& town, const std::string& statement)
{
    town.database.write_and_wait("test", [&](db::Writer& writer) {
        writer.run(db::Sql::composed("test.by_hand", statement));
        return true;
    });
}

bool has(const Inspection& inspection, std::string_view what)
{
    return std::ranges::any_of(inspection.deviations, [&](const Deviation& each) { return each.what == what; });
}

} // namespace

TEST_CASE("whatever people do, every question agrees with its events and every clock with its term")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        Story story{town, 4};
        for (int step = 0; step < 300; ++step) story.go_on();
        const Inspection inspection = inspection_of(town, story.now());
        CHECK(inspection.questions == story.questions().size());
        for (const Deviation& each : inspection.deviations)
            FAIL_CHECK(each.question, " ", each.what, ": ", each.expected, " against ", each.found);
    });
}

TEST_CASE("a question that was changed by hand deviates from its events")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        const Question question = town.ask(support::monday);
        CHECK(inspection_of(town, support::monday).deviations.empty());
        by_hand(town, "UPDATE question SET owner = '" + town.proefman.text() + "', handovers = 3, version = 7");
        const Inspection inspection = inspection_of(town, support::monday);
        for (const char* what : {"eigenaar", "overdrachten", "redenen-van-overdracht", "versie"})
            CHECK_MESSAGE(has(inspection, what), what);
        CHECK_FALSE(has(inspection, "toestand"));
    });
}

TEST_CASE("a clock that was changed by hand deviates from its term, and the list from the clock")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        town.ask(support::monday);
        by_hand(town, "UPDATE clock SET due = '2026-12-24T23:00:00.000Z'");
        const Inspection inspection = inspection_of(town, support::monday);
        CHECK(std::ranges::any_of(inspection.deviations,
                                  [](const Deviation& each) { return each.what.starts_with("klok"); }));
        CHECK(has(inspection, "uiterlijk"));
    });
}

TEST_CASE(
    "a clock with a later day than its term gives deviates, also when that term has passed, unless history says so")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        town.ask(support::monday);
        by_hand(town, "UPDATE clock SET due = '2026-12-24T23:00:00.000Z', due_day = '2026-12-24'");
        const Inspection inspection = inspection_of(town, support::monday + std::chrono::weeks{20});
        CHECK(std::ranges::any_of(inspection.deviations,
                                  [](const Deviation& each) { return each.what.starts_with("klok"); }));
    });
}
