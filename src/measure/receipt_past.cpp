// SPDX-License-Identifier: EUPL-1.2
// What was open, late and nearly due on days of the past, and what came in and went out in each month.
#include "calendar/zone.h"
#include "measure/receipt_study.h"
#include "measure/statistics.h"

#include <algorithm>
#include <map>
#include <set>

namespace opmaat::measure {
namespace {

using namespace std::chrono;

// Each 1st and 15th from the first month after the first start up to and including the censor day.
std::set<Day> moments(const Study& study, const Zone& zone, std::optional<Day> added)
{
    std::set<Day> days;
    const year_month_day start{zone.local_day(study.first_start)};
    for (auto month = start.year() / start.month() + months{1}; local_days{month / 1} <= study.censor_day;
         month += months{1})
        for (const unsigned day : {1U, 15U})
            if (const Day moment = local_days{month / std::chrono::day{day}}; moment <= study.censor_day)
                days.insert(moment);
    if (added) days.insert(*added);
    return days;
}

Cases open_at(const Study& study, Instant moment)
{
    Cases open;
    for (const StudiedCase& each : study.cases)
        if (each.logged->start <= moment && (!each.logged->end || *each.logged->end > moment)) open.push_back(&each);
    return open;
}

void add_day(Sheet& sheet, const Study& study, Day day, Instant moment)
{
    const std::string dimension = to_text(day);
    const Cases open = open_at(study, moment);
    const auto overdue = [&](const StudiedCase* each) {
        return each->logged->deadline && *each->logged->deadline < moment;
    };
    const auto nearly = [&](const StudiedCase* each) {
        const auto& deadline = each->logged->deadline;
        return deadline && moment <= *deadline && *deadline < moment + hours{168};
    };
    const auto nearly_by_day = [&](const StudiedCase* each) {
        return each->deadline_day && day <= *each->deadline_day && *each->deadline_day <= day + days{7};
    };
    std::vector<double> ages;
    for (const StudiedCase* each : open) ages.push_back(days_between(each->logged->start, moment));
    sheet.count("open_asof", dimension, open.size());
    sheet.count("overdue_open_asof", dimension, std::ranges::count_if(open, overdue));
    sheet.count("due_within_7d_asof_instant", dimension, std::ranges::count_if(open, nearly));
    sheet.count("due_within_7d_asof_localdate", dimension, std::ranges::count_if(open, nearly_by_day));
    sheet.number("open_age_days_median_asof", dimension, median(ages));
}

std::string month_of(Day day) { return to_text(day).substr(0, 7); }

} // namespace

void add_past_days(Sheet& sheet, const Study& study, const Reckoning& reckoning, std::optional<Day> as_of)
{
    for (const Day day : moments(study, reckoning.zone, as_of))
        add_day(sheet, study, day, reckoning.zone.instant_of(day, minutes{0}));
}

void add_months(Sheet& sheet, const Study& study)
{
    std::map<std::string, int> started;
    std::map<std::string, int> closed;
    std::map<std::string, int> late;
    for (const StudiedCase& each : study.cases) {
        ++started[month_of(each.start_day)];
        if (!each.closed()) continue;
        ++closed[month_of(*each.end_day)];
        late[month_of(*each.end_day)] += each.late_by_instant();
    }
    for (const auto& [month, count] : started) sheet.count("started_in_month", month, count);
    for (const auto& [month, count] : closed) sheet.count("closed_in_month", month, count);
    for (const auto& [month, count] : late) sheet.count("closed_late_in_month", month, count);
}

} // namespace opmaat::measure
