// SPDX-License-Identifier: EUPL-1.2
#include "base/act.h"
#include "base/id.h"
#include "base/time.h"

#include <doctest/doctest.h>

#include <set>

using namespace opmaat;
using namespace std::chrono_literals;

TEST_CASE("a day reads and writes as an ISO date, and a day that does not exist is none")
{
    CHECK(to_text(day(2026, 3, 2)) == "2026-03-02");
    CHECK(parse_day("2028-02-29") == day(2028, 2, 29));
    for (const char* wrong :
         {"2026-02-29", "2026-13-01", "2026-3-2", "02-03-2026", "2026-03-02T00:00", "", "2026-03-0x"})
        CHECK_FALSE(parse_day(wrong));
}

TEST_CASE("an instant keeps its milliseconds whatever its offset")
{
    const auto instant = parse_instant("2011-10-06T01:06:40.020+02:00");
    REQUIRE(instant);
    CHECK(to_text(*instant) == "2011-10-05T23:06:40.020Z");
    CHECK(parse_instant("2026-03-02T10:00+01:00") == parse_instant("2026-03-02T09:00:00.000Z"));
    CHECK(parse_instant("2026-03-02T09:00:00.5Z") == *parse_instant("2026-03-02T09:00:00Z") + 500ms);
    for (const char* wrong :
         {"2026-03-02", "2026-03-02T09:00:00", "2026-03-02T24:00:00Z", "2026-03-02T09:00:00.Z", "x"})
        CHECK_FALSE(parse_instant(wrong));
}

TEST_CASE("identities keep their order within a millisecond and when the clock is set back")
{
    const Instant now = *parse_instant("2026-03-02T09:00:00Z");
    std::set<Uuid> seen;
    Uuid last{};
    for (int each = 0; each < 10'000; ++each) {
        const Uuid uuid = fresh_uuid(each == 5'000 ? now - 1h : now);
        CHECK(last < uuid);
        CHECK(seen.insert(uuid).second);
        last = uuid;
    }
}

TEST_CASE("an identity is version 7 and survives its text")
{
    const auto id = QuestionId::fresh(*parse_instant("2026-03-02T09:00:00Z"));
    CHECK(id.text()[14] == '7');
    CHECK(QuestionId::parse(id.text()) == id);
    CHECK_FALSE(QuestionId::parse("0190"));
    CHECK_FALSE(QuestionId::parse(std::string(36, 'g')));
}

TEST_CASE("an actor survives its text")
{
    const Instant now = *parse_instant("2026-03-02T09:00:00Z");
    for (const Actor& actor :
         {Actor{SystemActor{"waarschuwing"}}, Actor{OfficialId::fresh(now)}, Actor{ApplicationActor{"7"}}})
        CHECK(parse_actor(to_text(actor)) == actor);
    for (const char* wrong : {"", "medewerker", "medewerker:jansen", "inwoner:7"}) CHECK_FALSE(parse_actor(wrong));
}
