// SPDX-License-Identifier: EUPL-1.2
#include "board/wall_link.h"

namespace opmaat {

Result<Changed<WallLink>> make_wall_link(std::string name, std::string digest, const Act& act)
{
    constexpr std::size_t longest_name = 100;
    const bool blank = name.find_first_not_of(' ') == std::string::npos;
    if (blank || name.size() > longest_name) return refused(wall_link_nameless, "plek");
    WallLink link{
        .id = Id<WallLink>::fresh(act.at), .name = std::move(name), .digest = std::move(digest), .made = act.at};
    Event event{act, wall_link_made, {about(wall_link_subject, link.id, 1)}};
    return Changed{std::move(link), std::move(event)};
}

Result<Changed<WallLink>> revoke(WallLink link, const Act& act)
{
    if (link.revoked) return refused(wall_link_already_revoked);
    link.revoked = act.at;
    Event event{act, wall_link_revoked, {about(wall_link_subject, link.id, link.version + 1)}};
    return Changed{std::move(link), std::move(event)};
}

} // namespace opmaat
