// SPDX-License-Identifier: EUPL-1.2
// The form with which somebody writes down a question that came in by hand: by telephone, at the desk, by letter.
#pragma once

#include "desk/visit.h"
#include "html/form.h"
#include "process/process.h"

#include <span>

namespace opmaat {

html::Html ask_page(const desk::Visit& visit, std::span<const Process> processes, const html::Fill& fill);

} // namespace opmaat
