// SPDX-License-Identifier: EUPL-1.2
// Who looks, with everything that the permission table must know of them; made once per sign-in or token and kept until
// the organisation changes. All lists of units hold the units beneath them too and are sorted, as are all lists here.
#pragma once

#include "access/role.h"
#include "base/act.h"

#include <vector>

namespace opmaat {

/// A role and where it holds.
struct Post {
    Role role;
    bool everywhere = false;     // given for all
    std::vector<UnitId> units{}; // else here
    friend bool operator==(const Post&, const Post&) = default;
};

struct Viewer {
    Actor actor{SystemActor{}};
    std::vector<Post> posts{};
    std::vector<UnitId> teams{};       // of which they are a member, clusters included
    std::vector<UnitId> departments{}; // those in which their teams lie
    std::vector<UnitId> clusters{};    // that work with them in a cluster: the units which take part in it
    std::vector<OfficialId> deputises_for{};
    std::vector<Scope> scopes{}; // of an application
    friend bool operator==(const Viewer&, const Viewer&) = default;
};

/// The official who looks; null for a machine.
inline const OfficialId* official_of(const Viewer& viewer) { return std::get_if<OfficialId>(&viewer.actor); }

/// A job of the system, by its name ("waarschuwing"): may everything.
Viewer system_viewer(std::string job);
/// A wall screen: sees the board without people or content.
Viewer wall_viewer();
/// The holder of an API token.
Viewer application_viewer(std::string token_id, std::vector<Scope> scopes);

} // namespace opmaat
