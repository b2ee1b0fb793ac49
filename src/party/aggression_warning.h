// SPDX-License-Identifier: EUPL-1.2
// A warning for colleagues that somebody was aggressive. It has an author, a reason and an end, and the person is told
// of it (AVG 5 and 14): a mark that nobody answers for does not exist here.
#pragma once

#include "base/act.h"

#include <optional>
#include <string>

namespace opmaat {

struct AggressionWarning {
    Id<AggressionWarning> id;
    Actor author;
    std::string reason;
    Day from;
    Day until;                 // the first day on which it no longer holds
    std::optional<Day> told{}; // when the person was told of it
    friend bool operator==(const AggressionWarning&, const AggressionWarning&) = default;
};

} // namespace opmaat
