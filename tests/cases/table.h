// SPDX-License-Identifier: EUPL-1.2
// The tables of tests/cases: Markdown, so that a lawyer can read and extend them.
#pragma once

#include "calendar/opening_hours.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cases {

/// A row: its cells, without the spaces around them, by the name of their column.
using Row = std::map<std::string, std::string>;

/// The rows of the table in that file of tests/cases.
std::vector<Row> table(const std::string& file);

/// "2026-03-02 16:30", local time in the Netherlands; without a time it is 12:00.
opmaat::Instant moment(std::string_view text);

/// "ma-vr 09:00-12:00 13:00-17:00; za 10:00-13:00; dicht 2026-12-25"; unknown hours when it is empty.
opmaat::OpeningHours opening_hours(std::string_view text);

} // namespace cases
