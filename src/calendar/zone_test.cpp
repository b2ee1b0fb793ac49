// SPDX-License-Identifier: EUPL-1.2
#include "calendar/zone.h"

#include "calendar/local_text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

const Zone& amsterdam = Zone::amsterdam();

Instant at(std::string_view text) { return parse_instant(text).value(); }

} // namespace

TEST_CASE("a moment has the local day and time of the Netherlands, in winter and in summer")
{
    CHECK(amsterdam.local_day(at("2026-01-09T23:30:00Z")) == day(2026, 1, 10)); // Saturday 00:30, T15
    CHECK(amsterdam.local_day(at("2026-07-09T21:59:59Z")) == day(2026, 7, 9));
    CHECK(amsterdam.local_day(at("2026-07-09T22:00:00Z")) == day(2026, 7, 10));
    CHECK(amsterdam.time_of_day(at("2026-07-09T22:00:00.020Z")) == 20ms);
    CHECK(local_text(at("2011-10-05T23:06:40.020Z"), amsterdam) == "2011-10-06T01:06:40.020+02:00");
}

TEST_CASE("a time that spring skips goes forward by the gap: a call from 01:49 to 03:15 lasts 26 minutes (T13)")
{
    const Day spring = day(2026, 3, 29);
    CHECK(amsterdam.instant_of(spring, 2h + 30min) == at("2026-03-29T03:30+02:00"));
    CHECK(amsterdam.instant_of(spring, 3h + 15min) - amsterdam.instant_of(spring, 1h + 49min) == 26min);
}

TEST_CASE("of a time that autumn shows twice the first is meant, and the second can be told apart (T14)")
{
    const Day autumn = day(2026, 10, 25);
    CHECK(local_text(amsterdam.instant_of(autumn, 2h), amsterdam) == "2026-10-25T02:00+02:00");
    CHECK(local_text(amsterdam.second_instant_of(autumn, 2h), amsterdam) == "2026-10-25T02:00+01:00");
    CHECK(amsterdam.second_instant_of(autumn, 2h) - amsterdam.instant_of(autumn, 2h) == 1h);
    CHECK(amsterdam.second_instant_of(autumn, 12h) == amsterdam.instant_of(autumn, 12h));
}

TEST_CASE("the midnight that ends a year falls in the new one (T16)")
{
    CHECK(amsterdam.local_day(amsterdam.instant_of(day(2026, 12, 31), 23h + 59min)) == day(2026, 12, 31));
    CHECK(amsterdam.local_day(amsterdam.instant_of(day(2026, 12, 31), 24h)) == day(2027, 1, 1));
}

TEST_CASE("summer time goes on after the last year of the system's tables")
{
    CHECK(amsterdam.offset(at("2037-07-01T12:00Z")) == 2h);
    CHECK(amsterdam.offset(at("2038-07-01T12:00Z")) == 2h);
    CHECK(amsterdam.offset(at("2038-03-28T00:59Z")) == 1h); // the last Sunday of March
    CHECK(amsterdam.offset(at("2038-03-28T01:00Z")) == 2h);
    CHECK(amsterdam.offset(at("2101-10-30T00:59Z")) == 2h); // and of October, after a year without leap day
    CHECK(amsterdam.offset(at("2101-10-30T01:00Z")) == 1h);
    CHECK(amsterdam.offset(at("2199-01-01T12:00Z")) == 1h);
}

TEST_CASE("an organisation may be in another zone; a name that is none is refused")
{
    const Zone bonaire = Zone::named("America/Kralendijk").value();
    CHECK(local_text(at("2026-07-01T12:00Z"), bonaire) == "2026-07-01T08:00-04:00");
    CHECK(Zone::named("Europe/Haarlem").error().is(zone_unknown));
}

TEST_CASE("a local time and its moment belong together, for every day and minute")
{
    CHECK(rc::check("instant_of undoes local_day and time_of_day", [] {
        const Day any = day(1980, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 80'000)};
        const std::chrono::minutes minute{*rc::gen::inRange(0, 1440)};
        const Instant instant = amsterdam.instant_of(any, minute);
        const bool in_gap = amsterdam.time_of_day(instant) != minute;
        RC_ASSERT(amsterdam.local_day(instant) == any);
        RC_ASSERT(!in_gap || amsterdam.time_of_day(instant) == minute + 1h);
        RC_ASSERT(amsterdam.second_instant_of(any, minute) >= instant);
    }));
}
