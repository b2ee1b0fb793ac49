// SPDX-License-Identifier: EUPL-1.2
#include "party/trade_register.h"

#include <doctest/doctest.h>

using namespace opmaat;

TEST_CASE("a company has eight digits, a branch twelve")
{
    CHECK(parse_kvk_number("1234 5678")->digits == "12345678");
    CHECK(parse_kvk_number("01.234.567")->digits == "01234567");
    CHECK(parse_branch_number("0000 1234 5678")->digits == "000012345678");
}

TEST_CASE("a number that lost its zeros in a sheet is refused, not guessed")
{
    for (const char* typed : {"", "1234567", "123456789", "1234567a", "00000000", "1,2E+07"})
        CHECK_MESSAGE(parse_kvk_number(typed).error().is(kvk_number_wrong), typed);
    for (const char* typed : {"", "12345678", "0000123456789", "000000000000"})
        CHECK_MESSAGE(parse_branch_number(typed).error().is(branch_number_wrong), typed);
}
