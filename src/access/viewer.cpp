// SPDX-License-Identifier: EUPL-1.2
#include "access/viewer.h"

#include <algorithm>

namespace opmaat {

Viewer system_viewer(std::string job)
{
    return {.actor = SystemActor{std::move(job)}, .posts = {{.role = Role::system, .everywhere = true}}};
}

Viewer wall_viewer()
{
    return {.actor = SystemActor{"wandscherm"}, .posts = {{.role = Role::wall, .everywhere = true}}};
}

Viewer application_viewer(std::string token_id, std::vector<Scope> scopes)
{
    std::ranges::sort(scopes);
    return {.actor = ApplicationActor{std::move(token_id)},
            .posts = {{.role = Role::application, .everywhere = true}},
            .scopes = std::move(scopes)};
}

} // namespace opmaat
