// SPDX-License-Identifier: EUPL-1.2
// How people, units, channels and moments are called on the pages of questions: names instead of ids, words instead of
// codes.
#pragma once

#include "base/label.h"
#include "desk/visit.h"
#include "html/form.h"
#include "http/http.h"
#include "process/process.h"
#include "question/channel.h"

#include <span>
#include <string>

namespace opmaat {

/// "Fatima van den Testman", also of who left; a sentence for an id that nobody knows.
std::string name_of(const desk::Visit& visit, const OfficialId& official);
/// The name of who did something: an official, a job of Opmaat or an application.
std::string name_of(const desk::Visit& visit, const Actor& actor);
std::string name_of(const desk::Visit& visit, const UnitId& unit);
std::string name_of(text::Language language, Channel channel);
std::string name_of(text::Language language, const Label& label);
/// The name under the version that the question was asked under; empty when there is no such process.
std::string name_of(text::Language language, std::span<const Process> processes, const ProcessId& process, int version);

/// "dinsdag 3 maart 2026, 10.42 uur", in the municipality's time.
std::string said(const desk::Visit& visit, Instant moment);

/// The name with a link that calls; the name alone when no number is known.
html::Html reachable(const desk::Visit& visit, const OfficialId& official);

/// What was typed and what was refused, for a form that comes back. Days among the values of a refusal are said in
/// words.
html::Fill refilled(const desk::Visit& visit, const http::Request& request, const Refusal& refusal);

} // namespace opmaat
