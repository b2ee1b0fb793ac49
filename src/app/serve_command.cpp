// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.h"
#include "app/serve.h"

namespace opmaat::app {

void add_serve(CLI::App& app, Common& common, Outcome&)
{
    struct Options {
        std::string listen;
        bool demo = false;
    };
    CLI::App* command = add_command(app, "serve", "serve pages and API", common);
    const auto options = std::make_shared<Options>();
    command->add_option("--listen", options->listen, "address:port, for example 127.0.0.1:8080");
    command->add_flag("--demo", options->demo,
                      "offer the demo people by name on the sign-in page; never with real data");
    command->callback([&common, options] {
        Config config = common.config();
        if (!options->listen.empty()) config.listen = options->listen;
        config.demo = config.demo || options->demo;
        serve(config);
    });
}

void add_config(CLI::App& app, Common& common, Outcome&)
{
    CLI::App* command =
        add_command(app, "config", "print the configuration that is in force, with help at each key", common);
    command->callback(
        [&common] { std::cout << (common.json ? to_json(common.config()) + "\n" : to_toml(common.config())); });
}

} // namespace opmaat::app
