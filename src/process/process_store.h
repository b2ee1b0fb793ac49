// SPDX-License-Identifier: EUPL-1.2
// The service processes on disk, read whole: there are some hundreds at most.
#pragma once

#include "db/db.h"
#include "process/process.h"

namespace opmaat {

/// All processes, by code.
std::vector<Process> processes(db::Reader& reader);

/// Refuses changed_meanwhile when somebody else changed it, and process_code_taken.
Result<void> save(db::Writer& writer, const Changed<Process>& changed);

} // namespace opmaat
