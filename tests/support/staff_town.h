// SPDX-License-Identifier: EUPL-1.2
// For tests of the staff: a town in memory: a department of two teams, a second department, a cluster, and three
// officials.
#pragma once

#include "staff/reorganisation.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace support {

inline const opmaat::Day today = opmaat::day(2026, 3, 2);
inline const opmaat::Act act{opmaat::SystemActor{"proef"}, *opmaat::parse_instant("2026-03-02T09:00:00Z")};
inline const opmaat::Ties nothing_open{};

struct StaffTown {
    opmaat::Staff staff{};
    opmaat::UnitId city = add_unit("stad", opmaat::UnitKind::department);
    opmaat::UnitId parking = add_unit("parkeren", opmaat::UnitKind::team, city);
    opmaat::UnitId green = add_unit("groen", opmaat::UnitKind::team, city);
    opmaat::UnitId social = add_unit("sociaal", opmaat::UnitKind::department);
    opmaat::UnitId youth = add_unit("jeugd", opmaat::UnitKind::cluster);
    opmaat::OfficialId testman = add_official("testman", "Testman");
    opmaat::OfficialId voorbeeld = add_official("voorbeeld", "Voorbeeld");
    opmaat::OfficialId modelhuis = add_official("modelhuis", "Modelhuis");

    StaffTown() { staff.intake_official = modelhuis; }

    opmaat::UnitId add_unit(const std::string& code, opmaat::UnitKind kind,
                            std::optional<opmaat::UnitId> parent = std::nullopt)
    {
        const auto added = opmaat::add_unit(
            organisation(), {opmaat::UnitId::fresh(act.at), kind, code, {code, ""}, parent, opmaat::day(2020, 1, 1)},
            act);
        staff.units.push_back(added->now);
        return added->now.id;
    }
    opmaat::OfficialId add_official(const std::string& code, const std::string& family)
    {
        const auto added = opmaat::add_official(organisation(), code, {{"T.", "", "", family}, "", "", ""},
                                                opmaat::day(2020, 1, 1), act);
        staff.officials.push_back(added->now);
        return added->now.id;
    }
    opmaat::Organisation organisation(opmaat::Day as_of = today) const { return {staff, as_of}; }
    opmaat::Unit unit(const opmaat::UnitId& id) const { return *organisation().unit(id); }
    opmaat::Official official(const opmaat::OfficialId& id) const { return *organisation().official(id); }

    // Takes over what a verb changed.
    void has(const opmaat::Result<opmaat::Changed<opmaat::Unit>>& changed)
    {
        REQUIRE(changed);
        *std::ranges::find(staff.units, changed->now.id, &opmaat::Unit::id) = changed->now;
    }
    void has(const opmaat::Result<opmaat::Changed<opmaat::Official>>& changed)
    {
        REQUIRE(changed);
        *std::ranges::find(staff.officials, changed->now.id, &opmaat::Official::id) = changed->now;
    }
    opmaat::OfficialId intake(const opmaat::UnitId& unit, opmaat::Day when = today) const
    {
        return *opmaat::intake_owner(organisation(), unit, when);
    }
};

} // namespace support
