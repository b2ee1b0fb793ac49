// SPDX-License-Identifier: EUPL-1.2
#include "measure/receipt.h"

#include "calendar/zone.h"
#include "measure/receipt_study.h"

#include <algorithm>

namespace opmaat::measure {
namespace {

using namespace std::chrono;

Day first_of_next_month(Day day)
{
    const year_month_day date{day};
    return local_days{(date.year() / date.month() + months{1}) / 1};
}

std::vector<StudiedCase> studied(const ReceiptLog& log, const Zone& zone)
{
    const auto local = [&](const std::optional<Instant>& at) {
        return at ? std::optional{zone.local_day(*at)} : std::nullopt;
    };
    std::vector<StudiedCase> cases;
    cases.reserve(log.cases.size());
    for (const LoggedCase& each : log.cases)
        cases.push_back({&each, zone.local_day(each.start), local(each.end), local(each.deadline), {}});
    for (const LoggedEvent& each : log.events) cases[each.of].events.push_back(&each);
    for (StudiedCase& each : cases) std::ranges::stable_sort(each.events, {}, &LoggedEvent::at);
    return cases;
}

} // namespace

double days_between(Instant from, Instant until) { return duration<double, days::period>{until - from}.count(); }

Study::Study(const ReceiptLog& log, const Reckoning& reckoning) : cases(studied(log, reckoning.zone))
{
    first_start = std::ranges::min_element(log.cases, {}, &LoggedCase::start)->start;
    last_event = first_start;
    for (const LoggedEvent& each : log.events) {
        events.push_back(&each);
        last_event = std::max(last_event, each.at);
    }
    last_instant = last_event;
    for (const LoggedCase& each : log.cases)
        last_instant = std::max({last_instant, each.start, each.end.value_or(each.start)});
    censor_day = first_of_next_month(reckoning.zone.local_day(last_instant));
    censor = reckoning.zone.instant_of(censor_day, minutes{0});
}

std::vector<Figure> receipt_figures(const ReceiptLog& log, const Reckoning& reckoning, std::optional<Day> as_of)
{
    if (log.cases.empty()) return {};
    const Study study{log, reckoning};
    Sheet sheet;
    add_lead_times(sheet, study);
    add_past_days(sheet, study, reckoning, as_of);
    add_months(sheet, study);
    add_terms(sheet, study, reckoning);
    add_hands(sheet, study);
    add_activities(sheet, study);
    add_instants(sheet, study, reckoning);
    return sheet.figures();
}

} // namespace opmaat::measure
