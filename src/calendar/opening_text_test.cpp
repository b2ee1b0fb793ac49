// SPDX-License-Identifier: EUPL-1.2
#include "calendar/opening_text.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;

TEST_CASE("openings are read as people type them")
{
    const Openings two{{9h, 12h + 30min}, {13h, 17h}};
    CHECK(parse_openings("09:00-12:30 13:00-17:00", "maandag") == two);
    CHECK(parse_openings("9.00 tot 12.30 en 13.00 tot 17.00 uur", "maandag") == two);
    CHECK(parse_openings("09:00 – 12:30, 13:00 – 17:00", "maandag") == two);
    CHECK(parse_openings(openings_text(two), "maandag") == two);
    CHECK(parse_openings("", "maandag") == Openings{});
    CHECK(parse_openings("22:00-24:00", "maandag") == Openings{{22h, 24h}});
    for (const char* closed : {"gesloten", "Gesloten", " GESLOTEN ", "dicht", "closed", "-", "–"})
        CHECK_MESSAGE(parse_openings(closed, "zondag") == Openings{}, closed);
}

TEST_CASE("whole hours, words between and a capital are read; the times come in their order")
{
    const Openings office{{9h, 17h}};
    for (const char* typed : {"9-17", "09-17", "9:00 - 17:00", "9.00-17.00", "9 tot 17", "Van 9 tot 17 uur", "9u-17u",
                              "9 uur tot 17 uur", "9u00-17u00", "9 – 17", "9—17"})
        CHECK_MESSAGE(parse_openings(typed, "maandag") == office, typed);
    const Openings two{{9h, 12h + 30min}, {13h, 17h}};
    for (const char* typed : {"9.00-12.30, 13-17", "9-12:30 / 13-17", "13-17 en 9-12.30"})
        CHECK_MESSAGE(parse_openings(typed, "maandag") == two, typed);
    CHECK(parse_openings("0-24", "zaterdag") == Openings{{0h, 24h}});
}

TEST_CASE("times that no day can have are refused at their field: they end before they begin, or overlap")
{
    const auto backwards = parse_openings("9 tot 5", "dinsdag");
    CHECK(backwards.error().is(opening_upside_down));
    CHECK(backwards.error().field == "dinsdag");
    const auto overlapping = parse_openings("9-13, 12-17", "vrijdag");
    CHECK(overlapping.error().is(openings_overlap));
    CHECK(overlapping.error().field == "vrijdag");
}

TEST_CASE("what are no times is refused with what was typed")
{
    for (const char* typed : {"hele dag", "9", "09:00", "25:00-26:00", "09:00-17:00x", "09:61-17:00", "9-123",
                              "9-1213-17", "109:00-17:00", "9-17-18", "9:5-17"}) {
        const auto refusal = parse_openings(typed, "dinsdag");
        REQUIRE_FALSE(refusal);
        CHECK(refusal.error().is(opening_unreadable));
        CHECK(refusal.error().field == "dinsdag");
        CHECK(refusal.error().values == std::vector<std::string>{typed});
    }
}

TEST_CASE("a megabyte of signs is refused before it is read")
{
    const std::string commas(1'000'000, ',');
    const auto refusal = parse_openings(commas + "9", "woensdag");
    REQUIRE_FALSE(refusal);
    CHECK(refusal.error().is(opening_too_long));
    CHECK(refusal.error().field == "woensdag");
    CHECK(parse_openings(std::string(200, ','), "woensdag") == Openings{});
}
