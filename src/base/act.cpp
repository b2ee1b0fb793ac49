// SPDX-License-Identifier: EUPL-1.2
#include "base/act.h"

namespace opmaat {

std::string to_text(const Actor& actor)
{
    if (const auto* system = std::get_if<SystemActor>(&actor)) return "systeem:" + system->job;
    if (const auto* application = std::get_if<ApplicationActor>(&actor)) return "toepassing:" + application->token_id;
    return "medewerker:" + std::get<OfficialId>(actor).text();
}

} // namespace opmaat
