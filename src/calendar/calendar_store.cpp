// SPDX-License-Identifier: EUPL-1.2
#include "calendar/calendar_store.h"

#include "base/columns.h"
#include "calendar/clock_time.h"
#include "event/event_store.h"

namespace opmaat {
namespace {

struct HoursRow; // a row of opening_hours

const db::Sql insert_version{"calendar.insert-version",
                             "INSERT INTO calendar (id, municipality, unit, version) VALUES (?1, ?2, ?3, 1) "
                             "ON CONFLICT DO NOTHING"};
const db::Sql update_version{"calendar.update-version",
                             "UPDATE calendar SET version = ?2 WHERE id = ?1 AND version = ?2 - 1"};
const db::Sql delete_openings{"calendar.delete-openings",
                              "DELETE FROM opening WHERE opening_hours IN (SELECT id FROM opening_hours WHERE "
                              "municipality = ?1 AND COALESCE(unit, '') = COALESCE(?2, ''))"};
const db::Sql delete_hours{"calendar.delete-hours", "DELETE FROM opening_hours WHERE municipality = ?1 "
                                                    "AND COALESCE(unit, '') = COALESCE(?2, '')"};
const db::Sql insert_hours{"calendar.insert-hours",
                           "INSERT INTO opening_hours (id, municipality, unit, valid_from) VALUES (?1, ?2, ?3, ?4)"};
const db::Sql insert_opening{"calendar.insert-opening",
                             "INSERT INTO opening (opening_hours, weekday, opens, closes) VALUES (?1, ?2, ?3, ?4)"};
const db::Sql delete_closing_days{"calendar.delete-closing-days", "DELETE FROM closing_day WHERE municipality = ?1 "
                                                                  "AND COALESCE(unit, '') = COALESCE(?2, '')"};
const db::Sql insert_closing_day{
    "calendar.insert-closing-day",
    "INSERT INTO closing_day (id, municipality, unit, day, reason, published) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
const db::Sql delete_overrides{"calendar.delete-overrides", "DELETE FROM day_override WHERE municipality = ?1 "
                                                            "AND COALESCE(unit, '') = COALESCE(?2, '')"};
const db::Sql insert_override{
    "calendar.insert-override",
    "INSERT INTO day_override (id, municipality, unit, day, opens, closes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
const db::Sql put_equalised{"calendar.put-equalised",
                            "INSERT INTO equalised_day (day, source, known_through, mark) VALUES (?1, ?2, ?3, ?4) "
                            "ON CONFLICT (day) DO UPDATE SET source = excluded.source, "
                            "known_through = excluded.known_through, mark = excluded.mark"};

constexpr std::string_view seen = "gezien";
constexpr std::string_view assumed = "aangenomen";
constexpr std::string_view withdrawn = "vervallen";

void write_week(db::Writer& db, const HoursOf& whose, const WeekFrom& week, Instant now)
{
    const auto id = Id<HoursRow>::fresh(now);
    db.run(insert_hours, id, whose.municipality, whose.unit, week.from);
    for (std::size_t weekday = 0; weekday < week.week.size(); ++weekday)
        for (const Opening& each : week.week[weekday])
            db.run(insert_opening, id, static_cast<int>(weekday) + 1, clock_time(each.from), clock_time(each.until));
}

void write_weeks(db::Writer& db, const OfficeCalendar& calendar, Instant now)
{
    const HoursOf& whose = calendar.whose;
    db.run(delete_openings, whose.municipality, whose.unit);
    db.run(delete_hours, whose.municipality, whose.unit);
    for (const WeekFrom& each : calendar.weeks) write_week(db, whose, each, now);
}

void write_days(db::Writer& db, const OfficeCalendar& calendar, Instant now)
{
    const HoursOf& whose = calendar.whose;
    db.run(delete_closing_days, whose.municipality, whose.unit);
    for (const auto& [day, closing] : calendar.closings)
        db.run(insert_closing_day, Id<Closing>::fresh(now), whose.municipality, whose.unit, day, closing.reason,
               closing.published);
    db.run(delete_overrides, whose.municipality, whose.unit);
    for (const auto& [day, openings] : calendar.overrides)
        for (const Opening& each : openings)
            db.run(insert_override, Id<Opening>::fresh(now), whose.municipality, whose.unit, day, clock_time(each.from),
                   clock_time(each.until));
}

std::string_view mark_of(const DecreedDays::Entered& entered)
{
    if (!entered.mark) return withdrawn;
    return *entered.mark == EqualisedDay::Mark::seen ? seen : assumed;
}

} // namespace

Result<void> save(db::Writer& db, const Changed<OfficeCalendar>& changed)
{
    const OfficeCalendar& now = changed.now;
    const auto rows = now.version == 1 ? db.run(insert_version, now.id, now.whose.municipality, now.whose.unit)
                                       : db.run(update_version, now.id, now.version);
    if (rows == 0) return refused(changed_meanwhile);
    const Instant at = changed.events.front().act.at;
    write_weeks(db, now, at);
    write_days(db, now, at);
    append(db, changed.events);
    return {};
}

Result<void> save(db::Writer& db, const Changed<DecreedDays>& changed)
{
    const DecreedDays& now = changed.now;
    const auto rows = now.version == 1
                          ? db.run(insert_version, now.id, std::optional<MunicipalityId>{}, std::optional<UnitId>{})
                          : db.run(update_version, now.id, now.version);
    if (rows == 0) return refused(changed_meanwhile);
    for (const auto& [day, entered] : now.entered)
        db.run(put_equalised, day, entered.source, entered.known_through, mark_of(entered));
    append(db, changed.events);
    return {};
}

} // namespace opmaat
