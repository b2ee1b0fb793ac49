// SPDX-License-Identifier: EUPL-1.2
#include "party/typed_day.h"

#include <doctest/doctest.h>

using namespace opmaat;

TEST_CASE("a day is read as people write it here")
{
    for (const char* typed : {"2-3-1970", "02-03-1970", "2/3/1970", "02.03.1970", "1970-03-02"})
        CHECK_MESSAGE(parse_typed_day(typed) == day(1970, 3, 2), typed);
}

TEST_CASE("what is no day, or a number that a sheet made of one, is none")
{
    for (const char* typed :
         {"", "1970", "25629", "2-3-70", "31-2-1970", "3-13-1970", "2 maart 1970", "2-3-1970-", "-3-1970"})
        CHECK_FALSE_MESSAGE(parse_typed_day(typed), typed);
}
