// SPDX-License-Identifier: EUPL-1.2
// A story of the demo city: somebody asks something, and officials do things with it, each at a moment of its own.
#pragma once

#include "question/ask.h"
#include "question/progress.h"

#include <string>
#include <variant>
#include <vector>

namespace opmaat::demo {

struct Confirms {};
struct TakesUp {};
struct Divides {
    Recipient to;
};
struct HandsOver {
    Recipient to;
    std::string reason;
};
struct NamesContact {
    OfficialId contact;
    OfficialId deputy;
};
struct Plans {
    NextStep step;
};
struct Notes {
    std::string text;
};
struct Answers {
    std::string text;
};
struct Reopens {
    std::string reason;
};
struct Departs {
    Departing from;
};
using Deed = std::variant<Confirms, TakesUp, Divides, HandsOver, NamesContact, Plans, Notes, Answers, Reopens, Departs>;

/// Somebody does something at that moment.
struct Turn {
    Act act;
    Deed deed;
};

struct Story {
    Asked asked;
    const Process* process; // lives in the Stage
    Act registered;
    std::vector<Turn> turns; // in order of time
};

} // namespace opmaat::demo
