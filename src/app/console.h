// SPDX-License-Identifier: EUPL-1.2
// Runs a command of access (user, token) on the database of the configuration.
#pragma once

#include "access/access_command.h"
#include "app/command_line.h"

#include <functional>

namespace opmaat::app {

using ConsoleWork = std::function<Result<std::string>(const Console&)>;

/// Opens the database with its organisation of today, and tells what `work` returned.
Exit on_console(const Common& common, const ConsoleWork& work);

} // namespace opmaat::app
