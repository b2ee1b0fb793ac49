// SPDX-License-Identifier: EUPL-1.2
#include "app/clock.h"
#include "app/opening.h"
#include "app/progress.h"
#include "desk/problem.h"
#include "import/receipt_import_shell.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <iostream>

namespace opmaat::app {
namespace {

namespace json = boost::json;
using text::sentence;

constexpr std::size_t examples = 5; // of each kind of finding

ReceiptNames names_in(text::Language language)
{
    return {.municipality = sentence(language, "inlezen.gemeente"),
            .process = {sentence(text::Language::nl, "inlezen.proces"), sentence(text::Language::en, "inlezen.proces")},
            .unknown = sentence(language, "inlezen.onbekend")};
}

json::object fault_json(const RowFault& fault, text::Language language)
{
    return {{"bestand", fault.file},
            {"regel", fault.line},
            {"kolom", fault.why.field},
            {"code", fault.why.rule.code},
            {"reden", desk::sentence_of(fault.why, language)}};
}

std::string report_json(const ReceiptReport& report, text::Language language)
{
    json::array found;
    for (const FoundInCase& each : report.found)
        found.push_back(json::object{{"bevinding", word(each.finding)}, {"zaak", each.name}});
    json::array faults;
    for (const RowFault& each : report.faults) faults.push_back(fault_json(each, language));
    json::object told{{"ingelezen", !report.refused()},  {"zaken", report.cases},
                      {"gebeurtenissen", report.events}, {"toegevoegd", report.added},
                      {"ongewijzigd", report.present},   {"gewijzigd", json::value_from(report.changed)},
                      {"bevindingen", std::move(found)}, {"onleesbaar", std::move(faults)}};
    if (report.refusal) told["reden"] = desk::sentence_of(*report.refusal, language);
    return json::serialize(told) + "\n";
}

// A kind of finding with how often it occurs and where first; empty when it does not occur.
std::string finding_line(const ReceiptReport& report, ReceiptFinding finding, text::Language language)
{
    std::size_t count = 0;
    std::string where;
    for (const FoundInCase& each : report.found)
        if (each.finding == finding && ++count <= examples) where += (count > 1 ? ", " : "") + each.name;
    if (count == 0) return {};
    const std::string what = sentence(language, "bevinding." + std::string{word(finding)});
    return fmt::format("  {:>6}  {} ({}{})\n", count, what, where, count > examples ? ", ..." : "");
}

std::string refused_lines(const ReceiptReport& report, text::Language language)
{
    std::string lines = sentence(language, "inlezen.geweigerd") + "\n";
    for (const RowFault& each : report.faults)
        lines += fmt::format("{}:{}: {}\n", each.file, each.line, desk::sentence_of(each.why, language));
    for (const std::string& each : report.changed) lines += sentence(language, "inlezen.zaak-gewijzigd", each) + "\n";
    if (report.refusal) lines += desk::sentence_of(*report.refusal, language) + "\n";
    return lines;
}

std::string report_lines(const ReceiptReport& report, text::Language language)
{
    std::string lines = sentence(language, "inlezen.gelezen", report.cases, report.events) + "\n";
    if (report.refused()) return lines + refused_lines(report, language);
    lines += sentence(language, "inlezen.uitkomst", report.added, report.present) + "\n";
    if (!report.found.empty()) lines += sentence(language, "inlezen.bevindingen") + "\n";
    for (const auto& each : Words<ReceiptFinding>::all) lines += finding_line(report, each.value, language);
    return lines;
}

Exit import_files(const ReceiptFiles& files, const Common& common)
{
    const Config config = common.config();
    const text::Language language = language_of(config);
    const auto database = open_migrated(config);
    const ReceiptOrder order{files, names_in(language), {SystemActor{"import-receipt"}, now()}};
    Progress staging{"inlezen.klaarzetten", language};
    Progress switching{"inlezen.omzetten", language};
    const ReceiptReport report = import_receipt(*database, order, {std::ref(staging), std::ref(switching)});
    std::cout << (common.json ? report_json(report, language) : report_lines(report, language));
    return report.refused() ? Exit::refused : Exit::done;
}

} // namespace

void add_import(CLI::App& app, Common& common, Outcome& outcome)
{
    CLI::App* import = app.add_subcommand("import", "read what another system kept");
    import->require_subcommand(1);
    CLI::App* command = add_command(*import, "receipt",
                                    "cases of a receipt log become questions: all or nothing, safe to run twice. "
                                    "While the questions are made, other changes wait",
                                    common);
    const auto files = std::make_shared<ReceiptFiles>();
    command->add_option("--cases", files->cases, "CSV: case, channel, department, group, responsible, startdate, ...")
        ->required()
        ->check(CLI::ExistingFile);
    command->add_option("--events", files->events, "CSV: case, activity, lifecycle, resource, group, timestamp")
        ->required()
        ->check(CLI::ExistingFile);
    command->callback([&common, &outcome, files] { outcome.exit = import_files(*files, common); });
    add_import_parties(*import, common, outcome);
}

} // namespace opmaat::app
