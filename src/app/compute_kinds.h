// SPDX-License-Identifier: EUPL-1.2
// Everything that `opmaat compute` reckons, of all slices.
#pragma once

#include "term/compute_kind_command.h"

#include <span>

namespace opmaat::app {

std::span<const NamedKind> compute_kinds();

} // namespace opmaat::app
