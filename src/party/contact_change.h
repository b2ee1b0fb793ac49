// SPDX-License-Identifier: EUPL-1.2
// How the numbers and addresses of a party come and go.
#pragma once

#include "party/party_change.h"

namespace opmaat {

/// The party has no such number or address.
inline constexpr Rule contact_point_unknown{RefusalKind::missing, "contactgegeven-onbekend"};
/// It has this number or address already (P06).
inline constexpr Rule contact_point_twice{RefusalKind::invalid, "contactgegeven-dubbel"};
/// An end before its beginning. Values: the first day.
inline constexpr Rule end_before_beginning{RefusalKind::invalid, "contactgegeven-einde-voor-begin"};

inline constexpr EventKind contact_point_added{"contactgegeven-toegevoegd"};
inline constexpr EventKind contact_point_ended{"contactgegeven-beeindigd"};
inline constexpr EventKind contact_point_preferred{"contactgegeven-voorkeur"};
inline constexpr EventKind contact_point_unreachable{"contactgegeven-onbereikbaar"};

struct NewContactPoint {
    Reach reach;
    Purpose purpose = Purpose::home;
    Day since;
};

// All refuse party_merged.

/// One that has ended, or came back unreachable, begins anew. Refuses contact_point_twice.
Result<Changed<Party>> add_contact_point(Party party, NewContactPoint added, const Act& act);
/// From the day `until` on it is history; the party stays, also without any (P07). Refuses contact_point_unknown and
/// end_before_beginning.
Result<Changed<Party>> end_contact_point(Party party, const Id<ContactPoint>& id, Day until, const Act& act);
/// In the place of the one of its kind that was. Refuses contact_point_unknown and party_unchanged.
Result<Changed<Party>> prefer_contact_point(Party party, const Id<ContactPoint>& id, const Act& act);
/// What was sent there came back (M02). Refuses contact_point_unknown, and party_unchanged when that is known: so its
/// owner is told once.
Result<Changed<Party>> mark_unreachable(Party party, const Id<ContactPoint>& id, Day since, const Act& act);

} // namespace opmaat
