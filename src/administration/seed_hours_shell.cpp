// SPDX-License-Identifier: EUPL-1.2
#include "administration/seed_shell.h"
#include "calendar/calendar_store.h"
#include "calendar/clock_time.h"
#include "staff/staff_store.h"

#include <algorithm>

namespace opmaat {
namespace {

// "09:00-12:30"
Opening written_opening(const SeedTable& table, const std::string& text)
{
    const auto dash = text.find('-');
    const auto from = parse_clock_time(text.substr(0, dash));
    const auto until = dash == std::string::npos ? std::nullopt : parse_clock_time(text.substr(dash + 1));
    if (!from || !until) table.fail("'" + text + "' are no opening hours; write them as \"09:00-17:00\"");
    return {*from, *until};
}

Openings written_openings(const SeedTable& table, std::string_view key)
{
    Openings openings;
    for (const std::string& text : table.texts(key)) openings.push_back(written_opening(table, text));
    return openings;
}

MunicipalityId municipality_in(const Organisation& organisation, const std::string& code, const SeedTable& table)
{
    const Municipality* municipality = organisation.municipality(code);
    if (municipality == nullptr) table.fail("there is no municipality '" + code + "'");
    return municipality->id;
}

HoursOf written_whose(const Organisation& organisation, const SeedTable& table)
{
    HoursOf whose{municipality_in(organisation, table.text("gemeente"), table), std::nullopt};
    const std::string code = table.text_or_empty("eenheid");
    if (code.empty()) return whose;
    const Unit* unit = organisation.unit(code);
    if (unit == nullptr) table.fail("there is no unit '" + code + "'");
    whose.unit = unit->id;
    return whose;
}

Result<Seeded> outcome(const Result<void>& saved, Seeded as)
{
    if (!saved) return std::unexpected(saved.error());
    return as;
}

void seed_week(Seeding& seeding, const SeedTable& table)
{
    WeekFrom week{table.day("vanaf"), {}};
    for (std::size_t each = 0; each < weekday_words.size(); ++each)
        week.week[each] = written_openings(table, weekday_words[each]);
    seeding.apply_to_calendar(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto whose = written_whose(load_organisation(writer, seeding.today), table);
        table.expect_no_more();
        OfficeCalendar calendar = office_calendar(writer, whose);
        const auto known = std::ranges::find(calendar.weeks, week.from, &WeekFrom::from);
        const bool there = known != calendar.weeks.end();
        if (there && known->week == week.week) return Seeded::unchanged;
        OPMAAT_TRY(changed, set_week(std::move(calendar), week, seeding.act));
        return outcome(save(writer, changed), there ? Seeded::changed : Seeded::added);
    });
}

// Makes a change of one day for each municipality that the table names.
void for_municipalities(Seeding& seeding, const SeedTable& table,
                        const std::function<Result<Seeded>(db::Writer&, OfficeCalendar)>& change)
{
    for (const std::string& code : table.texts("gemeenten"))
        seeding.apply_to_calendar(table, [&](db::Writer& writer) {
            const HoursOf whose{municipality_in(load_organisation(writer, seeding.today), code, table), std::nullopt};
            return change(writer, office_calendar(writer, whose));
        });
    table.expect_no_more();
}

void seed_closing_day(Seeding& seeding, const SeedTable& table)
{
    const Day day = table.day("dag");
    const std::string reason = table.text("reden");
    for_municipalities(seeding, table, [&](db::Writer& writer, OfficeCalendar calendar) -> Result<Seeded> {
        const auto before = calendar.closings.find(day);
        const bool there = before != calendar.closings.end();
        if (there && before->second.reason == reason) return Seeded::unchanged;
        OPMAAT_TRY(changed, close_on(std::move(calendar), day, reason, seeding.act));
        return outcome(save(writer, changed), there ? Seeded::changed : Seeded::added);
    });
}

void seed_other_hours(Seeding& seeding, const SeedTable& table)
{
    const Day day = table.day("dag");
    const Openings openings = written_openings(table, "tijden");
    for_municipalities(seeding, table, [&](db::Writer& writer, OfficeCalendar calendar) -> Result<Seeded> {
        const auto before = calendar.overrides.find(day);
        const bool there = before != calendar.overrides.end();
        if (there && before->second == openings) return Seeded::unchanged;
        if (const auto closing = calendar.closings.find(day); closing != calendar.closings.end())
            table.fail("the office is closed on that day: " + closing->second.reason);
        OPMAAT_TRY(changed, open_otherwise(std::move(calendar), {day, openings}, {}, seeding.act));
        return outcome(save(writer, changed), there ? Seeded::changed : Seeded::added);
    });
}

void seed_equalised_day(Seeding& seeding, const SeedTable& table)
{
    const EqualisedDay wanted{table.day("dag"), table.text("bron")};
    const Day known_through = table.day("bekend_tot");
    table.expect_no_more();
    seeding.apply_to_calendar(table, [&](db::Writer& writer) -> Result<Seeded> {
        DecreedDays days = decreed_days(writer);
        const auto equalisation = equalisation_of(days);
        const auto known = std::ranges::find(equalisation.days, wanted.day, &EqualisedDay::day);
        const bool there = known != equalisation.days.end();
        if (there && known->source == wanted.source && equalisation.known_through >= known_through)
            return Seeded::unchanged;
        OPMAAT_TRY(changed, equalise(std::move(days), wanted, known_through, seeding.act));
        return outcome(save(writer, changed), there ? Seeded::changed : Seeded::added);
    });
}

} // namespace

void seed_hours(Seeding& seeding, const SeedTable& file)
{
    for (const SeedTable& table : file.tables("openingstijden")) seed_week(seeding, table);
    for (const SeedTable& table : file.tables("sluitingsdag")) seed_closing_day(seeding, table);
    for (const SeedTable& table : file.tables("andere_tijden")) seed_other_hours(seeding, table);
    for (const SeedTable& table : file.tables("gelijkgesteld")) seed_equalised_day(seeding, table);
    file.expect_no_more();
}

} // namespace opmaat
