// SPDX-License-Identifier: EUPL-1.2
#include "base/columns.h"
#include "event/event_store.h"
#include "staff/staff_store.h"

namespace opmaat {
namespace {

const db::Sql municipality_insert{"municipality.insert",
                                  "INSERT INTO municipality (id, code, name, version) VALUES (?1, ?2, ?3, ?4)"};
const db::Sql municipality_update{"municipality.update",
                                  "UPDATE municipality SET name = ?1, version = ?2 WHERE id = ?3 AND version = ?2 - 1"};
const db::Sql unit_insert{
    "unit.insert", "INSERT INTO unit (id, kind, code, name_nl, name_en, from_day, until_day, successor, version) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"};
const db::Sql unit_update{"unit.update",
                          "UPDATE unit SET name_nl = ?1, name_en = ?2, until_day = ?3, successor = ?4, version = ?5 "
                          "WHERE id = ?6 AND version = ?5 - 1"};
const db::Sql placements_delete{"unit.forget_placements", "DELETE FROM unit_placement WHERE unit = ?1"};
const db::Sql placement_insert{
    "unit.place", "INSERT INTO unit_placement (unit, parent, from_day, until_day) VALUES (?1, ?2, ?3, ?4)"};
const db::Sql posts_delete{"unit.forget_posts", "DELETE FROM unit_post WHERE unit = ?1"};
const db::Sql post_insert{
    "unit.fill_post", "INSERT INTO unit_post (unit, post, official, from_day, until_day) VALUES (?1, ?2, ?3, ?4, ?5)"};
const db::Sql participants_delete{"unit.forget_participants", "DELETE FROM cluster_member WHERE cluster = ?1"};
const db::Sql participant_insert{"unit.participate", "INSERT INTO cluster_member (cluster, unit, from_day, until_day) "
                                                     "VALUES (?1, ?2, ?3, ?4)"};
const db::Sql select_roster_day{"roster.day",
                                "SELECT official, version FROM intake_roster WHERE unit = ?1 AND day = ?2"};
const db::Sql roster_save{"roster.save",
                          "INSERT INTO intake_roster (unit, day, official, version) VALUES (?1, ?2, ?3, ?4) "
                          "ON CONFLICT (unit, day) DO UPDATE SET official = excluded.official, "
                          "version = excluded.version WHERE intake_roster.version = excluded.version - 1"};
const db::Sql select_intake{"intake.official", "SELECT official, version FROM intake_official WHERE one = 1"};
const db::Sql intake_save{"intake.save",
                          "INSERT INTO intake_official (one, official, version) VALUES (1, ?1, ?2) "
                          "ON CONFLICT (one) DO UPDATE SET official = excluded.official, version = excluded.version "
                          "WHERE intake_official.version = excluded.version - 1"};

std::int64_t save_row(db::Writer& writer, const Unit& unit)
{
    if (unit.version == 1)
        return writer.run(unit_insert, unit.id, unit.kind, unit.code, unit.name.nl, unit.name.en, unit.period.from,
                          unit.period.until, unit.successor, unit.version);
    return writer.run(unit_update, unit.name.nl, unit.name.en, unit.period.until, unit.successor, unit.version,
                      unit.id);
}

void save_dated(db::Writer& writer, const Unit& unit)
{
    writer.run(placements_delete, unit.id);
    for (const Placement& each : unit.placements)
        writer.run(placement_insert, unit.id, each.parent, each.period.from, each.period.until);
    writer.run(posts_delete, unit.id);
    for (const PostHolder& each : unit.posts)
        writer.run(post_insert, unit.id, each.post, each.official, each.period.from, each.period.until);
    writer.run(participants_delete, unit.id);
    for (const Participation& each : unit.participants)
        writer.run(participant_insert, unit.id, each.unit, each.period.from, each.period.until);
}

} // namespace

Result<void> save(db::Writer& writer, const Changed<Municipality>& changed)
{
    const Municipality& now = changed.now;
    const auto rows = now.version == 1 ? writer.run(municipality_insert, now.id, now.code, now.name, now.version)
                                       : writer.run(municipality_update, now.name, now.version, now.id);
    if (rows == 0) return refused(changed_meanwhile);
    append(writer, changed.events);
    return {};
}

Result<void> save(db::Writer& writer, const Changed<Unit>& changed)
{
    if (save_row(writer, changed.now) == 0) return refused(changed_meanwhile);
    save_dated(writer, changed.now);
    append(writer, changed.events);
    return {};
}

RosterDay roster_day(db::Reader& reader, const UnitId& unit, Day day)
{
    const auto row = [&](const db::Row& found) {
        return RosterDay{unit, day, found.as<std::optional<OfficialId>>(0), found.integer(1)};
    };
    return reader.one(select_roster_day, row, unit, day).value_or(RosterDay{unit, day});
}

Result<void> save(db::Writer& writer, const Changed<RosterDay>& changed)
{
    const RosterDay& now = changed.now;
    if (writer.run(roster_save, now.unit, now.day, now.official, now.version) == 0) return refused(changed_meanwhile);
    append(writer, changed.events);
    return {};
}

IntakeOfficial intake_official(db::Reader& reader)
{
    const auto row = [](const db::Row& found) { return IntakeOfficial{found.as<OfficialId>(0), found.integer(1)}; };
    return reader.one(select_intake, row).value_or(IntakeOfficial{});
}

Result<void> save(db::Writer& writer, const Changed<IntakeOfficial>& changed)
{
    if (writer.run(intake_save, *changed.now.official, changed.now.version) == 0) return refused(changed_meanwhile);
    append(writer, changed.events);
    return {};
}

} // namespace opmaat
