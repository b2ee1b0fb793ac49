// SPDX-License-Identifier: EUPL-1.2
// Through how many hands a question went, and what was done to it.
#include "calendar/zone.h"
#include "measure/receipt_study.h"
#include "measure/statistics.h"

#include <algorithm>
#include <map>
#include <set>

namespace opmaat::measure {
namespace {

using namespace std::chrono;
using Counts = std::map<std::string, long>;

// Two consecutive events of one case with different hands.
long handovers(const StudiedCase& each, std::string LoggedEvent::*hand)
{
    long count = 0;
    for (std::size_t at = 1; at < each.events.size(); ++at)
        count += each.events[at - 1]->*hand != each.events[at]->*hand;
    return count;
}

long distinct_resources(const StudiedCase& each)
{
    std::set<std::string_view> seen;
    for (const LoggedEvent* event : each.events) seen.insert(event->resource);
    return static_cast<long>(seen.size());
}

bool repeats_an_activity(const StudiedCase& each)
{
    std::set<std::string_view> seen;
    return std::ranges::any_of(each.events, [&](auto* event) { return !seen.insert(event->activity).second; });
}

// How many cases have each value, by value.
template <class ValueOf>
void add_distribution(Sheet& sheet, const std::string& metric, const Study& study, ValueOf value_of)
{
    std::map<long, long> cases;
    for (const StudiedCase& each : study.cases) ++cases[value_of(each)];
    for (const auto& [value, count] : cases) sheet.count(metric, std::to_string(value), count);
}

long total(const Study& study, std::string LoggedEvent::*hand)
{
    long sum = 0;
    for (const StudiedCase& each : study.cases) sum += handovers(each, hand);
    return sum;
}

// Most first, ties by name.
std::vector<std::pair<std::string, long>> ranked(const Counts& counts)
{
    std::vector<std::pair<std::string, long>> order{counts.begin(), counts.end()};
    std::ranges::stable_sort(order, std::ranges::greater{}, &std::pair<std::string, long>::second);
    return order;
}

void add_top_resources(Sheet& sheet, const Counts& by_resource)
{
    std::string names;
    long events = 0;
    for (int place = 0; const auto& [name, count] : ranked(by_resource)) {
        if (place++ == 5) break;
        names += (names.empty() ? "" : ";") + name;
        events += count;
    }
    sheet.count("top5_resources_events", names, events);
}

void add_first_events(Sheet& sheet, const Study& study)
{
    std::vector<double> waits;
    for (const StudiedCase& each : study.cases)
        if (!each.events.empty()) waits.push_back(days_between(each.logged->start, each.events.front()->at));
    sheet.number("first_event_days_median", "all", median(waits));
    sheet.number("first_event_days_p90_linear", "all", percentile_linear(waits, 0.9));
    sheet.count("first_event_within_14d", "all",
                std::ranges::count_if(waits, [](double wait) { return 0 <= wait && wait <= 14; }));
    sheet.count("first_event_before_start", "all", std::ranges::count_if(waits, [](double wait) { return wait < 0; }));
}

// "2012-01-23T15:42:54.644+01:00": as the log writes its instants.
std::string local_text(Instant at, const Zone& zone)
{
    const auto offset = duration_cast<minutes>(zone.offset(at));
    const std::string clock = to_text(at + offset);
    const auto size = abs(offset);
    const auto two = [](long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return clock.substr(0, 23) + (offset < minutes{0} ? "-" : "+") + two(size / hours{1}) + ":" +
           two(size.count() % 60);
}

} // namespace

void add_hands(Sheet& sheet, const Study& study)
{
    add_distribution(sheet, "handovers_resource_cases", study,
                     [](auto& each) { return handovers(each, &LoggedEvent::resource); });
    add_distribution(sheet, "handovers_group_cases", study,
                     [](auto& each) { return handovers(each, &LoggedEvent::group); });
    add_distribution(sheet, "distinct_resources_cases", study, distinct_resources);
    add_distribution(sheet, "events_per_case_cases", study,
                     [](auto& each) { return static_cast<long>(each.events.size()); });
    const long by_resource = total(study, &LoggedEvent::resource);
    sheet.count("handovers_resource_total", "all", by_resource);
    sheet.number("handovers_resource_mean", "all",
                 static_cast<double>(by_resource) / static_cast<double>(study.cases.size()));
    sheet.count("handovers_group_total", "all", total(study, &LoggedEvent::group));
    add_first_events(sheet, study);
}

void add_activities(Sheet& sheet, const Study& study)
{
    Counts activities;
    Counts resources;
    Counts responsible;
    for (const LoggedEvent* each : study.events) {
        ++activities[each->activity];
        ++resources[each->resource];
    }
    for (const StudiedCase& each : study.cases) ++responsible[each.logged->responsible];
    sheet.count("events", "all", study.events.size());
    sheet.count("cases_with_repeated_activity", "all", std::ranges::count_if(study.cases, repeats_an_activity));
    for (const auto& [activity, count] : activities) sheet.count("activity_count", activity, count);
    sheet.count("distinct_resources_in_events", "all", resources.size());
    add_top_resources(sheet, resources);
    for (const auto& [name, count] : ranked(responsible)) sheet.count("cases_per_responsible", name, count);
}

void add_instants(Sheet& sheet, const Study& study, const Reckoning& reckoning)
{
    const auto after_end = [](const StudiedCase& each) {
        return std::ranges::count_if(each.events,
                                     [&](auto* event) { return each.closed() && event->at > *each.logged->end; });
    };
    std::ptrdiff_t late_events = 0;
    for (const StudiedCase& each : study.cases) late_events += after_end(each);
    sheet.text("last_instant_in_log", "all", local_text(study.last_instant, reckoning.zone));
    sheet.text("last_event", "all", local_text(study.last_event, reckoning.zone));
    sheet.text("first_start", "all", local_text(study.first_start, reckoning.zone));
    sheet.count("events_after_case_enddate", "all", late_events);
    sheet.count("enddate_before_startdate", "all", std::ranges::count_if(study.cases, [](auto& each) {
                    return each.closed() && *each.logged->end < each.logged->start;
                }));
}

} // namespace opmaat::measure
