// SPDX-License-Identifier: EUPL-1.2
// How a clock of a question is told: in one of six states, with its words, its date and its ruler. A law is late in
// days and speaks of a decision; a norm is late in working days and speaks of an answer.
#pragma once

#include "html/clock.h"
#include "term/clock.h"
#include "text/catalogue.h"

namespace opmaat {

html::ClockFace face_of(const Clock& clock, text::Language language, Instant now, const Calendars& calendars);

/// For a question on which no clock runs.
html::ClockFace face_without_clock(text::Language language);

} // namespace opmaat
