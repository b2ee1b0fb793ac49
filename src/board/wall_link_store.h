// SPDX-License-Identifier: EUPL-1.2
// Links of wall screens on disk: only who manages them sees the list, and nobody ever sees a secret again.
#pragma once

#include "access/may.h"
#include "board/wall_link.h"
#include "db/db.h"

#include <vector>

namespace opmaat {

/// All links, the newest first; revoked ones too. Refuses not_allowed.
Result<std::vector<WallLink>> wall_links_to_manage(db::Reader& reader, const Viewer& viewer);
/// Refuses not_allowed and unknown_wall_link.
Result<WallLink> wall_link_to_manage(db::Reader& reader, const Viewer& viewer, std::string_view id);

/// For a screen: whether this secret still opens the board.
bool opens_wall(db::Reader& reader, std::string_view secret);

/// The only way to write a link. Refuses changed_meanwhile.
Result<void> save(db::Writer& writer, const Changed<WallLink>& changed);

} // namespace opmaat
