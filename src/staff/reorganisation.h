// SPDX-License-Identifier: EUPL-1.2
// A reorganisation is prepared as a draft of steps, planned, and goes live on its day, at once and whole: units,
// people, and with them the questions, routes and rights of the units that close. A draft that nobody planned changes
// nothing.
#pragma once

#include "staff/official_change.h"

#include <functional>
#include <span>
#include <variant>

namespace opmaat {

/// A new unit; its id is known while drafting, so that later steps can name it.
struct OpenUnit {
    UnitId unit;
    UnitKind kind;
    std::string code;
    Label name;
    std::optional<UnitId> parent{};
    friend bool operator==(const OpenUnit&, const OpenUnit&) = default;
};
/// A unit that goes; what it has goes to the successor, its members too unless a step moves them elsewhere.
struct CloseUnit {
    UnitId unit;
    std::optional<UnitId> successor{};
    friend bool operator==(const CloseUnit&, const CloseUnit&) = default;
};
struct MoveUnit {
    UnitId unit;
    std::optional<UnitId> parent{};
    friend bool operator==(const MoveUnit&, const MoveUnit&) = default;
};
struct MoveOfficial {
    OfficialId official;
    UnitId from;
    UnitId to;
    friend bool operator==(const MoveOfficial&, const MoveOfficial&) = default;
};
struct RenameUnit {
    UnitId unit;
    Label name;
    friend bool operator==(const RenameUnit&, const RenameUnit&) = default;
};
using ReorganisationStep = std::variant<OpenUnit, CloseUnit, MoveUnit, MoveOfficial, RenameUnit>;

enum class ReorganisationState { draft, planned, live, dropped };

template <>
struct Words<ReorganisationState> {
    static constexpr std::array<Word<ReorganisationState>, 4> all{{
        {ReorganisationState::draft, "concept"},
        {ReorganisationState::planned, "gepland"},
        {ReorganisationState::live, "ingegaan"},
        {ReorganisationState::dropped, "vervallen"},
    }};
};

struct Reorganisation {
    Id<Reorganisation> id;
    std::string name;
    Day goes_live;
    ReorganisationState state = ReorganisationState::draft;
    std::vector<ReorganisationStep> steps{}; // in the order in which they are taken
    std::int64_t version = 1;
    friend bool operator==(const Reorganisation&, const Reorganisation&) = default;
};

inline constexpr Subject<Reorganisation> reorganisation_subject{"reorganisatie"};

inline constexpr Rule reorganisation_name_missing{RefusalKind::invalid, "reorganisatienaam-ontbreekt"};
inline constexpr Rule reorganisation_day_past{RefusalKind::invalid, "reorganisatie-dag-voorbij"};
inline constexpr Rule reorganisation_not_draft{RefusalKind::conflict, "reorganisatie-geen-concept"};
inline constexpr Rule reorganisation_not_planned{RefusalKind::conflict, "reorganisatie-niet-gepland"};
/// It went live or was dropped before.
inline constexpr Rule reorganisation_over{RefusalKind::conflict, "reorganisatie-voorbij"};
inline constexpr Rule reorganisation_empty{RefusalKind::invalid, "reorganisatie-leeg"};
/// Another reorganisation that is planned moves or closes the unit too. Values: its name.
inline constexpr Rule unit_change_planned{RefusalKind::conflict, "eenheid-wijziging-gepland"};
inline constexpr Rule reorganisation_too_early{RefusalKind::conflict, "reorganisatie-nog-niet"};

inline constexpr EventKind reorganisation_drafted{"reorganisatie-voorbereid"};
inline constexpr EventKind reorganisation_changed{"reorganisatie-gewijzigd"};
inline constexpr EventKind reorganisation_planned{"reorganisatie-gepland"};
inline constexpr EventKind reorganisation_unplanned{"reorganisatie-weer-concept"};
inline constexpr EventKind reorganisation_went_live{"reorganisatie-ingegaan"};
inline constexpr EventKind reorganisation_dropped{"reorganisatie-vervallen"};

Result<Changed<Reorganisation>> draft_reorganisation(std::string name, Day goes_live, Day today, const Act& act);
/// Adds a step that can be taken after the ones before it; refuses as the verb of that step does.
Result<Changed<Reorganisation>> add_step(const Organisation& organisation, Reorganisation draft,
                                         ReorganisationStep step, const Act& act);
/// Takes the last step back.
Result<Changed<Reorganisation>> remove_last_step(Reorganisation draft, const Act& act);

/// Counts what hangs on a unit at this moment.
using TiesOf = std::function<Ties(const UnitId&)>;

/// The organisation as its steps would leave it on its day. Refuses as the verb of a step does.
Result<Organisation> organisation_after(const Organisation& organisation, const Reorganisation& reorganisation,
                                        const TiesOf& ties, const Act& act);

/// The day on which a draft goes live; `today` is the earliest. Refuses reorganisation_empty, and as the verb of a step
/// does.
struct PlannedDay {
    Day goes_live;
    Day today;
};
Result<Changed<Reorganisation>> plan_reorganisation(const Organisation& organisation, Reorganisation draft,
                                                    PlannedDay day, const TiesOf& ties, const Act& act);
/// A draft again, of which the steps can be changed.
Result<Changed<Reorganisation>> unplan_reorganisation(Reorganisation planned, const Act& act);
/// Whether it was planned, and one of its steps moves or closes the unit.
bool is_planned_for(const Reorganisation& reorganisation, const UnitId& unit);
/// Of a draft or of what was planned. Refuses reorganisation_over.
Result<Changed<Reorganisation>> drop_reorganisation(Reorganisation reorganisation, const Act& act);

/// Whether one of these that is planned closes the unit by that day.
bool will_be_closed(std::span<const Reorganisation> all, const UnitId& unit, Day by);

/// What a closed unit had goes there: questions, processes, rights. The slices that hold these move them in the same
/// transaction.
struct Succession {
    UnitId from;
    UnitId to;
    friend bool operator==(const Succession&, const Succession&) = default;
};

/// Save the units and officials in this order.
struct WentLive {
    Changed<Reorganisation> reorganisation;
    std::vector<Changed<Unit>> units;
    std::vector<Changed<Official>> officials;
    std::vector<Succession> successions;
};

/// Takes all steps as of its day, which is today or has passed. Refuses reorganisation_not_planned and
/// reorganisation_too_early, and as the verb of a step does: then nothing changes.
Result<WentLive> go_live(const Organisation& organisation, Reorganisation planned, const TiesOf& ties, Day today,
                         const Act& act);

} // namespace opmaat
