// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"
#include "support/program.h"

#include <doctest/doctest.h>

using support::Answered;
using support::City;
using support::Program;

namespace {

boost::json::object question()
{
    return {{"gemeente", "haarlem"}, {"proces", "algemene-vraag"}, {"kanaal", "brief"}, {"onderwerp", "Een boom"}};
}

std::int64_t waits(const Answered& board) { return board.body.at("totaal").at("wacht").as_int64(); }

} // namespace

TEST_CASE("the board counts what waits, now and on a day that has passed")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const Program program{city, {"vragen-schrijven", "regiebord-lezen"}};
        REQUIRE(program.posts("/api/v1/vragen", question()).status == 201);
        CHECK(waits(program.gets("/api/v1/regiebord")) == 1);
        CHECK(waits(program.gets("/api/v1/regiebord?kanaal=balie")) == 0);
        city.at(city.now() + std::chrono::hours{24 * 30});
        const Answered now = program.gets("/api/v1/regiebord");
        CHECK(now.body.at("totaal").at("teLaat").as_int64() == 1);
        CHECK(now.body.at("teLaat").as_array().size() == 1);
        CHECK(waits(program.gets("/api/v1/regiebord?op=2026-03-02")) == 0);
        CHECK(waits(program.gets("/api/v1/regiebord?op=2026-03-03")) == 1);
        CHECK(program.gets("/api/v1/regiebord?op=2026-09-01").names("op", "dag-nog-niet-voorbij"));
    });
}

TEST_CASE("a token for the board alone sees questions on it, but not what was asked")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const Program writer{city, {"vragen-schrijven"}};
        REQUIRE(writer.posts("/api/v1/vragen", question()).status == 201);
        city.at(city.now() + std::chrono::hours{24 * 30});
        const Answered board = Program{city, {"regiebord-lezen"}}.gets("/api/v1/regiebord");
        const auto& row = board.body.at("teLaat").as_array().at(0).as_object();
        CHECK(row.contains("kenmerk"));
        CHECK(row.contains("eigenaar"));
        CHECK(!row.contains("onderwerp"));
    });
}
