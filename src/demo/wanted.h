// SPDX-License-Identifier: EUPL-1.2
// When a question of the demo must be due, seen from today; and when it must have come in for that.
#pragma once

#include "demo/stage.h"

#include <chrono>

namespace opmaat::demo {

struct Wanted {
    enum class Side {
        late,   // `amount` working days ago
        ahead,  // in `amount` working days; 0 is today
        moment, // in about `amount` hours, at a moment of its own
    };
    Side side;
    int amount;
};

/// "2 werkdagen geleden", "vandaag", "over 3 werkdagen", "over 2 uur".
Wanted parse_wanted(const std::string& text, const SeedTable& table);

/// What comes in of which the end is wanted.
struct Incoming {
    const Process& process;
    MunicipalityId municipality;
    std::chrono::minutes time;  // of the day, at which it comes in
    bool at_the_desk;           // or on the telephone: only while we are open
    bool until_receipt = false; // the end of the clock of receipt, in the place of that of the answer
};

/// The moment of receipt, not after now, that brings the end nearest to what is wanted.
Instant received_for(const Wanted& wanted, const Incoming& incoming, const Stage& stage);

} // namespace opmaat::demo
