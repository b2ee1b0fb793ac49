// SPDX-License-Identifier: EUPL-1.2
#include "party/postcode.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace opmaat;

TEST_CASE("a postcode is one postcode however it is written (P19)")
{
    for (const char* typed : {"2011rd", "2011 RD", "2011  rd", " 2011Rd ", "2 0 1 1 r d", "2011\u00a0RD"})
        CHECK_MESSAGE(parse_postcode(typed)->text == "2011 RD", typed);
}

TEST_CASE("a postcode that cannot exist is refused and told back (P19)")
{
    for (const char* typed : {"", "2011", "0123 AB", "2011 SA", "2011 sd", "2011 SS", "2011 R", "2011 RDE", "20111 RD",
                              "RD 2011", "2011-RD", "2O11 RD", "B-1000"}) {
        const auto postcode = parse_postcode(typed);
        REQUIRE_FALSE_MESSAGE(postcode, typed);
        CHECK(postcode.error().is(postcode_wrong));
        CHECK(postcode.error().values == std::vector<std::string>{typed});
    }
}

TEST_CASE("each postcode that is accepted has the one form, and reads again as itself")
{
    CHECK(rc::check([] {
        const std::string typed = std::to_string(*rc::gen::inRange(0, 11'000)) +
                                  *rc::gen::element<std::string>("", " ", "  ") +
                                  *rc::gen::container<std::string>(2, rc::gen::inRange('A', '['));
        const auto postcode = parse_postcode(typed);
        if (!postcode) return;
        RC_ASSERT(postcode->text.size() == 7);
        RC_ASSERT(postcode->text.front() != '0');
        RC_ASSERT(parse_postcode(postcode->text).value() == *postcode);
    }));
}

TEST_CASE("a house number is kept as it is written and known by its parts (P20)")
{
    CHECK(parse_house_number("12") == HouseNumber{"12", 12, "", ""});
    CHECK(parse_house_number("30-34") == HouseNumber{"30-34", 30, "", "34"});
    CHECK(parse_house_number(" 12  A bis ") == HouseNumber{"12 A bis", 12, "A", "bis"});
    CHECK(parse_house_number("12a") == HouseNumber{"12a", 12, "A", ""});
    CHECK(parse_house_number("12bis") == HouseNumber{"12bis", 12, "", "bis"});
    CHECK(parse_house_number("7 A2") == HouseNumber{"7 A2", 7, "A", "2"});
    CHECK(parse_house_number("101 zwart") == HouseNumber{"101 zwart", 101, "", "zwart"});
}

TEST_CASE("a house number is 1 at least and begins with its number (P20)")
{
    for (const char* typed : {"0", "", "A12", "00", "-3", "123456", "1234567890123456789012345678901"})
        CHECK_MESSAGE(parse_house_number(typed).error().is(house_number_wrong), typed);
}
