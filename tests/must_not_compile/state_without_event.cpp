// SPDX-License-Identifier: EUPL-1.2
// refused: no matching function|could not convert|no viable|class template argument deduction
#include "event/event.h"

opmaat::Changed<int> changed() { return opmaat::Changed<int>{1}; }
