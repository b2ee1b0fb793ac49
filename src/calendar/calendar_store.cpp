// SPDX-License-Identifier: EUPL-1.2
#include "calendar/calendar_store.h"

#include "base/columns.h"
#include "calendar/calendar_years.h"
#include "calendar/clock_time.h"

namespace opmaat {
namespace {

struct HoursRow; // a row of opening_hours
using HoursRowId = Id<HoursRow>;

const db::Sql find_hours{"calendar.find-hours", "SELECT id FROM opening_hours WHERE municipality = ?1 "
                                                "AND COALESCE(unit, '') = COALESCE(?2, '') AND valid_from = ?3"};
const db::Sql insert_hours{"calendar.insert-hours",
                           "INSERT INTO opening_hours (id, municipality, unit, valid_from) VALUES (?1, ?2, ?3, ?4)"};
const db::Sql delete_openings{"calendar.delete-openings", "DELETE FROM opening WHERE opening_hours = ?1"};
const db::Sql insert_opening{"calendar.insert-opening",
                             "INSERT INTO opening (opening_hours, weekday, opens, closes) VALUES (?1, ?2, ?3, ?4)"};
const db::Sql delete_closing_day{"calendar.delete-closing-day",
                                 "DELETE FROM closing_day WHERE municipality = ?1 "
                                 "AND COALESCE(unit, '') = COALESCE(?2, '') AND day = ?3"};
const db::Sql insert_closing_day{
    "calendar.insert-closing-day",
    "INSERT INTO closing_day (id, municipality, unit, day, reason, published) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
const db::Sql delete_override{"calendar.delete-override", "DELETE FROM day_override WHERE municipality = ?1 "
                                                          "AND COALESCE(unit, '') = COALESCE(?2, '') AND day = ?3"};
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

// That the hours can be; what is wrong stands at the field.
Result<void> must_open(const Week& week)
{
    auto hours = OpeningHours::of({{{first_calendar_day, week}}, {}, {}});
    if (hours) return {};
    Refusal refusal = std::move(hours).error();
    refusal.field = "openingstijden";
    return std::unexpected(std::move(refusal));
}

Result<void> must_be_entered(Day day, const std::string& reason, std::string_view reason_field)
{
    if (reason.empty()) return refused(calendar_reason_missing, std::string{reason_field});
    if (!in_calendar(day)) return refused(day_outside_calendar, "dag", {to_text(day)});
    return {};
}

HoursRowId row_of(db::Writer& db, const HoursOf& whose, Day from, Instant now)
{
    if (const auto found = db.value<HoursRowId>(find_hours, whose.municipality, whose.unit, from)) return *found;
    const auto id = HoursRowId::fresh(now);
    db.run(insert_hours, id, whose.municipality, whose.unit, from);
    return id;
}

} // namespace

Result<void> save_week(db::Writer& db, const HoursOf& whose, const WeekFrom& week, Instant now)
{
    if (auto open = must_open(week.week); !open) return open;
    const HoursRowId id = row_of(db, whose, week.from, now);
    db.run(delete_openings, id);
    for (std::size_t weekday = 0; weekday < week.week.size(); ++weekday)
        for (const Opening& each : week.week[weekday])
            db.run(insert_opening, id, static_cast<int>(weekday) + 1, clock_time(each.from), clock_time(each.until));
    return {};
}

Result<void> save_closing_day(db::Writer& db, const ClosingDay& closing)
{
    if (auto entered = must_be_entered(closing.day, closing.reason, "reden"); !entered) return entered;
    db.run(delete_closing_day, closing.whose.municipality, closing.whose.unit, closing.day);
    db.run(insert_closing_day, Id<ClosingDay>::fresh(closing.published), closing.whose.municipality, closing.whose.unit,
           closing.day, closing.reason, closing.published);
    return {};
}

Result<void> remove_closing_day(db::Writer& db, const HoursOf& whose, Day day)
{
    if (db.run(delete_closing_day, whose.municipality, whose.unit, day) == 0)
        return refused(calendar_day_unknown, "dag");
    return {};
}

Result<void> save_day_override(db::Writer& db, const HoursOf& whose, Day day, const Openings& openings, Instant now)
{
    if (!in_calendar(day)) return refused(day_outside_calendar, "dag", {to_text(day)});
    if (auto open = must_open(Week{openings}); !open) return open;
    db.run(delete_override, whose.municipality, whose.unit, day);
    for (const Opening& each : openings)
        db.run(insert_override, Id<Opening>::fresh(now), whose.municipality, whose.unit, day, clock_time(each.from),
               clock_time(each.until));
    return {};
}

Result<void> remove_day_override(db::Writer& db, const HoursOf& whose, Day day)
{
    if (db.run(delete_override, whose.municipality, whose.unit, day) == 0) return refused(calendar_day_unknown, "dag");
    return {};
}

Result<void> save_equalised_day(db::Writer& db, const EqualisedDay& equalised, Day known_through)
{
    if (auto entered = must_be_entered(equalised.day, equalised.source, "bron"); !entered) return entered;
    const bool was_seen = equalised.mark == EqualisedDay::Mark::seen;
    db.run(put_equalised, equalised.day, equalised.source, known_through, was_seen ? seen : assumed);
    return {};
}

Result<void> withdraw_equalised_day(db::Writer& db, Day day, const std::string& source)
{
    if (auto entered = must_be_entered(day, source, "bron"); !entered) return entered;
    db.run(put_equalised, day, source, day, withdrawn);
    return {};
}

} // namespace opmaat
