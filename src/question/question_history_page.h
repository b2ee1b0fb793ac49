// SPDX-License-Identifier: EUPL-1.2
// What happened to a question, newest first: who did what, when and why.
#pragma once

#include "desk/visit.h"
#include "event/event_store.h"
#include "html/html.h"
#include "question/typed_store.h"

#include <span>

namespace opmaat {

html::Html history(const desk::Visit& visit, std::span<const RecordedEvent> events, std::span<const Written> written);

} // namespace opmaat
