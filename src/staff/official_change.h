// SPDX-License-Identifier: EUPL-1.2
// How officials come, move and go, and who stands in for them. Whoever goes hands over the open questions first.
#pragma once

#include "staff/unit_change.h"

namespace opmaat {

inline constexpr Rule official_name_missing{RefusalKind::invalid, "medewerkersnaam-ontbreekt"};
inline constexpr Rule email_wrong{RefusalKind::invalid, "e-mailadres-onjuist"};
/// Open questions would be left with somebody who is gone: hand these over first. Values: how many.
inline constexpr Rule official_has_questions{RefusalKind::conflict, "medewerker-heeft-vragen"};
/// The intake official of the organisation: name another one first.
inline constexpr Rule official_is_intake{RefusalKind::conflict, "medewerker-is-intake"};
inline constexpr Rule already_member{RefusalKind::invalid, "al-lid"};
inline constexpr Rule not_a_member{RefusalKind::invalid, "geen-lid"};
inline constexpr Rule own_deputy{RefusalKind::invalid, "vervanger-is-zelf"};
inline constexpr Rule already_deputy{RefusalKind::invalid, "al-vervanger"};
inline constexpr Rule not_a_deputy{RefusalKind::invalid, "geen-vervanger"};

inline constexpr EventKind official_added{"medewerker-toegevoegd"};
inline constexpr EventKind official_changed{"medewerker-gewijzigd"};
inline constexpr EventKind official_disabled{"medewerker-uitgeschakeld"};
inline constexpr EventKind official_joined{"lid-geworden"};
inline constexpr EventKind official_left{"lid-af"};
inline constexpr EventKind official_transferred{"medewerker-verplaatst"};
inline constexpr EventKind deputy_appointed{"vervanger-aangewezen"};
inline constexpr EventKind deputy_ended{"vervanging-beeindigd"};

Result<Changed<Official>> add_official(const Organisation& organisation, std::string code, OfficialDetails details,
                                       Day from, const Act& act);
/// The event says that something changed, not what: names and addresses stay out of the journal.
Result<Changed<Official>> change_official(Official official, OfficialDetails details, const Act& act);
/// Works here no longer from the day `until` on; memberships end then too. Questions answered before keep their owner.
Result<Changed<Official>> disable_official(const Organisation& organisation, Official official, Day until,
                                           int open_questions, const Act& act);

/// Belongs to the unit from that day on.
Result<Changed<Official>> join(const Organisation& organisation, Official official, const UnitId& unit, Day from,
                               const Act& act);
/// Belongs to it no longer from that day on.
Result<Changed<Official>> leave(Official official, const UnitId& unit, Day from, const Act& act);

/// Goes from one unit to another on that day, in one event.
Result<Changed<Official>> transfer(const Organisation& organisation, Official official, const UnitId& from,
                                   const UnitId& to, Day day, const Act& act);
/// The members that a closed unit still has on its last day go to its successor, or leave when it has none.
Result<std::vector<Changed<Official>>> rehome_members(const Organisation& organisation, const Unit& closed,
                                                      const Act& act);

/// Somebody stands in for the official in that period.
Result<Changed<Official>> appoint_deputy(const Organisation& organisation, Official official, const Deputy& deputy,
                                         const Act& act);
/// Stands in no longer from that day on.
Result<Changed<Official>> end_deputy(Official official, const OfficialId& deputy, Day from, const Act& act);

} // namespace opmaat
