// SPDX-License-Identifier: EUPL-1.2
// refused: no matching function|could not convert|no viable|cannot convert
#include "event/event.h"

opmaat::Fact reason(const std::string& typed) { return {"reden", {}, typed}; }
