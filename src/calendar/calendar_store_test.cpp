// SPDX-License-Identifier: EUPL-1.2
#include "calendar/calendar_store.h"

#include "calendar/calendar_years.h"
#include "event/event_store.h"
#include "support/engines.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace opmaat;
using namespace std::chrono_literals;
using support::for_each_engine;

namespace {

const Instant now = parse_instant("2026-03-02T09:00:00Z").value();
const Act act{SystemActor{"proef"}, now};
const auto haarlem = MunicipalityId::fresh(now);
const auto department = UnitId::fresh(now);
const auto team = UnitId::fresh(now);
const HoursOf of_haarlem{haarlem, std::nullopt};
const HoursOf of_team{haarlem, team};

Week every_day(const Openings& openings)
{
    Week week;
    week.fill(openings);
    return week;
}

using Verb = std::function<Result<Changed<OfficeCalendar>>(OfficeCalendar)>;

Result<void> changed(db::Database& database, const HoursOf& whose, const Verb& verb)
{
    Result<void> outcome;
    database.write_and_wait("calendar", [&](db::Writer& db) {
        auto change = verb(office_calendar(db, whose));
        outcome = change ? save(db, *change) : std::unexpected(change.error());
        return outcome.has_value();
    });
    return outcome;
}

Result<void> opens(db::Database& database, const HoursOf& whose, Day from, const Openings& openings)
{
    return changed(database, whose, [&](OfficeCalendar calendar) {
        return set_week(std::move(calendar), {from, every_day(openings)}, act);
    });
}

using LegalVerb = std::function<Result<Changed<DecreedDays>>(DecreedDays)>;

bool decreed(db::Database& database, const LegalVerb& verb)
{
    bool saved = false;
    database.write_and_wait("calendar", [&](db::Writer& db) {
        auto change = verb(decreed_days(db));
        saved = change && save(db, *change);
        return saved;
    });
    return saved;
}

Almanac loaded(db::Database& database)
{
    std::optional<Almanac> almanac;
    database.read([&](db::Reader& reader) { almanac = load_almanac(reader, {{team, department}}); });
    return *almanac;
}

} // namespace

TEST_CASE("an empty database knows the decrees of the program and no hours")
{
    for_each_engine([](db::Database& database) {
        const Almanac almanac = loaded(database);
        CHECK(almanac.legal().is_free(day(2026, 5, 15)));
        CHECK_FALSE(almanac.hours(haarlem).is_working_day(day(2026, 3, 2)));
    });
}

TEST_CASE("a week is kept with its openings and the day from which it holds, and replaces one of the same day")
{
    for_each_engine([](db::Database& database) {
        CHECK(opens(database, of_haarlem, day(2026, 1, 1), {{8h, 12h}}));
        CHECK(opens(database, of_haarlem, day(2026, 1, 1), {{13h, 24h}, {9h, 12h + 30min}}));
        CHECK(opens(database, of_haarlem, day(2026, 7, 1), {{7h, 15h}}));
        const Almanac almanac = loaded(database);
        const OpeningHours& hours = almanac.hours(haarlem, team);
        CHECK(hours.openings(day(2026, 3, 2)) == Openings{{9h, 12h + 30min}, {13h, 24h}});
        CHECK(hours.openings(day(2026, 7, 1)) == Openings{{7h, 15h}});
    });
}

TEST_CASE("hours that cannot be are refused when they are entered, and nothing changes (T04)")
{
    for_each_engine([](db::Database& database) {
        CHECK(opens(database, of_haarlem, day(2026, 1, 1), {{9h, 17h}}));
        const auto refusal = opens(database, of_haarlem, day(2026, 1, 1), {{9h, 0h}});
        REQUIRE_FALSE(refusal);
        CHECK(refusal.error().is(opening_upside_down));
        CHECK(refusal.error().field == "maandag");
        CHECK(opens(database, of_team, day(2026, 1, 1), {}).error().is(never_open));
        CHECK(loaded(database).hours(haarlem, team).openings(day(2026, 3, 2)) == Openings{{9h, 17h}});
    });
}

TEST_CASE("closing days and overrides hold for whom they were entered, and can be taken away")
{
    for_each_engine([](db::Database& database) {
        CHECK(opens(database, of_haarlem, day(2026, 1, 1), {{9h, 17h}}));
        const auto closes = [](Day day, std::string why) -> Verb {
            return [=](OfficeCalendar each) { return close_on(std::move(each), day, why, act); };
        };
        CHECK(changed(database, of_haarlem, closes(day(2026, 4, 27), "Koningsdag")));
        CHECK(changed(database, of_team, closes(day(2026, 6, 1), "teamdag")));
        CHECK(changed(database, of_haarlem, [](OfficeCalendar each) {
            return open_otherwise(std::move(each), {day(2026, 12, 24), {{9h, 12h}}}, {}, act);
        }));
        const Almanac almanac = loaded(database);
        CHECK_FALSE(almanac.hours(haarlem, team).is_working_day(day(2026, 4, 27)));
        CHECK_FALSE(almanac.hours(haarlem, team).is_working_day(day(2026, 6, 1)));
        CHECK(almanac.hours(haarlem).is_working_day(day(2026, 6, 1)));
        CHECK(almanac.hours(haarlem, team).openings(day(2026, 12, 24)) == Openings{{9h, 12h}});

        const Verb open_again = [](OfficeCalendar each) {
            return withdraw_closing(std::move(each), day(2026, 6, 1), act);
        };
        CHECK(changed(database, of_team, open_again));
        CHECK(changed(database, of_haarlem, [](OfficeCalendar each) {
            return withdraw_other_hours(std::move(each), day(2026, 12, 24), act);
        }));
        const auto again = changed(database, of_team, open_again);
        CHECK(again.error().is(calendar_day_unknown));
        CHECK(loaded(database).hours(haarlem, team).openings(day(2026, 12, 24)) == Openings{{9h, 17h}});
    });
}

TEST_CASE("a closing day needs a reason and a day of the calendar")
{
    const OfficeCalendar calendar{.id = {}, .whose = of_haarlem};
    CHECK(close_on(calendar, day(2026, 4, 27), "", act).error().is(calendar_reason_missing));
    CHECK(close_on(calendar, day(2926, 4, 27), "x", act).error().is(day_outside_calendar));
}

TEST_CASE("a day on which the office is closed has no other hours")
{
    const auto closed = close_on({.id = {}, .whose = of_haarlem}, day(2026, 12, 24), "storm", act);
    CHECK(open_otherwise(closed->now, {day(2026, 12, 24), {{9h, 12h}}}, {}, act).error().is(day_is_closed));
}

TEST_CASE("the first week of a unit holds from its own day on: until then it follows the municipality")
{
    for_each_engine([](db::Database& database) {
        CHECK(opens(database, of_haarlem, day(2020, 1, 1), {{9h, 17h}}));
        CHECK(opens(database, of_team, day(2026, 7, 1), {{7h, 15h}}));
        const Almanac almanac = loaded(database);
        CHECK(almanac.hours(haarlem, team).openings(day(2026, 6, 30)) == Openings{{9h, 17h}});
        CHECK(almanac.hours(haarlem, team).openings(day(2026, 7, 1)) == Openings{{7h, 15h}});
        CHECK(changed(database, of_team,
                      [](OfficeCalendar each) { return withdraw_week(std::move(each), day(2026, 7, 1), act); }));
        CHECK(loaded(database).hours(haarlem, team).openings(day(2026, 7, 1)) == Openings{{9h, 17h}});
        const auto last = changed(database, of_haarlem, [](OfficeCalendar each) {
            return withdraw_week(std::move(each), day(2020, 1, 1), act);
        });
        CHECK(last.error().is(never_open));
    });
}

TEST_CASE("each change of a calendar is in the journal, and of two who change the same version the second is refused")
{
    for_each_engine([](db::Database& database) {
        CHECK(opens(database, of_haarlem, day(2026, 1, 1), {{9h, 12h}, {13h, 17h}}));
        OfficeCalendar seen;
        database.read([&](db::Reader& reader) { seen = office_calendar(reader, of_haarlem); });
        CHECK(seen.version == 1);
        const Verb second = [&](OfficeCalendar) { return close_on(seen, day(2026, 4, 27), "Koningsdag", act); };
        CHECK(changed(database, of_haarlem, second));
        CHECK(changed(database, of_haarlem, second).error().is(changed_meanwhile));
        database.read([&](db::Reader& reader) {
            const auto events = events_about(reader, calendar_subject.code, seen.id.text(), 10);
            REQUIRE(events.size() == 2);
            CHECK(events.front().event.is(closing_day_set));
            CHECK(events.front().event.facts ==
                  std::vector<Fact>{{"gemeente", {}, haarlem}, {"dag", {}, day(2026, 4, 27)}});
            CHECK(std::ranges::count(events.back().event.facts, Fact{"maandag", {}, Code{"09:00-12:00_13:00-17:00"}}) ==
                  1);
        });
    });
}

TEST_CASE("a day that is free by law already, or lies further ahead than any decree, is not equalised (Atw 3 lid 3)")
{
    const auto refusal = [](Day day, Day known_through) {
        return equalise({}, {day, "Besluit van de proef"}, known_through, act).error();
    };
    for (const Day free : {day(2026, 5, 16), day(2026, 5, 17), day(2026, 5, 14), day(2026, 4, 3)})
        CHECK_MESSAGE(refusal(free, day(2028, 12, 31)).is(day_free_already), to_text(free));
    CHECK(refusal(day(2026, 5, 16), day(2028, 12, 31)).field == "dag");
    const Refusal far = refusal(day(2096, 5, 4), day(2096, 12, 31));
    CHECK(far.is(decree_too_far));
    CHECK(far.field == "dag");
    CHECK(far.values == std::vector<std::string>{"2031-12-31"});
    const Refusal long_decree = refusal(day(2029, 5, 11), day(2032, 1, 1));
    CHECK(long_decree.is(decree_too_far));
    CHECK(long_decree.field == "bekend-tot");
    CHECK(refusal(day(2029, 5, 11), day(2029, 5, 10)).is(known_before_day));
    CHECK(equalise({}, {day(2031, 5, 23), "Besluit van de proef"}, day(2031, 12, 31), act));
}

TEST_CASE("a new decree moves legal terms and says how far it reaches; a day can be withdrawn with its reason")
{
    for_each_engine([](db::Database& database) {
        CHECK(loaded(database).legal().in_doubt(day(2029, 5, 11)));
        CHECK(decreed(database, [](DecreedDays days) {
            return equalise(std::move(days), {day(2029, 5, 11), "Besluit 2029-2031"}, day(2031, 12, 31), act);
        }));
        CHECK(decreed(database, [](DecreedDays days) {
            return not_equalised(std::move(days), day(2020, 5, 22), "niet in het besluit", act);
        }));
        const Almanac almanac = loaded(database);
        CHECK(almanac.legal().is_free(day(2029, 5, 11)));
        CHECK_FALSE(almanac.legal().in_doubt(day(2029, 5, 11)));
        CHECK_FALSE(almanac.legal().in_doubt(day(2030, 5, 31)));
        CHECK_FALSE(almanac.legal().is_free(day(2020, 5, 22)));
        CHECK(almanac.legal().equalisation().known_through == day(2031, 12, 31));
    });
}
