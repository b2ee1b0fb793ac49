// SPDX-License-Identifier: EUPL-1.2
// refused: no matching function
#include "event/event.h"

opmaat::Event nothing_happened() { return opmaat::Event{}; }
