// SPDX-License-Identifier: EUPL-1.2
// The keys of this installation beside its database.
#pragma once

#include "app/config.h"
#include "db/db.h"

namespace opmaat::app {

/// Says in the log how many BSNs cannot be read because their key is not in the file of the configuration; nothing when
/// all can. Everything but those BSNs goes on.
void tell_missing_keys(db::Database& database, const Config& config);

} // namespace opmaat::app
