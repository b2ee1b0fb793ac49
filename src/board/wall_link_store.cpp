// SPDX-License-Identifier: EUPL-1.2
#include "board/wall_link_store.h"

#include "access/secret_shell.h"
#include "base/columns.h"
#include "event/event_store.h"

namespace opmaat {
namespace {

const db::Sql wall_link_all{
    "wall_link.all", "SELECT id, name, digest, made, revoked, version FROM wall_link ORDER BY made DESC, id DESC"};
const db::Sql wall_link_by_id{"wall_link.by_id",
                              "SELECT id, name, digest, made, revoked, version FROM wall_link WHERE id = ?1"};
const db::Sql wall_link_by_digest{"wall_link.by_digest",
                                  "SELECT id FROM wall_link WHERE digest = ?1 AND revoked IS NULL"};
const db::Sql wall_link_add{"wall_link.add",
                            "INSERT INTO wall_link (id, name, digest, made, version) VALUES (?1, ?2, ?3, ?4, 1)"};
const db::Sql wall_link_save{"wall_link.save",
                             "UPDATE wall_link SET revoked = ?2, version = version + 1 WHERE id = ?1 AND version = ?3"};

WallLink wall_link_from(const db::Row& row)
{
    return {.id = row.as<Id<WallLink>>(0),
            .name = row.as<std::string>(1),
            .digest = row.as<std::string>(2),
            .made = row.as<Instant>(3),
            .revoked = row.as<std::optional<Instant>>(4),
            .version = row.integer(5)};
}

} // namespace

Result<std::vector<WallLink>> wall_links_to_manage(db::Reader& reader, const Viewer& viewer)
{
    if (!may(viewer, Action::manage_wall)) return refused(not_allowed);
    return reader.all(wall_link_all, wall_link_from);
}

Result<WallLink> wall_link_to_manage(db::Reader& reader, const Viewer& viewer, std::string_view id)
{
    if (!may(viewer, Action::manage_wall)) return refused(not_allowed);
    auto link = reader.one(wall_link_by_id, wall_link_from, id);
    if (!link) return refused(unknown_wall_link);
    return std::move(*link);
}

bool opens_wall(db::Reader& reader, std::string_view secret)
{
    return reader.value<std::string>(wall_link_by_digest, digest_of(secret)).has_value();
}

Result<void> save(db::Writer& writer, const Changed<WallLink>& changed)
{
    const WallLink& link = changed.now;
    if (link.version == 0)
        writer.run(wall_link_add, link.id, link.name, link.digest, link.made);
    else if (writer.run(wall_link_save, link.id, link.revoked, link.version) == 0)
        return refused(changed_meanwhile);
    append(writer, changed.events);
    return {};
}

} // namespace opmaat
