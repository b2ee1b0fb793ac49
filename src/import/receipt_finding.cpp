// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_finding.h"

#include "import/receipt_channel.h"

#include <algorithm>
#include <set>

namespace opmaat {
namespace {

using Finding = ReceiptFinding;
using namespace std::chrono_literals;

class Findings {
public:
    void add_when(bool found, Finding finding)
    {
        if (found) all_.push_back(finding);
    }
    std::vector<Finding> take() { return std::move(all_); }

private:
    std::vector<Finding> all_;
};

// "+02:00" of "2011-10-06T01:06:40.020+02:00".
std::string_view offset_of(const LogInstant& moment)
{
    const std::string_view written = moment.written;
    return written.ends_with('Z') ? "Z" : written.substr(written.size() - std::min<std::size_t>(6, written.size()));
}

bool has_mixed_offsets(const ReceiptRecord& record)
{
    std::set<std::string_view> offsets;
    for (const auto* moment : {&record.row->end, &record.row->planned, &record.row->deadline})
        if (*moment) offsets.insert(offset_of(**moment));
    offsets.insert(offset_of(record.row->start));
    for (const ReceiptEvent* each : record.events) offsets.insert(offset_of(each->at));
    return offsets.size() > 1;
}

bool is_longer_than_a_year(const ReceiptCase& row, const Zone& zone)
{
    using namespace std::chrono;
    const year_month_day start{zone.local_day(row.start.at)};
    const year_month_day year_later = start + years{1};
    const Day last = year_later.ok() ? local_days{year_later} : local_days{year_later.year() / March / 1};
    return zone.local_day(row.deadline->at) > last;
}

void look_at_term(Findings& findings, const ReceiptCase& row, const Zone& zone)
{
    findings.add_when(!row.deadline, Finding::deadline_missing);
    if (!row.deadline) return;
    findings.add_when(is_longer_than_a_year(row, zone), Finding::long_term);
    findings.add_when(row.deadline->at < row.start.at, Finding::deadline_before_start);
    findings.add_when(row.planned && std::chrono::abs(row.planned->at - row.deadline->at) > 1s,
                      Finding::planned_elsewhere);
}

void look_at_events(Findings& findings, const ReceiptRecord& record)
{
    const auto any = [&](auto strange) {
        return std::ranges::any_of(record.events, [&](const ReceiptEvent* each) { return strange(*each); });
    };
    const ReceiptCase& row = *record.row;
    findings.add_when(row.end && any([&](const ReceiptEvent& each) { return each.at.at > row.end->at; }),
                      Finding::event_after_end);
    findings.add_when(any([&](const ReceiptEvent& each) { return each.at.at < row.start.at; }),
                      Finding::event_before_start);
    const auto is_empty = [](const std::string& group) { return group.empty() || group == no_group; };
    findings.add_when(is_empty(row.group) || any([&](const ReceiptEvent& each) { return is_empty(each.group); }),
                      Finding::group_empty);
}

} // namespace

std::vector<Finding> findings_in(const ReceiptRecord& record, const Zone& zone)
{
    if (!record.row) return {Finding::unknown_case};
    Findings findings;
    const ReceiptCase& row = *record.row;
    findings.add_when(record.rows_of_case > 1, Finding::case_twice);
    findings.add_when(row.end && row.end->at < row.start.at, Finding::ends_before_start);
    look_at_term(findings, row, zone);
    look_at_events(findings, record);
    findings.add_when(has_mixed_offsets(record), Finding::mixed_offsets);
    findings.add_when(!channel_of_log(row.channel), Finding::unknown_channel);
    findings.add_when(row.responsible.empty(), Finding::nobody_responsible);
    return findings.take();
}

} // namespace opmaat
