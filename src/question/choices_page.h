// SPDX-License-Identifier: EUPL-1.2
// What can be chosen in the forms of questions: officials in service by team, channels, processes by the unit that
// handles them.
#pragma once

#include "desk/visit.h"
#include "html/form.h"
#include "process/process.h"
#include "question/channel.h"
#include "question/owner.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace opmaat {

/// Everybody in service, once for each team or department of theirs, in order of the alphabet. The value is that of
/// `recipient_of`.
std::vector<html::Option> officials_by_team(const desk::Visit& visit);
/// The official and the team of a chosen value; nothing when it names nobody.
std::optional<Recipient> recipient_of(const desk::Visit& visit, std::string_view value);

/// Everybody in service once, by name; the value is their id. First `nobody`, with an empty value.
std::vector<html::Option> officials_by_name(const desk::Visit& visit, std::string_view nobody,
                                            const std::optional<OfficialId>& chosen);

std::vector<html::Option> channels(text::Language language, std::optional<Channel> chosen);
/// Those in force today, under the unit that handles them; the value is the code.
std::vector<html::Option> processes_by_unit(const desk::Visit& visit, std::span<const Process> processes,
                                            std::string_view chosen);
/// Only where the organisation serves more than one municipality; the value is the code.
html::Html municipality_field(const desk::Visit& visit, const html::Fill& fill);
/// The one of that code; where there is one only, that one. Null when there is none such.
const Municipality* chosen_municipality(const desk::Visit& visit, std::string_view code);
/// Departments and teams of today; the value is the id.
std::vector<html::Option> units(const desk::Visit& visit, const UnitId& chosen);

} // namespace opmaat
