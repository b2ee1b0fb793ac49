// SPDX-License-Identifier: EUPL-1.2
// Sets up what a receipt log names, through the verbs of staff and processes. What is there by its code already stays.
#pragma once

#include "base/act.h"
#include "db/db.h"
#include "import/receipt_world.h"

namespace opmaat {

/// Refuses what the verbs refuse.
Result<ReceiptWorld> set_up_world(db::Writer& writer, const LoggedOrganisation& logged, const ReceiptNames& names,
                                  const Act& act);

} // namespace opmaat
