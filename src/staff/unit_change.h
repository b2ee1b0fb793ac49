// SPDX-License-Identifier: EUPL-1.2
// How the organisation is changed: units come, get another name or place, and go; their posts are filled; the intake
// roster says who divides the questions of a day.
#pragma once

#include "base/refusal.h"
#include "staff/organisation.h"

namespace opmaat {

inline constexpr Rule municipality_name_missing{RefusalKind::invalid, "gemeentenaam-ontbreekt"};
/// At most 60 lower-case letters, digits and hyphens. Values: the code.
inline constexpr Rule staff_code_wrong{RefusalKind::invalid, "code-onjuist"};
/// Some unit or official has, or once had, that code. Values: the code.
inline constexpr Rule staff_code_taken{RefusalKind::invalid, "code-bezet"};
inline constexpr Rule unit_name_missing{RefusalKind::invalid, "eenheidsnaam-ontbreekt"};
inline constexpr Rule unit_unknown{RefusalKind::invalid, "eenheid-onbekend"};
inline constexpr Rule unit_closed{RefusalKind::invalid, "eenheid-gesloten"};
inline constexpr Rule unit_under_itself{RefusalKind::invalid, "eenheid-onder-zichzelf"};
/// Only units of a cluster take part in one; a cluster does not take part in another.
inline constexpr Rule not_a_cluster{RefusalKind::invalid, "geen-cluster"};
/// Questions or routes would lose their home: name a unit that takes them over. Values: questions, routes.
inline constexpr Rule successor_missing{RefusalKind::invalid, "opvolger-ontbreekt"};
/// The successor is the unit itself, or closes too.
inline constexpr Rule successor_wrong{RefusalKind::invalid, "opvolger-onjuist"};
/// Units stand beneath it: close or move these first. Values: how many.
inline constexpr Rule unit_has_units{RefusalKind::invalid, "eenheid-heeft-eenheden"};
/// It takes part in that cluster on some of those days already.
inline constexpr Rule already_participant{RefusalKind::invalid, "doet-al-mee"};
inline constexpr Rule not_a_participant{RefusalKind::invalid, "doet-niet-mee"};
inline constexpr Rule official_unknown{RefusalKind::invalid, "medewerker-onbekend"};
inline constexpr Rule official_not_in_service{RefusalKind::invalid, "medewerker-niet-in-dienst"};
/// An end on or before the start.
inline constexpr Rule ends_before_start{RefusalKind::invalid, "einde-voor-begin"};

inline constexpr EventKind municipality_added{"gemeente-toegevoegd"};
inline constexpr EventKind municipality_renamed{"gemeente-hernoemd"};
inline constexpr EventKind unit_added{"eenheid-toegevoegd"};
inline constexpr EventKind unit_renamed{"eenheid-hernoemd"};
inline constexpr EventKind unit_moved{"eenheid-verplaatst"};
inline constexpr EventKind unit_was_closed{"eenheid-opgeheven"};
inline constexpr EventKind post_filled{"functie-vervuld"};
inline constexpr EventKind participants_changed{"clusterdeelname-gewijzigd"};
inline constexpr EventKind roster_changed{"intakerooster-gewijzigd"};
inline constexpr EventKind intake_official_named{"intake-medewerker-aangewezen"};

Result<Changed<Municipality>> add_municipality(const Organisation& organisation, std::string code, std::string name,
                                               const Act& act);
Result<Changed<Municipality>> rename_municipality(Municipality municipality, std::string name, const Act& act);

struct NewUnit {
    UnitId id;
    UnitKind kind;
    std::string code;
    Label name;
    std::optional<UnitId> parent{}; // nothing: at the top
    Day from;
};
Result<Changed<Unit>> add_unit(const Organisation& organisation, const NewUnit& wanted, const Act& act);
Result<Changed<Unit>> rename_unit(Unit unit, Label name, const Act& act);
/// Stands under another unit (or at the top) from that day on. Refuses unit_under_itself for a unit beneath it too.
Result<Changed<Unit>> move_unit(const Organisation& organisation, Unit unit, std::optional<UnitId> parent, Day from,
                                const Act& act);

/// What still hangs on a unit: the other slices count it.
struct Ties {
    int open_questions = 0;
    int routes = 0; // processes that this unit handles
};
/// The unit is there no longer from the day `until` on. With a successor its questions, routes and rights must be moved
/// there in the same transaction, and its members by rehome_members. Its posts end on that day.
Result<Changed<Unit>> close_unit(const Organisation& organisation, Unit unit, Day until,
                                 std::optional<UnitId> successor, Ties ties, const Act& act);

/// Fills the post from that day on; nothing: it is empty from then on.
Result<Changed<Unit>> fill_post(const Organisation& organisation, Unit unit, UnitPost post,
                                std::optional<OfficialId> official, Day from, const Act& act);
/// The units that take part in the cluster from that day on; others cease to.
Result<Changed<Unit>> set_participants(const Organisation& organisation, Unit cluster, const std::vector<UnitId>& units,
                                       Day from, const Act& act);
/// The unit takes part in the cluster on those days, beside the others. Refuses already_participant.
Result<Changed<Unit>> add_participant(const Organisation& organisation, Unit cluster, Participation wanted,
                                      const Act& act);
/// The unit takes part no longer from that day on; what had not begun by then is taken away. Refuses
/// not_a_participant.
Result<Changed<Unit>> end_participation(Unit cluster, const UnitId& unit, Day from, const Act& act);

/// Puts an official on the intake roster of that day, or nobody.
Result<Changed<RosterDay>> set_roster(const Organisation& organisation, RosterDay roster,
                                      std::optional<OfficialId> official, const Act& act);

/// Who has a question when nobody else is found. A state of its own, so that the organisation has always one.
struct IntakeOfficial {
    std::optional<OfficialId> official{};
    std::int64_t version = 0; // 0: never named
    friend bool operator==(const IntakeOfficial&, const IntakeOfficial&) = default;
};
Result<Changed<IntakeOfficial>> name_intake_official(const Organisation& organisation, IntakeOfficial intake,
                                                     const OfficialId& official, const Act& act);

/// Whether a code has the form of one.
bool is_staff_code(std::string_view code);

} // namespace opmaat
