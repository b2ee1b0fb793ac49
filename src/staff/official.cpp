// SPDX-License-Identifier: EUPL-1.2
#include "staff/official.h"

namespace opmaat {
namespace {

std::string joined(std::string_view first, std::string_view second)
{
    std::string text{first};
    if (!first.empty() && !second.empty()) text += ' ';
    return text += second;
}

} // namespace

std::string short_name(const PersonName& name) { return joined(joined(name.initials, name.prefix), name.family); }

std::string full_name(const PersonName& name)
{
    const std::string& called = name.first.empty() ? name.initials : name.first;
    return joined(joined(called, name.prefix), name.family);
}

std::string sorted_name(const PersonName& name)
{
    const std::string rest = joined(name.initials, name.prefix);
    return rest.empty() ? name.family : name.family + ", " + rest;
}

std::vector<UnitId> units_of(const Official& official, Day day)
{
    std::vector<UnitId> units;
    for (const Membership& membership : official.memberships)
        if (membership.period.holds(day)) units.push_back(membership.unit);
    return units;
}

std::vector<OfficialId> deputies_of(const Official& official, Day day)
{
    std::vector<OfficialId> deputies;
    for (const Deputy& deputy : official.deputies)
        if (deputy.period.holds(day)) deputies.push_back(deputy.official);
    return deputies;
}

Reachability reachability(const Presence& presence, Instant now)
{
    return presence.until && *presence.until <= now ? Reachability::reachable : presence.state;
}

Result<Changed<Presence>> set_presence(Presence presence, Reachability state, std::optional<Instant> until,
                                       const Act& act)
{
    if (until && *until <= act.at) return refused(until_is_past, "tot");
    presence.state = state;
    presence.until = state == Reachability::reachable ? std::nullopt : until;
    ++presence.version;
    Event event{act, presence_set, {about(Subject<Official>{"aanwezigheid"}, presence.official, presence.version)}};
    return Changed{std::move(presence), std::move(event)};
}

} // namespace opmaat
