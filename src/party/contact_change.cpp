// SPDX-License-Identifier: EUPL-1.2
#include "party/contact_change.h"

#include "party/party_event.h"

#include <algorithm>

namespace opmaat {
namespace {

Result<std::size_t> place_of(const Party& party, const Id<ContactPoint>& id)
{
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    const auto found = std::ranges::find(party.contact_points, id, &ContactPoint::id);
    if (found == party.contact_points.end()) return refused(contact_point_unknown);
    return static_cast<std::size_t>(found - party.contact_points.begin());
}

std::vector<Fact> facts_of(const ContactPoint& point)
{
    return {{"contactgegeven", {}, point.id}, {"soort", {}, Code{word(kind_of(point.reach))}}};
}

Changed<Party> told(Party party, EventKind kind, std::size_t place, const Act& act)
{
    auto facts = facts_of(party.contact_points[place]);
    return changed_party(std::move(party), kind, std::move(facts), act);
}

} // namespace

Result<Changed<Party>> add_contact_point(Party party, NewContactPoint added, const Act& act)
{
    if (auto stands = still_stands(party); !stands) return std::unexpected(std::move(stands).error());
    const auto there = [&](const ContactPoint& each) {
        return same(each.reach, added.reach) && !each.period.until && !each.unreachable;
    };
    if (std::ranges::any_of(party.contact_points, there))
        return refused(contact_point_twice, std::string{word(kind_of(added.reach))});
    party.contact_points.push_back(
        {Id<ContactPoint>::fresh(act.at), std::move(added.reach), added.purpose, false, {added.since, std::nullopt}});
    const std::size_t place = party.contact_points.size() - 1;
    return told(std::move(party), contact_point_added, place, act);
}

Result<Changed<Party>> end_contact_point(Party party, const Id<ContactPoint>& id, Day until, const Act& act)
{
    OPMAAT_TRY(place, place_of(party, id));
    ContactPoint& point = party.contact_points[place];
    if (until < point.period.from) return refused(end_before_beginning, "tot", {to_text(point.period.from)});
    if (point.period.until == until) return refused(party_unchanged);
    point.period.until = until;
    point.preferred = false;
    return told(std::move(party), contact_point_ended, place, act);
}

Result<Changed<Party>> prefer_contact_point(Party party, const Id<ContactPoint>& id, const Act& act)
{
    OPMAAT_TRY(place, place_of(party, id));
    if (party.contact_points[place].preferred) return refused(party_unchanged);
    const ReachKind kind = kind_of(party.contact_points[place].reach);
    for (ContactPoint& each : party.contact_points)
        if (kind_of(each.reach) == kind) each.preferred = each.id == id;
    return told(std::move(party), contact_point_preferred, place, act);
}

Result<Changed<Party>> mark_unreachable(Party party, const Id<ContactPoint>& id, Day since, const Act& act)
{
    OPMAAT_TRY(place, place_of(party, id));
    ContactPoint& point = party.contact_points[place];
    if (point.unreachable) return refused(party_unchanged);
    point.unreachable = since;
    return told(std::move(party), contact_point_unreachable, place, act);
}

} // namespace opmaat
