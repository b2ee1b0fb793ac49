// SPDX-License-Identifier: EUPL-1.2
#include "measure/receipt_study.h"
#include "measure/statistics.h"

#include <algorithm>
#include <map>

namespace opmaat::measure {
namespace {

std::vector<double> leads(const Cases& cases)
{
    std::vector<double> found;
    for (const StudiedCase* each : cases)
        if (each->closed()) found.push_back(each->lead_days());
    return found;
}

// Lead time when closed, age at the censor moment when open.
std::vector<Duration> durations(const Cases& cases, Instant censor)
{
    std::vector<Duration> found;
    for (const StudiedCase* each : cases)
        found.push_back({days_between(each->logged->start, each->logged->end.value_or(censor)), each->closed()});
    return found;
}

std::optional<double> percentage(std::ptrdiff_t part, std::size_t whole)
{
    if (whole == 0) return std::nullopt;
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void add_lateness(Sheet& sheet, const std::string& dimension, const Cases& cases, std::size_t closed)
{
    const auto late_instant = std::ranges::count_if(cases, &StudiedCase::late_by_instant);
    const auto late_day = std::ranges::count_if(cases, &StudiedCase::late_by_day);
    sheet.count("cases", dimension, cases.size());
    sheet.count("closed", dimension, closed);
    sheet.count("open_at_end_of_log", dimension, cases.size() - closed);
    sheet.count("closed_late_instant", dimension, late_instant);
    sheet.count("closed_late_localdate", dimension, late_day);
    sheet.number("closed_late_instant_pct", dimension, percentage(late_instant, closed));
    sheet.number("closed_late_localdate_pct", dimension, percentage(late_day, closed));
}

void add_spread(Sheet& sheet, const std::string& dimension, const std::vector<double>& lead)
{
    sheet.number("lead_days_mean", dimension, mean(lead));
    sheet.number("lead_days_median", dimension, median(lead));
    sheet.number("lead_days_p90_linear", dimension, percentile_linear(lead, 0.9));
    sheet.number("lead_days_p90_nearest_rank", dimension, percentile_nearest_rank(lead, 0.9));
    sheet.number("lead_days_max", dimension, percentile_linear(lead, 1.0));
    sheet.number("lead_days_min", dimension, percentile_linear(lead, 0.0));
}

void add_survival(Sheet& sheet, const std::string& dimension, const std::vector<Duration>& lasted)
{
    const Survival survival{lasted};
    sheet.number("km_median_days", dimension, survival.length_until(0.5));
    sheet.number("km_p90_days", dimension, survival.length_until(0.1));
    for (const int after : {7, 14, 28, 56, 91, 182})
        sheet.number("km_still_open_after_" + std::to_string(after) + "d", dimension, survival.still_open_after(after),
                     6);
}

void add_group(Sheet& sheet, const std::string& dimension, const Cases& cases, Instant censor)
{
    const std::vector<double> lead = leads(cases);
    add_lateness(sheet, dimension, cases, lead.size());
    add_spread(sheet, dimension, lead);
    add_survival(sheet, dimension, durations(cases, censor));
}

void add_groups(Sheet& sheet, const Study& study, const std::string& name, std::string LoggedCase::*of)
{
    std::map<std::string, Cases> groups;
    for (const StudiedCase& each : study.cases) groups[each.logged->*of].push_back(&each);
    for (const auto& [value, cases] : groups) add_group(sheet, name + "=" + value, cases, study.censor);
}

} // namespace

void add_lead_times(Sheet& sheet, const Study& study)
{
    Cases all;
    std::vector<double> lengths;
    for (const StudiedCase& each : study.cases) all.push_back(&each);
    for (const Duration& each : durations(all, study.censor)) lengths.push_back(each.length);
    add_group(sheet, "all", all, study.censor);
    sheet.number("naive_mean_days_open_counted_to_censor", "all", mean(lengths));
    add_groups(sheet, study, "channel", &LoggedCase::channel);
    add_groups(sheet, study, "department", &LoggedCase::department);
}

} // namespace opmaat::measure
