// SPDX-License-Identifier: EUPL-1.2
// Who changed what, and when: the journal of one thing in sentences, with names in the place of identities.
#pragma once

#include "desk/visit.h"
#include "event/event_store.h"
#include "html/html.h"

#include <span>

namespace opmaat::administration {

/// In the order given.
html::Html changes(const desk::Visit& visit, std::span<const RecordedEvent> events);

} // namespace opmaat::administration
