// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.h"

namespace opmaat::app {

Config Common::config() const
{
    Config config = config_file.empty() ? Config{} : read_config(config_file);
    if (!database.empty()) config.database = database;
    return config;
}

CLI::App* add_command(CLI::App& parent, const std::string& name, const std::string& help, Common& common)
{
    CLI::App* command = parent.add_subcommand(name, help);
    command->add_option("--config", common.config_file, "configuration file (TOML); `opmaat config` shows every key");
    command->add_option("--database", common.database,
                        "sqlite:PATH or postgresql://...; goes before the configuration");
    command->add_flag("--json", common.json, "print JSON, for machines");
    return command;
}

} // namespace opmaat::app
