// SPDX-License-Identifier: EUPL-1.2
// A small town with two teams, a few officials and one process, in memory and in a database: enough to ask questions
// in.
#pragma once

#include "db/db.h"
#include "question/ask.h"
#include "question/question_store.h"

#include <vector>

namespace support {

struct Town {
    /// Puts its people, units and process in the database.
    explicit Town(db::Database& database);

    opmaat::Calendars calendars() const { return almanac.calendars(municipality); }
    opmaat::Recipient recipient(const opmaat::OfficialId& official) const { return {official, green, true}; }
    opmaat::Asked asked(opmaat::Instant received) const;
    /// Asks and saves it.
    opmaat::Question ask(opmaat::Instant at);
    /// Saves what a verb returned, in a transaction of its own. Throws when it is refused.
    opmaat::Question save(opmaat::Result<opmaat::Changed<opmaat::Question>> changed);

    db::Database& database;
    opmaat::MunicipalityId municipality;
    opmaat::UnitId green;
    opmaat::UnitId permits;
    opmaat::OfficialId intake;
    opmaat::OfficialId testmans;
    opmaat::OfficialId proefman;
    opmaat::Process process;
    opmaat::Almanac almanac;
};

/// 2 March 2026, 10 o'clock in the morning, a Monday.
extern const opmaat::Instant monday;

} // namespace support
