// SPDX-License-Identifier: EUPL-1.2
// Every figure that the municipality draws from a receipt log: lead times, lateness, open work on past days, handovers.
// Instants are compared in UTC, days are local, a day is 86,400 seconds.
#pragma once

#include "measure/receipt_log.h"
#include "measure/sheet.h"

#include <optional>
#include <vector>

namespace opmaat {
class LegalCalendar;
class Zone;
} // namespace opmaat

namespace opmaat::measure {

/// The calendars by which the figures are counted.
struct Reckoning {
    const Zone& zone;
    const LegalCalendar& legal;
};

/// All figures, ordered. As-of moments are local midnight of each 1st and 15th from the first month after the first
/// start up to the first 1st after the last instant, which is also the moment at which open cases are censored;
/// `as_of` adds one day. An empty log has no figures.
std::vector<Figure> receipt_figures(const ReceiptLog& log, const Reckoning& reckoning, std::optional<Day> as_of = {});

} // namespace opmaat::measure
