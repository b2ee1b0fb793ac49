// SPDX-License-Identifier: EUPL-1.2
// A moment as the browser sends it: a local day with a clock time, "2026-03-03T10:42".
#pragma once

#include "base/refusal.h"
#include "desk/visit.h"
#include "http/http.h"

#include <optional>
#include <string>

namespace opmaat {

/// No day with a clock time was typed. Field: that of the form.
inline constexpr Rule moment_wrong{RefusalKind::invalid, "moment-onjuist"};

/// What was typed in the field, in the municipality's time; nothing when it is empty. Refuses moment_wrong.
Result<std::optional<Instant>> local_moment(const desk::Visit& visit, const http::Request& request,
                                            const std::string& field);

} // namespace opmaat
