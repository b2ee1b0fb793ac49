// SPDX-License-Identifier: EUPL-1.2
// The imported receipt log as the measures read it: from the database, as it was written, of all imports together.
#pragma once

#include "db/db.h"
#include "measure/receipt_log.h"

namespace opmaat {

measure::ReceiptLog load_receipt_log(db::Reader& reader);

} // namespace opmaat
