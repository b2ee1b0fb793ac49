// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_import_shell.h"

#include <algorithm>

namespace opmaat {
namespace {

using Chosen = std::vector<const ReceiptRecord*>;

void look_for_findings(ReceiptReport& report, const std::vector<ReceiptRecord>& records, const Zone& zone)
{
    for (const ReceiptRecord& record : records)
        for (const ReceiptFinding each : findings_in(record, zone)) report.found.push_back({each, record.name});
}

// Those that were never imported. What was imported before and is not the same any more is told.
Chosen choose_new(db::Database& database, const std::vector<ReceiptRecord>& records, ReceiptReport& report)
{
    std::unordered_map<std::string, std::string> imported;
    database.read([&](db::Reader& reader) { imported = imported_cases(reader); });
    Chosen chosen;
    for (const ReceiptRecord& each : records) {
        const auto found = imported.find(each.name);
        if (found == imported.end())
            chosen.push_back(&each);
        else if (found->second == fingerprint(each))
            ++report.present;
        else
            report.changed.push_back(each.name);
    }
    return chosen;
}

// The job may be run again when its group was lost: it only writes, and says how it ended.
std::optional<Refusal> switch_all(db::Database& database, const Chosen& chosen, const Switching& switching,
                                  const Advance& advance)
{
    std::optional<Refusal> refusal;
    database.write_and_wait("import.switch", [&](db::Writer& writer) {
        const auto switched = switch_over(writer, chosen, switching, advance);
        refusal = switched ? std::nullopt : std::optional{switched.error()};
        return switched.has_value();
    });
    return refusal;
}

void bring_in(db::Database& database, const Chosen& chosen, const ReceiptOrder& order, const ReceiptProgress& progress,
              ReceiptReport& report)
{
    sweep_staged(database, order.act.at);
    const ReceiptImportId import = stage(database, chosen, order.act.at, progress.staging);
    report.refusal = switch_all(database, chosen, {import, order.names, order.zone, order.act}, progress.switching);
    if (!report.refusal)
        report.added = static_cast<std::size_t>(
            std::ranges::count_if(chosen, [](const ReceiptRecord* each) { return each->row != nullptr; }));
}

} // namespace

ReceiptReport import_receipt(db::Database& database, const ReceiptOrder& order, const ReceiptProgress& progress)
{
    ReadLog log = read_receipt_log(order.files);
    ReceiptReport report;
    report.cases = log.rows.cases.size();
    report.events = log.rows.events.size();
    report.faults = std::move(log.faults);
    if (!report.faults.empty()) return report;
    const std::vector<ReceiptRecord> records = records_of(log.rows);
    look_for_findings(report, records, order.zone);
    const Chosen chosen = choose_new(database, records, report);
    if (report.changed.empty() && !chosen.empty()) bring_in(database, chosen, order, progress, report);
    return report;
}

} // namespace opmaat
