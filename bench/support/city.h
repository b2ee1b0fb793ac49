// SPDX-License-Identifier: EUPL-1.2
// A city with many questions, to measure on: made through the verbs, some open and the rest answered.
#pragma once

#include "db/db.h"
#include "question/ask.h"
#include "staff/organisation.h"

#include <vector>

namespace bench {

struct City {
    opmaat::MunicipalityId municipality;
    std::vector<opmaat::UnitId> units;
    std::vector<opmaat::OfficialId> officials; // ten a unit, in the order of units
    opmaat::Process process;
    opmaat::Almanac almanac = opmaat::Almanac{};

    opmaat::Calendars calendars() const { return almanac.calendars(municipality); }
    /// The `number`th question of the city, received at that moment: always the same one.
    opmaat::Asked asked(std::size_t number, opmaat::Instant received) const;
    /// Who owns it.
    opmaat::Recipient owner_of(std::size_t number) const;
};

/// Puts so many teams of ten officials in an empty database.
City found_city(db::Database& database, std::size_t teams = 50);

struct Amount {
    std::size_t questions;
    std::size_t open; // the newest of them
};

/// Asks them over the years before `now`, and answers all but the newest.
void fill(db::Database& database, const City& city, Amount amount, opmaat::Instant now);

} // namespace bench
