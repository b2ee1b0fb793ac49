// SPDX-License-Identifier: EUPL-1.2
#include "term/term_text.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;

TEST_CASE("a term reads as people write it and keeps what departs from the default")
{
    const auto term = parse_term("2 werkdagen norm sluiting na-16:00");
    REQUIRE(term);
    CHECK(term->ends_at == Term::EndsAt::closing);
    CHECK(term->cutoff == 16h);
    for (const char* text : {"8 weken wet", "0 dagen amvb", "3 maanden verordening met-atw", "1 jaren wet zonder-atw",
                             "10 dagen norm volgende-werkdag", "4 weken wet terug", "240 minuten norm",
                             "2 werkdagen norm sluiting na-16:00", "8 weken wet + 6 weken wet"})
        CHECK(to_text(parse_parts(text).value()) == text);
    CHECK(parse_term("1 week wet") == parse_term("1 weken wet"));
}

TEST_CASE("text that is no term is none")
{
    for (const char* wrong :
         {"", "8 weken", "weken 8 wet", "-1 dagen wet", "8  weken wet", "8 weken wet misschien", "8.5 dagen wet",
          "2 werkdagen norm na-25:00", "99999999999 dagen wet", "8 weken wet +", "8 uren wet"})
        CHECK_FALSE(parse_parts(wrong));
}
