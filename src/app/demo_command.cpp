// SPDX-License-Identifier: EUPL-1.2
#include "administration/seed_file_shell.h"
#include "app/clock.h"
#include "app/command_line.h"
#include "db/db.h"
#include "demo/demo.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <iostream>

namespace opmaat::app {
namespace {

// In the source tree that holds the program, wherever it is called from.
std::string haarlem()
{
    std::error_code none;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
    return (program.parent_path().parent_path() / "municipality" / "haarlem").string();
}

Exit found(const std::string& folder, const Common& common)
{
    const auto database = db::Database::open(common.config().database);
    db::migrate(*database);
    try {
        const demo::City city = demo::found_city(*database, folder, now(), [](std::size_t, std::size_t) {});
        if (common.json)
            std::cout << boost::json::object{{"vragen", city.questions}, {"momenten", city.moments}} << '\n';
        else
            std::cout << fmt::format("A demo city with {} questions, played in {} moments until now.\n", city.questions,
                                     city.moments);
        return Exit::done;
    } catch (const demo::NotEmpty& refusal) {
        std::cerr << "opmaat demo: " << refusal.what() << '\n';
    } catch (const SeedFault& fault) {
        std::cerr << fault.what() << '\n';
    }
    return Exit::refused;
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
