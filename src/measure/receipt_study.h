// SPDX-License-Identifier: EUPL-1.2
// A receipt log made ready for counting: each case with its local days, its lead time and its events in order of time.
#pragma once

#include "measure/receipt.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace opmaat::measure {

/// Days of 86,400 seconds between two instants; negative when `until` comes first.
double days_between(Instant from, Instant until);

struct StudiedCase {
    const LoggedCase* logged;
    Day start_day;
    std::optional<Day> end_day;
    std::optional<Day> deadline_day;
    std::vector<const LoggedEvent*> events; // by instant, then by the order of the file

    bool closed() const { return end_day.has_value(); }
    double lead_days() const { return days_between(logged->start, *logged->end); }
    /// Closed after the instant of its deadline. The stricter reading: deadlines stand at the start of their last day.
    bool late_by_instant() const { return closed() && logged->deadline && *logged->end > *logged->deadline; }
    /// Closed after the local day of its deadline: what "late" means for a term in days.
    bool late_by_day() const { return closed() && deadline_day && *end_day > *deadline_day; }
};

struct Study {
    std::vector<StudiedCase> cases;
    std::vector<const LoggedEvent*> events;
    Instant first_start;
    Instant last_instant;
    Instant last_event; // the first start when there are no events
    Day censor_day;     // the first 1st of a month after the last instant
    Instant censor;     // local midnight of that day

    Study(const ReceiptLog& log, const Reckoning& reckoning);
};

/// A choice of cases: all, or those of one channel or department.
using Cases = std::vector<const StudiedCase*>;

void add_lead_times(Sheet& sheet, const Study& study);
void add_past_days(Sheet& sheet, const Study& study, const Reckoning& reckoning, std::optional<Day> as_of);
void add_months(Sheet& sheet, const Study& study);
void add_terms(Sheet& sheet, const Study& study, const Reckoning& reckoning);
void add_hands(Sheet& sheet, const Study& study);
void add_activities(Sheet& sheet, const Study& study);
void add_instants(Sheet& sheet, const Study& study, const Reckoning& reckoning);

} // namespace opmaat::measure
