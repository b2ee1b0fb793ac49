// SPDX-License-Identifier: EUPL-1.2
// How long the terms were, and what the Algemene termijnenwet would have made of eight weeks.
#include "calendar/calendar_years.h"
#include "calendar/legal_calendar.h"
#include "calendar/zone.h"
#include "measure/receipt_study.h"
#include "measure/statistics.h"

#include <algorithm>
#include <map>

namespace opmaat::measure {
namespace {

using namespace std::chrono;

constexpr days eight_weeks{56};

// Commonest first, ties by length.
std::vector<std::pair<long, int>> by_frequency(const std::map<long, int>& counts)
{
    std::vector<std::pair<long, int>> ordered{counts.begin(), counts.end()};
    std::ranges::stable_sort(ordered, std::ranges::greater{}, &std::pair<long, int>::second);
    return ordered;
}

// A day far outside the calendar (a typing error in the log) is a working day.
bool free_by_law(Day day, const LegalCalendar& legal) { return in_calendar(day) && legal.is_free(day); }

Day rolled(Day day, const LegalCalendar& legal) { return in_calendar(day) ? legal.first_not_free(day) : day; }

// Working days after the start up to and including the end.
double working_days(const StudiedCase& closed, const LegalCalendar& legal)
{
    int count = 0;
    for (Day day = closed.start_day + days{1}; day <= *closed.end_day; day += days{1})
        count += !free_by_law(day, legal);
    return count;
}

void add_lengths(Sheet& sheet, const Study& study)
{
    std::map<long, int> lengths;
    for (const StudiedCase& each : study.cases)
        if (each.deadline_day) ++lengths[(*each.deadline_day - each.start_day).count()];
    for (const auto& [length, count] : by_frequency(lengths))
        sheet.count("term_length_localdays_count", std::to_string(length), count);
    sheet.count("term_length_localdays_eq56", "all", lengths[eight_weeks.count()]);
    sheet.count("term_length_distinct_values", "all",
                std::ranges::count_if(lengths, [](auto& each) { return each.second > 0; }));
}

} // namespace

void add_terms(Sheet& sheet, const Study& study, const Reckoning& reckoning)
{
    const LegalCalendar& legal = reckoning.legal;
    const auto end = [](const StudiedCase& each) { return each.start_day + eight_weeks; };
    const auto count = [&](auto condition) { return std::ranges::count_if(study.cases, condition); };
    add_lengths(sheet, study);
    sheet.count("atw_8weeks_end_moved", "all", count([&](auto& each) { return free_by_law(end(each), legal); }));
    sheet.count("closed_after_8weeks_unrolled", "all",
                count([&](auto& each) { return each.closed() && *each.end_day > end(each); }));
    sheet.count("closed_after_8weeks_atw_rolled", "all",
                count([&](auto& each) { return each.closed() && *each.end_day > rolled(end(each), legal); }));
    sheet.count("deadline_on_nonworking_localdate", "all",
                count([&](auto& each) { return each.deadline_day && free_by_law(*each.deadline_day, legal); }));
    std::vector<double> lengths;
    for (const StudiedCase& each : study.cases)
        if (each.closed()) lengths.push_back(working_days(each, legal));
    const auto ninth = percentile_nearest_rank(lengths, 0.9);
    sheet.number("lead_workingdays_median", "all", median(lengths));
    sheet.text("lead_workingdays_p90_nearest_rank", "all", ninth ? std::to_string(static_cast<long>(*ninth)) : "");
}

} // namespace opmaat::measure
