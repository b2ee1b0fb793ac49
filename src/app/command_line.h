// SPDX-License-Identifier: EUPL-1.2
// The command line: what all commands have in common, and how each offers itself.
#pragma once

#include "app/config.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace opmaat::app {

/// Exit codes, the same for every command.
enum class Exit {
    done = 0,
    refused = 1, // it ran, and something was refused, could not be computed or was found wrong
    usage = 2,   // the command, an option or the configuration is not right
    fault = 3,   // the database cannot be reached, a file cannot be read, a bug
};

/// Options that every command takes.
struct Common {
    std::string config_file;
    std::string database;
    bool json = false; // for machines

    /// The configuration file with the options over it. Throws ConfigFault.
    Config config() const;
};

/// What the command that was chosen returned.
struct Outcome {
    Exit exit = Exit::done;
};

/// A command with the options that every command takes. `run` is called when it was chosen.
CLI::App* add_command(CLI::App& parent, const std::string& name, const std::string& help, Common& common);

/// Each command offers itself.
void add_serve(CLI::App& app, Common& common, Outcome& outcome);
void add_config(CLI::App& app, Common& common, Outcome& outcome);
void add_compute(CLI::App& app, Common& common, Outcome& outcome);
void add_seed(CLI::App& app, Common& common, Outcome& outcome);
void add_user(CLI::App& app, Common& common, Outcome& outcome);
void add_token(CLI::App& app, Common& common, Outcome& outcome);
void add_import(CLI::App& app, Common& common, Outcome& outcome);
/// Offered by `import`.
void add_import_parties(CLI::App& import, Common& common, Outcome& outcome);
void add_key(CLI::App& app, Common& common, Outcome& outcome);
void add_measure(CLI::App& app, Common& common, Outcome& outcome);
void add_demo(CLI::App& app, Common& common, Outcome& outcome);
void add_check(CLI::App& app, Common& common, Outcome& outcome);
void add_backup(CLI::App& app, Common& common, Outcome& outcome);
void add_restore(CLI::App& app, Common& common, Outcome& outcome);

} // namespace opmaat::app
