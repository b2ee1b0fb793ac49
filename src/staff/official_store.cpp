// SPDX-License-Identifier: EUPL-1.2
#include "base/columns.h"
#include "event/event_store.h"
#include "staff/staff_store.h"

namespace opmaat {
namespace {

const db::Sql official_insert{"official.insert",
                              "INSERT INTO official (id, code, initials, first_name, prefix, family_name, job, email, "
                              "phone, from_day, until_day, version) "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"};
const db::Sql official_update{"official.update",
                              "UPDATE official SET initials = ?1, first_name = ?2, prefix = ?3, family_name = ?4, "
                              "job = ?5, email = ?6, phone = ?7, until_day = ?8, version = ?9 "
                              "WHERE id = ?10 AND version = ?9 - 1"};
const db::Sql memberships_delete{"official.forget_memberships", "DELETE FROM membership WHERE official = ?1"};
const db::Sql membership_insert{"official.join",
                                "INSERT INTO membership (official, unit, from_day, until_day) VALUES (?1, ?2, ?3, ?4)"};
const db::Sql deputies_delete{"official.forget_deputies", "DELETE FROM deputy WHERE official = ?1"};
const db::Sql deputy_insert{"official.deputise",
                            "INSERT INTO deputy (official, deputy, from_day, until_day) VALUES (?1, ?2, ?3, ?4)"};
const db::Sql select_presences{"presence.all", "SELECT official, state, until_at, version FROM presence"};
const db::Sql select_presence{"presence.one",
                              "SELECT official, state, until_at, version FROM presence WHERE official = ?1"};
const db::Sql presence_save{
    "presence.save", "INSERT INTO presence (official, state, until_at, version) VALUES (?1, ?2, ?3, ?4) "
                     "ON CONFLICT (official) DO UPDATE SET state = excluded.state, until_at = excluded.until_at, "
                     "version = excluded.version WHERE presence.version = excluded.version - 1"};

std::int64_t save_row(db::Writer& writer, const Official& official)
{
    const OfficialDetails& details = official.details;
    const PersonName& name = details.name;
    if (official.version == 1)
        return writer.run(official_insert, official.id, official.code, name.initials, name.first, name.prefix,
                          name.family, details.job, details.email, details.phone, official.service.from,
                          official.service.until, official.version);
    return writer.run(official_update, name.initials, name.first, name.prefix, name.family, details.job, details.email,
                      details.phone, official.service.until, official.version, official.id);
}

Presence presence_row(const db::Row& row)
{
    return {row.as<OfficialId>(0), row.as<Reachability>(1), row.as<std::optional<Instant>>(2), row.integer(3)};
}

} // namespace

Result<void> save(db::Writer& writer, const Changed<Official>& changed)
{
    const Official& now = changed.now;
    if (save_row(writer, now) == 0) return refused(changed_meanwhile);
    writer.run(memberships_delete, now.id);
    for (const Membership& each : now.memberships)
        writer.run(membership_insert, now.id, each.unit, each.period.from, each.period.until);
    writer.run(deputies_delete, now.id);
    for (const Deputy& each : now.deputies)
        writer.run(deputy_insert, now.id, each.official, each.period.from, each.period.until);
    append(writer, changed.events);
    return {};
}

std::map<OfficialId, Presence> presences(db::Reader& reader)
{
    std::map<OfficialId, Presence> all;
    for (Presence& each : reader.all(select_presences, presence_row)) all.emplace(each.official, std::move(each));
    return all;
}

Presence presence_of(db::Reader& reader, const OfficialId& official)
{
    return reader.one(select_presence, presence_row, official).value_or(Presence{official});
}

Result<void> save(db::Writer& writer, const Changed<Presence>& changed)
{
    const Presence& now = changed.now;
    if (writer.run(presence_save, now.official, now.state, now.until, now.version) == 0)
        return refused(changed_meanwhile);
    append(writer, changed.events);
    return {};
}

} // namespace opmaat
