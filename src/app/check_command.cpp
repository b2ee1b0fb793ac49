// SPDX-License-Identifier: EUPL-1.2
#include "app/clock.h"
#include "app/opening.h"
#include "app/progress.h"
#include "desk/municipal_source.h"
#include "party/party_check_store.h"
#include "question/deviation_store.h"

#include <boost/json.hpp>

#include <iostream>

namespace opmaat::app {
namespace {

struct Found {
    Inspection questions;
    PartyInspection parties;

    bool clean() const { return questions.deviations.empty() && parties.deviations.empty(); }
};

void print_json(const Found& found)
{
    boost::json::array deviations;
    for (const Deviation& each : found.questions.deviations)
        deviations.push_back(boost::json::object{
            {"vraag", each.question}, {"wat", each.what}, {"verwacht", each.expected}, {"gevonden", each.found}});
    for (const PartyDeviation& each : found.parties.deviations)
        deviations.push_back(boost::json::object{{"partij", each.party.text()}, {"wat", each.what}});
    std::cout << boost::json::serialize(boost::json::object{{"partijen", found.parties.parties},
                                                            {"vragen", found.questions.questions},
                                                            {"afwijkingen", std::move(deviations)}})
              << '\n';
}

void print_lines(const Found& found, text::Language language)
{
    using text::sentence;
    for (const Deviation& each : found.questions.deviations)
        std::cout << sentence(language, "controle.afwijking", each.question, each.what, each.expected, each.found)
                  << '\n';
    for (const PartyDeviation& each : found.parties.deviations)
        std::cout << sentence(language, "controle.afwijking-partij", each.party.text(), each.what) << '\n';
    std::cout << sentence(language, "controle.uitkomst", found.questions.questions, found.questions.deviations.size())
              << '\n'
              << sentence(language, "controle.uitkomst-partijen", found.parties.parties,
                          found.parties.deviations.size())
              << '\n';
}

Exit check_all(const Common& common)
{
    const Config config = common.config();
    const text::Language language = language_of(config);
    const auto database = open_migrated(config);
    desk::MunicipalSource municipal{*database, now};
    Progress questions{"controle.bezig", language};
    Progress parties{"controle.bezig", language};
    const Found found{inspect_questions(*database, *municipal.current().almanac, now(), std::ref(questions)),
                      inspect_parties(*database, std::ref(parties))};
    if (common.json)
        print_json(found);
    else
        print_lines(found, language);
    return found.clean() ? Exit::done : Exit::refused;
}

} // namespace

void add_check(CLI::App& app, Common& common, Outcome& outcome)
{
    CLI::App* command =
        add_command(app, "check",
                    "reckon every clock again and compare every question and party with its events; repairs "
                    "nothing, and exits with 1 when anything differs",
                    common);
    command->callback([&common, &outcome] { outcome.exit = check_all(common); });
}

} // namespace opmaat::app
