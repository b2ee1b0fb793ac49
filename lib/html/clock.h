// SPDX-License-Identifier: EUPL-1.2
// How a clock looks: a shape, words, and the ruler (maatlat) that is our mark. The ruler is the agreed time, filled up
// to now, with a thick tick at the deadline and hatched beyond it.
#pragma once

#include "html/html.h"

#include <string>

namespace html {

struct ClockFace {
    enum class State { late, today, on_time, paused, not_started, done };
    State state;
    std::string words;  // "2 werkdagen te laat", "Nog 1 uur en 18 minuten"
    std::string detail; // "het antwoord moest er uiterlijk vrijdag 27 februari 2026 zijn"; may be empty
    double used = 0;    // part of the agreed time that has passed, 0..1; more than 1 when late: 1.5 is half a term late
    int units = 8;      // into how many units the term is divided on the ruler: days, hours (at most 12 are drawn)
};

/// The clock with its ruler.
Html clock(const ClockFace& face);
/// The ruler alone.
Html ruler(double used, int units);

} // namespace html
