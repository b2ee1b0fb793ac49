// SPDX-License-Identifier: EUPL-1.2
// `opmaat import parties`: residents and companies out of a sheet, told row by row.
#include "app/clock.h"
#include "app/opening.h"
#include "app/progress.h"
#include "calendar/zone.h"
#include "desk/problem.h"
#include "import/party_import_shell.h"

#include <boost/json.hpp>

#include <iostream>

namespace opmaat::app {
namespace {

namespace json = boost::json;
using text::sentence;

json::object row_json(const RowReport& row, text::Language language)
{
    json::object told{{"regel", row.line}, {"uitkomst", word(row.outcome)}};
    if (row.party) told["partij"] = row.party->text();
    if (row.why) {
        told["kolom"] = row.why->field;
        told["code"] = row.why->rule.code;
        told["reden"] = desk::sentence_of(*row.why, language);
    }
    return told;
}

std::string report_json(const PartyImportReport& report, text::Language language)
{
    json::array rows;
    for (const RowReport& each : report.rows) rows.push_back(row_json(each, language));
    json::object told{{"toegevoegd", report.count(RowOutcome::added)},
                      {"bekend", report.count(RowOutcome::present)},
                      {"geweigerd", report.count(RowOutcome::refused)},
                      {"rijen", std::move(rows)}};
    if (report.refusal) told["reden"] = desk::sentence_of(*report.refusal, language);
    return json::serialize(told) + "\n";
}

// The rows that people have to look at, and how many went well.
std::string report_lines(const PartyImportReport& report, text::Language language)
{
    if (report.refusal) return desk::sentence_of(*report.refusal, language) + "\n";
    std::string lines;
    for (const RowReport& each : report.rows) {
        if (!each.why) continue;
        const std::string column = each.why->field.empty() ? sentence(language, "inlezen.hele-rij") : each.why->field;
        lines +=
            sentence(language, "inlezen.rij-geweigerd", each.line, column, desk::sentence_of(*each.why, language)) +
            "\n";
    }
    return lines +
           sentence(language, "inlezen.partijen-uitkomst", report.rows.size(), report.count(RowOutcome::added),
                    report.count(RowOutcome::present), report.count(RowOutcome::refused)) +
           "\n";
}

Exit import_file(const std::string& file, const Common& common)
{
    const Config config = common.config();
    const text::Language language = language_of(config);
    const auto database = open_migrated(config);
    const Instant moment = now();
    Progress progress{"inlezen.partijen", language};
    const PartyImportReport report =
        import_parties(*database, {file, Zone::amsterdam().local_day(moment), {SystemActor{"import-parties"}, moment}},
                       std::ref(progress));
    std::cout << (common.json ? report_json(report, language) : report_lines(report, language));
    return report.refusal || report.count(RowOutcome::refused) > 0 ? Exit::refused : Exit::done;
}

} // namespace

void add_import_parties(CLI::App& import, Common& common, Outcome& outcome)
{
    CLI::App* command = add_command(import, "parties",
                                    "residents and companies out of a CSV file: each row by itself, told row by row, "
                                    "safe to run twice",
                                    common);
    const auto file = std::make_shared<std::string>();
    command->add_option("file", *file, "CSV with naam, telefoon, e-mail, postcode, ...: see the administrator's guide")
        ->required()
        ->check(CLI::ExistingFile);
    command->callback([&common, &outcome, file] { outcome.exit = import_file(*file, common); });
}

} // namespace opmaat::app
