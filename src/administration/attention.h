// SPDX-License-Identifier: EUPL-1.2
// What is missing in the settings, and will cause trouble if nobody looks at it.
#pragma once

#include "calendar/legal_calendar.h"
#include "process/process.h"
#include "staff/organisation.h"

#include <optional>
#include <span>
#include <vector>

namespace opmaat::administration {

/// A department or team without head and without coordinator.
struct HeadlessUnit {
    const Unit* unit;
    std::optional<OfficialId> instead{}; // who has its questions when nobody is on its roster; nothing: nobody at all
};
/// Those of the day of the organisation. A post of somebody who no longer works here is empty.
std::vector<HeadlessUnit> headless_units(const Organisation& organisation);

/// No official is named who has a question when nobody else does, or one who no longer works here.
bool intake_official_missing(const Organisation& organisation);

/// The year of which the equalised days should be known by now and are not: this year, and from October on the next,
/// as terms begin to end in it (Atw 3 lid 3).
std::optional<int> year_without_equalised_days(const Equalisation& known, Day today);

/// Processes of the day of the organisation whose unit is not there.
std::vector<const Process*> homeless_processes(const Organisation& organisation, std::span<const Process> all);

} // namespace opmaat::administration
