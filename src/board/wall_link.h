// SPDX-License-Identifier: EUPL-1.2
// The link of a screen on the wall: 256 random bits, shown once, kept as a SHA-256. Whoever has it sees counts and
// teams, without people or content, and never has to sign in.
#pragma once

#include "base/refusal.h"
#include "event/event.h"

#include <optional>
#include <string>

namespace opmaat {

struct WallLink {
    Id<WallLink> id;
    std::string name;   // of the place: "hal van het stadhuis"
    std::string digest; // of the secret
    Instant made{};
    std::optional<Instant> revoked{};
    std::int64_t version = 0; // that which was read; 0 while it is not saved
    friend bool operator==(const WallLink&, const WallLink&) = default;
};

inline constexpr Subject<WallLink> wall_link_subject{"wandlink"};
inline constexpr EventKind wall_link_made{"wandlink-gemaakt"};
inline constexpr EventKind wall_link_revoked{"wandlink-ingetrokken"};

/// No such link, or it was revoked.
inline constexpr Rule unknown_wall_link{RefusalKind::missing, "wandlink-onbekend"};
/// 1 to 100 signs. Field "plek".
inline constexpr Rule wall_link_nameless{RefusalKind::invalid, "wandlink-zonder-plek"};
inline constexpr Rule wall_link_already_revoked{RefusalKind::conflict, "wandlink-al-ingetrokken"};

/// `digest` is that of the new secret. Refuses wall_link_nameless.
Result<Changed<WallLink>> make_wall_link(std::string name, std::string digest, const Act& act);
/// Refuses wall_link_already_revoked.
Result<Changed<WallLink>> revoke(WallLink link, const Act& act);

} // namespace opmaat
