// SPDX-License-Identifier: EUPL-1.2
// `opmaat serve`: the whole product in one process.
#pragma once

#include "app/config.h"

namespace opmaat::app {

/// Serves until SIGINT or SIGTERM, then finishes what runs. Throws db::Fault, std::system_error (the address is taken)
/// and std::invalid_argument (an address or url that is none).
void serve(const Config& config);

} // namespace opmaat::app
