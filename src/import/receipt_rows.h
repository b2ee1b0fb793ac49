// SPDX-License-Identifier: EUPL-1.2
// The rows of a receipt log, as another system of a municipality wrote them: its cases, and who touched each when.
// Values are those of the log; an instant is kept as it was written too, with its offset.
#pragma once

#include "base/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace opmaat {

/// A moment of the log: as written ("2011-10-06T01:06:40.020+02:00"), and in UTC to the millisecond.
struct LogInstant {
    std::string written;
    Instant at;
    friend bool operator==(const LogInstant&, const LogInstant&) = default;
};

struct ReceiptCase {
    std::string name; // "case-10024"
    std::string channel;
    std::string department;
    std::string group;       // empty when the log names none
    std::string responsible; // empty when the log names nobody
    LogInstant start;
    std::optional<LogInstant> end; // nothing: still open; may lie before the start
    std::optional<LogInstant> planned;
    std::optional<LogInstant> deadline;
};

struct ReceiptEvent {
    std::string of; // name of its case
    std::string activity;
    std::string lifecycle;
    std::string resource;
    std::string group; // "EMPTY" is a value of the log
    LogInstant at;
};

/// Both files, row by row in their order.
struct ReceiptRows {
    std::vector<ReceiptCase> cases;
    std::vector<ReceiptEvent> events;
};

/// How the log writes that there is no group.
inline constexpr std::string_view no_group = "EMPTY";

} // namespace opmaat
