// SPDX-License-Identifier: EUPL-1.2
// The whole organisation as of one day, in memory: who belongs where, who stands above whom, who stands in for whom.
#pragma once

#include "staff/official.h"
#include "staff/unit.h"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace opmaat {

/// Who divides what comes in for a unit on that day (intakerooster).
struct RosterDay {
    UnitId unit;
    Day day;
    std::optional<OfficialId> official{}; // nothing: nobody is on the roster
    std::int64_t version = 0;             // 0: never filled in
    friend bool operator==(const RosterDay&, const RosterDay&) = default;
};

/// Everything that is known of the staff: past units and former officials too, so that old questions keep their names.
struct Staff {
    std::vector<Municipality> municipalities;
    std::vector<Unit> units;
    std::vector<Official> officials;
    std::vector<RosterDay> roster;
    /// Has a question when nobody else is found; named when the organisation is set up.
    std::optional<OfficialId> intake_official;
};

/// Never changed once it is made: read it again after each change of the staff, and when the day has passed.
class Organisation {
public:
    Organisation(Staff staff, Day as_of);
    Organisation(const Organisation&) = delete; // its indexes point into itself
    Organisation& operator=(const Organisation&) = delete;
    Organisation(Organisation&&) = default; // a moved vector keeps its elements where they are
    Organisation& operator=(Organisation&&) = default;

    Day as_of() const { return as_of_; }
    const Staff& staff() const { return staff_; }
    const std::vector<Municipality>& municipalities() const { return staff_.municipalities; }
    const std::vector<Unit>& units() const { return staff_.units; }             // past and future units too
    const std::vector<Official>& officials() const { return staff_.officials; } // former officials too
    const std::optional<OfficialId>& intake_official() const { return staff_.intake_official; }

    /// Null when there is none.
    const Municipality* municipality(const MunicipalityId& id) const;
    const Municipality* municipality(std::string_view code) const;
    const Unit* unit(const UnitId& id) const;
    const Unit* unit(std::string_view code) const;
    const Official* official(const OfficialId& id) const;
    const Official* official(std::string_view code) const;
    /// Works here on the day of the organisation.
    bool in_service(const OfficialId& official) const;

    // The tree, as of the day. All in no particular order unless said.
    std::optional<UnitId> parent(const UnitId& unit) const;
    /// The parent of each unit that has one.
    std::map<UnitId, UnitId> parents() const;
    /// From the unit's parent up to the top.
    std::vector<UnitId> ancestors(const UnitId& unit) const;
    /// Units that exist on the day directly beneath it.
    std::vector<UnitId> children(const UnitId& unit) const;
    /// The unit itself first, then everything beneath it.
    std::vector<UnitId> with_descendants(const UnitId& unit) const;
    /// The nearest department: the unit itself or one above it; nothing when there is none.
    std::optional<UnitId> department(const UnitId& unit) const;

    /// Units to which the official belongs, clusters too.
    std::vector<UnitId> units_of(const OfficialId& official) const;
    std::vector<OfficialId> members_of(const UnitId& unit) const;
    /// Clusters in which the unit, or one above it, takes part.
    std::vector<UnitId> clusters_of(const UnitId& unit) const;
    /// Clusters of which the official is a member, or in which a unit of the official takes part; each once.
    std::vector<UnitId> clusters_of(const OfficialId& official) const;
    std::vector<OfficialId> deputies_of(const OfficialId& official) const;
    /// For whom the official stands in.
    std::vector<OfficialId> deputises_for(const OfficialId& deputy) const;

    std::optional<OfficialId> on_roster(const UnitId& unit, Day day) const;

private:
    void index_units();
    void index_officials();

    Staff staff_;
    Day as_of_;
    std::map<UnitId, const Unit*> units_;
    std::map<OfficialId, const Official*> officials_;
    std::map<std::string_view, const Unit*> units_by_code_;
    std::map<std::string_view, const Official*> officials_by_code_;
    std::map<UnitId, std::vector<UnitId>> children_;
    std::map<UnitId, std::vector<UnitId>> clusters_;
    std::map<UnitId, std::vector<OfficialId>> members_;
    std::map<OfficialId, std::vector<OfficialId>> deputises_for_;
    std::map<std::pair<UnitId, Day>, OfficialId> roster_;
};

/// The organisation has no staff yet: `seed` must name the intake official.
inline constexpr Rule intake_official_unnamed{RefusalKind::unavailable, "intake-medewerker-ontbreekt"};

/// Who owns a question for that unit until somebody is named: who is on the roster of that day, else the coordinator,
/// else the head; else the same of the unit above it, and so on; else the intake official of the organisation. Passes
/// over who no longer works here. Refuses only intake_official_unnamed.
Result<OfficialId> intake_owner(const Organisation& organisation, const UnitId& unit, Day day);

} // namespace opmaat
