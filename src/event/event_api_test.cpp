// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"
#include "support/program.h"

#include <doctest/doctest.h>

using support::Answered;
using support::City;
using support::Program;

namespace json = boost::json;

TEST_CASE("a reader of the journal goes on where it was, sees each event once, and never a name or a text")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const Program program{city, {"vragen-schrijven", "gebeurtenissen-lezen"}};
        std::string cursor;
        std::int64_t last = 0;
        const auto read_on = [&] {
            const Answered page = program.gets("/api/v1/gebeurtenissen?aantal=1000&na=" + cursor);
            REQUIRE(page.status == 200);
            cursor = page.text("cursor");
            for (const json::value& each : page.body.at("gebeurtenissen").as_array()) {
                CHECK(each.at("positie").as_int64() > last);
                last = each.at("positie").as_int64();
            }
            return page.body.at("gebeurtenissen").as_array();
        };
        while (!read_on().empty()) {}
        CHECK(read_on().empty());
        const Answered made = program.posts("/api/v1/vragen", {{"gemeente", "haarlem"},
                                                               {"proces", "algemene-vraag"},
                                                               {"kanaal", "balie"},
                                                               {"onderwerp", "Geheim onderwerp"}});
        const json::array news = read_on();
        REQUIRE(news.size() == 1);
        CHECK(news[0].at("soort").as_string() == "vraag-gesteld");
        CHECK(news[0].at("over").as_array()[0].at("id").as_string() == made.text("id"));
        CHECK(json::serialize(news).find("Geheim") == std::string::npos);
        CHECK(read_on().empty());
    });
}

TEST_CASE("a cursor that the journal did not give is refused by name")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const Answered refused = Program{city, {"gebeurtenissen-lezen"}}.gets("/api/v1/gebeurtenissen?na=verzonnen");
        CHECK(refused.status == 422);
        CHECK(refused.text("code") == "cursor-onbekend");
    });
}
