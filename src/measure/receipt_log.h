// SPDX-License-Identifier: EUPL-1.2
// A log of real questions of a municipality as another system kept it: what came in when, who touched it, when it
// ended. Values are those of the log: nothing is corrected here.
#pragma once

#include "base/time.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace opmaat::measure {

struct LoggedCase {
    std::string name;
    std::string channel;
    std::string department;
    std::string responsible; // empty when the log names nobody
    Instant start;
    std::optional<Instant> end; // nothing: still open; may lie before the start
    std::optional<Instant> deadline;
};

struct LoggedEvent {
    std::size_t of; // place of its case in ReceiptLog::cases
    std::string activity;
    std::string resource;
    std::string group; // "EMPTY" is a value of the log
    Instant at;
};

struct ReceiptLog {
    std::vector<LoggedCase> cases;
    std::vector<LoggedEvent> events; // in the order of the file
};

} // namespace opmaat::measure
