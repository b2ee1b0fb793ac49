// SPDX-License-Identifier: EUPL-1.2
#include "calendar/calendar_store.h"

#include "calendar/calendar_years.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;
using support::for_each_engine;

namespace {

const Instant now = parse_instant("2026-03-02T09:00:00Z").value();
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

Result<void> written(db::Database& database, const std::function<Result<void>(db::Writer&)>& change)
{
    Result<void> outcome;
    database.write_and_wait("calendar", [&](db::Writer& writer) {
        outcome = change(writer);
        return outcome.has_value();
    });
    return outcome;
}

Result<void> opens(db::Database& database, const HoursOf& whose, Day from, const Openings& openings)
{
    return written(database, [&](db::Writer& db) { return save_week(db, whose, {from, every_day(openings)}, now); });
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
        CHECK(refusal.error().field == "openingstijden");
        CHECK(opens(database, of_team, day(2026, 1, 1), {}).error().is(never_open));
        CHECK(loaded(database).hours(haarlem, team).openings(day(2026, 3, 2)) == Openings{{9h, 17h}});
    });
}

TEST_CASE("closing days and overrides hold for whom they were entered, and can be taken away")
{
    for_each_engine([](db::Database& database) {
        CHECK(opens(database, of_haarlem, day(2026, 1, 1), {{9h, 17h}}));
        CHECK(written(database, [](db::Writer& db) {
            return save_closing_day(db, {of_haarlem, day(2026, 4, 27), "Koningsdag", now});
        }));
        CHECK(written(database, [](db::Writer& db) {
            return save_closing_day(db, {of_team, day(2026, 6, 1), "teamdag", now});
        }));
        CHECK(written(database, [](db::Writer& db) {
            return save_day_override(db, of_haarlem, day(2026, 12, 24), {{9h, 12h}}, now);
        }));
        const Almanac almanac = loaded(database);
        CHECK_FALSE(almanac.hours(haarlem, team).is_working_day(day(2026, 4, 27)));
        CHECK_FALSE(almanac.hours(haarlem, team).is_working_day(day(2026, 6, 1)));
        CHECK(almanac.hours(haarlem).is_working_day(day(2026, 6, 1)));
        CHECK(almanac.hours(haarlem, team).openings(day(2026, 12, 24)) == Openings{{9h, 12h}});

        CHECK(written(database, [](db::Writer& db) { return remove_closing_day(db, of_team, day(2026, 6, 1)); }));
        CHECK(written(database, [](db::Writer& db) { return remove_day_override(db, of_haarlem, day(2026, 12, 24)); }));
        const auto again =
            written(database, [](db::Writer& db) { return remove_closing_day(db, of_team, day(2026, 6, 1)); });
        CHECK(again.error().is(calendar_day_unknown));
        CHECK(loaded(database).hours(haarlem, team).openings(day(2026, 12, 24)) == Openings{{9h, 17h}});
    });
}

TEST_CASE("a closing day needs a reason and a day of the calendar")
{
    for_each_engine([](db::Database& database) {
        const auto without = written(database, [](db::Writer& db) {
            return save_closing_day(db, {of_haarlem, day(2026, 4, 27), "", now});
        });
        CHECK(without.error().is(calendar_reason_missing));
        const auto never = written(database, [](db::Writer& db) {
            return save_closing_day(db, {of_haarlem, day(2926, 4, 27), "x", now});
        });
        CHECK(never.error().is(day_outside_calendar));
    });
}

TEST_CASE("a new decree moves legal terms and says how far it reaches; a day can be withdrawn with its reason")
{
    for_each_engine([](db::Database& database) {
        CHECK(loaded(database).legal().in_doubt(day(2029, 5, 11)));
        CHECK(written(database, [](db::Writer& db) {
            return save_equalised_day(db, {day(2029, 5, 11), "Besluit 2029-2031"}, day(2031, 12, 31));
        }));
        CHECK(written(database, [](db::Writer& db) {
            return withdraw_equalised_day(db, day(2020, 5, 22), "niet in het besluit");
        }));
        const Almanac almanac = loaded(database);
        CHECK(almanac.legal().is_free(day(2029, 5, 11)));
        CHECK_FALSE(almanac.legal().in_doubt(day(2029, 5, 11)));
        CHECK_FALSE(almanac.legal().in_doubt(day(2030, 5, 31)));
        CHECK_FALSE(almanac.legal().is_free(day(2020, 5, 22)));
        CHECK(almanac.legal().equalisation().known_through == day(2031, 12, 31));
    });
}
