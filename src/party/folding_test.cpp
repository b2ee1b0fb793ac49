// SPDX-License-Identifier: EUPL-1.2
#include "party/folding.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <vector>

using namespace opmaat;

TEST_CASE("accents, capitals and apostrophes make no difference in search (P10, R04)")
{
    CHECK(folded("Nguyễn") == "nguyen");
    CHECK(folded("Șerban") == "serban");
    CHECK(folded("Müller") == folded("MULLER"));
    CHECK(folded("\u2019t Hart") == "t hart");
    CHECK(folded("'t Hart") == folded("\u2019t Hart"));
    CHECK(folded("O'Brien") == folded("OBrien"));
    CHECK(folded("Åse Sørensen-Łuk") == "ase sorensen luk");
    CHECK(folded("Straße") == "strasse");
    CHECK(folded("Иванов") == "ivanov");
    CHECK(folded("Li") == "li");
    CHECK(folded("%_*\"-: ") == "");
}

TEST_CASE("ij is y in search, as one sign too (P13)")
{
    for (const char* typed : {"ijsbrand", "IJsbrand", "Ijsbrand", "\u0132sbrand", "\u0133sbrand", "Ysbrand"})
        CHECK_MESSAGE(folded(typed) == "ysbrand", typed);
}

TEST_CASE("folding what was folded changes nothing, and leaves no other signs")
{
    CHECK(rc::check([](const std::string& typed) {
        const std::string once = folded(typed);
        RC_ASSERT(folded(once) == once);
        RC_ASSERT(std::ranges::all_of(once, [](char sign) {
            return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == ' ';
        }));
    }));
}

TEST_CASE("names stand in Dutch order: accents do not part them, IJ is I and J (P11)")
{
    std::vector<std::string> names{"Yilmaz", "IJsbrand", "Vries", "Édouard", "bakker", "Berg", "Izaks", "Edwards"};
    std::ranges::sort(names, {}, dutch_order);
    CHECK(names ==
          std::vector<std::string>{"bakker", "Berg", "Édouard", "Edwards", "IJsbrand", "Izaks", "Vries", "Yilmaz"});
}
