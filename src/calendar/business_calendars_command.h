// SPDX-License-Identifier: EUPL-1.2
// Opening hours from a JSON file of named calendars: for `opmaat compute --calendars FILE`.
#pragma once

#include "base/refusal.h"
#include "calendar/opening_hours.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace opmaat {

/// By name. Hours that make no sense are a refusal for their own name only.
using NamedHours = std::map<std::string, Result<OpeningHours>, std::less<>>;

/// Reads `timezone`, `closed_days` (day: name), `day_overrides` (day: openings) and `calendars` (name: `weekly` by ISO
/// weekday, and whether the closed days and overrides hold for it). Nothing when the text is not of this form.
std::optional<NamedHours> parse_business_calendars(std::string_view json);

} // namespace opmaat
