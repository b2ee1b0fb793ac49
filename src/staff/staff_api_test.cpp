// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"
#include "support/program.h"

#include <doctest/doctest.h>
#include <set>

using support::Answered;
using support::City;
using support::Program;

namespace json = boost::json;

TEST_CASE("an application finds everybody who works here once, page by page, and each by their own address")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        const Program program{city, {"medewerkers-lezen"}};
        std::set<std::string> found;
        std::size_t seen = 0;
        for (std::string next = "/api/v1/medewerkers?aantal=7"; !next.empty();) {
            const Answered page = program.gets(next);
            REQUIRE(page.status == 200);
            for (const json::value& each : page.body.at("medewerkers").as_array())
                found.emplace(each.at("id").as_string());
            seen += page.body.at("medewerkers").as_array().size();
            const json::value* link = page.body.at("_links").as_object().if_contains("next");
            next = link ? std::string{link->at("href").as_string()} : "";
        }
        CHECK(found.size() > 7);
        CHECK(seen == found.size());
        const Answered one = program.gets("/api/v1/medewerkers/" + *found.begin());
        CHECK(one.status == 200);
        CHECK(one.text("id") == *found.begin());
        CHECK(program.gets("/api/v1/medewerkers/0190a1b2-0000-7000-8000-000000000000").status == 404);
    });
}
