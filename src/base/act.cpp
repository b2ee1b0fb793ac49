// SPDX-License-Identifier: EUPL-1.2
#include "base/act.h"

namespace opmaat {

std::string to_text(const Actor& actor)
{
    if (const auto* system = std::get_if<SystemActor>(&actor)) return "systeem:" + system->job;
    if (const auto* application = std::get_if<ApplicationActor>(&actor)) return "toepassing:" + application->token_id;
    return "medewerker:" + std::get<OfficialId>(actor).text();
}

std::optional<Actor> parse_actor(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view kind = text.substr(0, colon);
    const std::string name{text.substr(colon + 1)};
    if (kind == "systeem") return SystemActor{name};
    if (kind == "toepassing") return ApplicationActor{name};
    const auto official = kind == "medewerker" ? OfficialId::parse(name) : std::nullopt;
    return official ? std::optional<Actor>{*official} : std::nullopt;
}

} // namespace opmaat
