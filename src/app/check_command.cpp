// SPDX-License-Identifier: EUPL-1.2
#include "app/clock.h"
#include "app/opening.h"
#include "app/progress.h"
#include "desk/municipal_source.h"
#include "question/deviation_store.h"

#include <boost/json.hpp>

#include <iostream>

namespace opmaat::app {
namespace {

void print_json(const Inspection& inspection)
{
    boost::json::array deviations;
    for (const Deviation& each : inspection.deviations)
        deviations.push_back(boost::json::object{
            {"vraag", each.question}, {"wat", each.what}, {"verwacht", each.expected}, {"gevonden", each.found}});
    std::cout << boost::json::serialize(
                     boost::json::object{{"vragen", inspection.questions}, {"afwijkingen", std::move(deviations)}})
              << '\n';
}

void print_lines(const Inspection& inspection, text::Language language)
{
    for (const Deviation& each : inspection.deviations)
        std::cout << text::sentence(language, "controle.afwijking", each.question, each.what, each.expected, each.found)
                  << '\n';
    std::cout << text::sentence(language, "controle.uitkomst", inspection.questions, inspection.deviations.size())
              << '\n';
}

Exit check_all(const Common& common)
{
    const Config config = common.config();
    const text::Language language = language_of(config);
    const auto database = open_migrated(config);
    desk::MunicipalSource municipal{*database, now};
    Progress progress{"controle.bezig", language};
    const Inspection inspection = inspect_questions(*database, *municipal.current().almanac, now(), std::ref(progress));
    if (common.json)
        print_json(inspection);
    else
        print_lines(inspection, language);
    return inspection.deviations.empty() ? Exit::done : Exit::refused;
}

} // namespace

void add_check(CLI::App& app, Common& common, Outcome& outcome)
{
    CLI::App* command = add_command(app, "check",
                                    "reckon every clock again and compare every question with its events; repairs "
                                    "nothing, and exits with 1 when anything differs",
                                    common);
    command->callback([&common, &outcome] { outcome.exit = check_all(common); });
}

} // namespace opmaat::app
