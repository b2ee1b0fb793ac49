// SPDX-License-Identifier: EUPL-1.2
#include "administration/seed_file_shell.h"
#include "app/clock.h"
#include "app/opening.h"
#include "app/progress.h"
#include "demo/demo.h"

#include <boost/json.hpp>

#include <filesystem>
#include <iostream>
#include <optional>

namespace opmaat::app {
namespace {

// In the source tree that holds the program, wherever it is called from.
std::string haarlem()
{
    std::error_code none;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
    return (program.parent_path().parent_path() / "municipality" / "haarlem").string();
}

std::string told(const demo::City& city, const Common& common, text::Language language)
{
    if (common.json)
        return boost::json::serialize(boost::json::object{{"vragen", city.questions}, {"momenten", city.moments}}) +
               "\n";
    return text::sentence(language, "demo.klaar", static_cast<int>(city.questions), static_cast<int>(city.moments)) +
           "\n";
}

Exit found(const std::string& folder, const Common& common)
{
    const Config config = common.config();
    const text::Language language = language_of(config);
    const auto database = open_migrated(config);
    std::cerr << text::sentence(language, "demo.inrichten") << '\n';
    try {
        std::optional<Progress> progress; // from the first moment that is played
        const auto city = demo::found_city(*database, folder, now(), [&](std::size_t played, std::size_t all) {
            if (!progress) progress.emplace("demo.spelen", language);
            (*progress)(played, all);
        });
        if (!city) return tell(std::unexpected(city.error()), common);
        return tell(told(*city, common, language), common);
    } catch (const SeedFault& fault) {
        std::cerr << fault.what() << '\n';
        return Exit::refused;
    }
}

} // namespace

void add_demo(CLI::App& app, Common& common, Outcome& outcome)
{
    CLI::App* command = add_command(
        app, "demo", "make a lively city of today in an empty database; all its people are invented", common);
    const auto folder = std::make_shared<std::string>(haarlem());
    command->add_option("folder", *folder, "of a municipality, with the stories in its folder demo")
        ->capture_default_str()
        ->check(CLI::ExistingDirectory);
    command->callback([&common, &outcome, folder] { outcome.exit = found(*folder, common); });
}

} // namespace opmaat::app
