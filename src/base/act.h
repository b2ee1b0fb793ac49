// SPDX-License-Identifier: EUPL-1.2
// Who does something and when. Passed in to every verb: nothing in the domain asks for the time itself.
#pragma once

#include "base/id.h"
#include "base/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace opmaat {

/// A job of the system, by name ("waarschuwing").
struct SystemActor {
    std::string job;
    friend bool operator==(const SystemActor&, const SystemActor&) = default;
};
/// An application that holds an API token, by the id of that token.
struct ApplicationActor {
    std::string token_id;
    friend bool operator==(const ApplicationActor&, const ApplicationActor&) = default;
};
using Actor = std::variant<SystemActor, OfficialId, ApplicationActor>;

/// "medewerker:<uuid>", "systeem:<job>" or "toepassing:<id>": how the journal names an actor.
std::string to_text(const Actor& actor);
/// The same form; nothing when it names no actor.
std::optional<Actor> parse_actor(std::string_view text);

struct Act {
    Actor by;
    Instant at;
};

} // namespace opmaat
