// SPDX-License-Identifier: EUPL-1.2
// Now, with its local day and week: what makes a question late, due today or due this week.
#pragma once

#include "base/words.h"
#include "calendar/zone.h"
#include "term/term.h"

#include <array>
#include <optional>

namespace opmaat {

struct Moment {
    Instant now;
    Day today;
    Instant midnight; // with which today began
    Day sunday;       // with which this week ends; today when it is Sunday
    friend bool operator==(const Moment&, const Moment&) = default;
};

Moment moment_of(Instant now, const Zone& zone);

/// When an open question is due. Each open question is in exactly one of these.
enum class Group {
    late,      // past its due
    today,     // due today by the calendar and not yet past
    this_week, // after today, through Sunday
    later,     // after this week
    undated,   // no clock runs, or its end cannot be computed
};

template <>
struct Words<Group> {
    static constexpr std::array<Word<Group>, 5> all{{
        {Group::late, "te-laat"},
        {Group::today, "vandaag"},
        {Group::this_week, "deze-week"},
        {Group::later, "later"},
        {Group::undated, "zonder-datum"},
    }};
};

/// What sorting needs of a Due: its last day, and `at` (term.h).
struct DueDay {
    Day day;
    Instant at;
    friend bool operator==(const DueDay&, const DueDay&) = default;
};

/// A day ends at the midnight after it, a moment at itself: so both are past when the day is, or when `at` is.
Group group_of(const std::optional<DueDay>& due, const Moment& moment);

} // namespace opmaat
