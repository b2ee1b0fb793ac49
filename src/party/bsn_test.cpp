// SPDX-License-Identifier: EUPL-1.2
#include "party/bsn.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace opmaat;

TEST_CASE("a BSN passes the eleven-test; one of eight digits gets its zero back, with a note (P09)")
{
    CHECK(parse_bsn("111222333")->bsn.digits() == "111222333");
    CHECK(parse_bsn("1112 22 333")->bsn.digits() == "111222333");
    CHECK(parse_bsn("1112.22.333")->note == ReadBsn::Note::as_it_stood);
    CHECK(parse_bsn("10000008")->bsn.digits() == "010000008");
    CHECK(parse_bsn("10000008")->note == ReadBsn::Note::zero_put_in_front);
}

TEST_CASE("what is no BSN is refused, and the refusal does not repeat it (P09)")
{
    for (const char* typed :
         {"", "123", "000000000", "00000000", "111222334", "1112223333", "11122233a", "-111222333x"}) {
        const auto bsn = parse_bsn(typed);
        REQUIRE_FALSE_MESSAGE(bsn, typed);
        CHECK(bsn.error().is(bsn_wrong));
        CHECK(bsn.error().values.empty());
    }
}

TEST_CASE("one wrong digit, or two neighbours that changed places, never pass")
{
    CHECK(rc::check([] {
        const auto bsn = parse_bsn(std::to_string(*rc::gen::inRange(100'000'000, 999'999'999)));
        if (!bsn) return;
        const std::string digits = bsn->bsn.digits();
        const auto place = *rc::gen::inRange<std::size_t>(0, 9);
        std::string wrong = digits;
        wrong[place] = static_cast<char>('0' + (wrong[place] - '0' + *rc::gen::inRange(1, 10)) % 10);
        RC_ASSERT(!parse_bsn(wrong));
        std::string swapped = digits;
        const auto first = *rc::gen::inRange<std::size_t>(0, 7); // the last has another sign in the sum
        std::swap(swapped[first], swapped[first + 1]);
        RC_ASSERT(swapped == digits || !parse_bsn(swapped));
    }));
}

TEST_CASE("a masked BSN shows its last two digits only") { CHECK(masked(parse_bsn("111222333")->bsn) == "•••••••33"); }
