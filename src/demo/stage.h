// SPDX-License-Identifier: EUPL-1.2
// The city in which the stories of the demo play: its people, processes and calendars, found by their codes.
#pragma once

#include "administration/seed_file_shell.h"
#include "calendar/almanac.h"
#include "db/db.h"
#include "question/ask.h"
#include "staff/organisation.h"

#include <optional>
#include <string>
#include <vector>

namespace opmaat::demo {

class Stage {
public:
    /// As the database has it at `now`.
    static Stage of(db::Reader& reader, Instant now);

    Instant now() const { return now_; }
    Day today() const { return organisation_.as_of(); }
    const Organisation& organisation() const { return organisation_; }

    // Each throws a SeedFault with the place of `table` when there is nothing of that code.
    const Process& process(const std::string& code, const SeedTable& table) const;
    MunicipalityId municipality(const std::string& code, const SeedTable& table) const;
    UnitId unit(const std::string& code, const SeedTable& table) const;
    OfficialId official(const std::string& code, const SeedTable& table) const;
    /// The official, in the first unit that is theirs.
    Recipient recipient(const std::string& code, const SeedTable& table) const;

    /// Who has a question of that unit while nobody took it up.
    Recipient intake(const UnitId& unit, Day day) const;
    Calendars calendars(const MunicipalityId& municipality, const UnitId& unit) const;
    const Almanac& almanac() const { return almanac_; }
    /// When the answer is due, or (`kind` receipt) word of receipt; nothing when it cannot be computed.
    std::optional<Due> due(const Process& process, const MunicipalityId& municipality, Instant received,
                           bool of_receipt) const;

private:
    Stage(Organisation organisation, std::vector<Process> processes, Almanac almanac, Instant now);

    Organisation organisation_;
    std::vector<Process> processes_;
    Almanac almanac_;
    Instant now_;
};

} // namespace opmaat::demo
