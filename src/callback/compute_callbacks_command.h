// SPDX-License-Identifier: EUPL-1.2
// The kind of `opmaat compute` that the promises to call back answer: callbacks.
#pragma once

#include "term/compute_kind_command.h"

namespace opmaat {

Result<ComputeKind> callbacks_kind(const ComputeOptions& options);

} // namespace opmaat
