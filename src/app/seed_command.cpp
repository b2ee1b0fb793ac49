// SPDX-License-Identifier: EUPL-1.2
#include "administration/seed_shell.h"
#include "app/clock.h"
#include "app/opening.h"
#include "calendar/zone.h"

#include <boost/json.hpp>

#include <iostream>

namespace opmaat::app {
namespace {

std::string told(const SeedReport& report, const Common& common)
{
    if (common.json)
        return boost::json::serialize(boost::json::object{
                   {"toegevoegd", report.added}, {"gewijzigd", report.changed}, {"ongewijzigd", report.unchanged}}) +
               "\n";
    return text::sentence(language_of(common.config()), "opdracht.ingericht", report.added, report.changed,
                          report.unchanged) +
           "\n";
}

Exit seed_folder(const std::string& folder, const Common& common)
{
    const auto database = open_migrated(common.config());
    const Instant moment = now();
    try {
        const SeedReport report =
            seed(*database, folder, {SystemActor{"seed"}, moment}, Zone::amsterdam().local_day(moment));
        return tell(told(report, common), common);
    } catch (const SeedFault& fault) {
        std::cerr << fault.what() << '\n';
        return Exit::refused;
    }
}

} // namespace

void add_seed(CLI::App& app, Common& common, Outcome& outcome)
{
    CLI::App* command =
        add_command(app, "seed", "load the folder of a municipality; safe to run again after a change in it", common);
    const auto folder = std::make_shared<std::string>();
    command->add_option("folder", *folder, "for example municipality/haarlem")
        ->required()
        ->check(CLI::ExistingDirectory);
    command->callback([&common, &outcome, folder] { outcome.exit = seed_folder(*folder, common); });
}

} // namespace opmaat::app
