// SPDX-License-Identifier: EUPL-1.2
// A promise to call back: until when it must be kept, what was tried, and whether it was kept. The definitions are
// those of the norm for call-backs (terugbelnotities): an attempt without contact is not reached and is measured apart,
// and closing the promise without contact is not reached either.
#pragma once

#include "base/refusal.h"
#include "base/time.h"
#include "base/words.h"
#include "calendar/opening_hours.h"

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace opmaat {

/// Within how many working days somebody is called back, and until which time of day a promise counts as of that day.
struct CallbackNorm {
    int working_days = 0;                         // 0: the same day
    std::optional<std::chrono::minutes> cutoff{}; // since local midnight
};

/// The closing moment of the last working day of the norm. The day of the promise is day 0; after a promise on a day
/// without hours the next working day is day 1. Refuses not_computable.
Result<Instant> callback_due(const CallbackNorm& norm, Instant promised, const OpeningHours& hours);

enum class AttemptResult { reached, not_reached, voicemail };

template <>
struct Words<AttemptResult> {
    static constexpr std::array<Word<AttemptResult>, 3> all{{
        {AttemptResult::reached, "bereikt"},
        {AttemptResult::not_reached, "niet-bereikt"},
        {AttemptResult::voicemail, "voicemail"},
    }};
};

struct CallbackAttempt {
    Instant at;
    AttemptResult result{};
};

/// What decides whether a promise was kept.
struct CallbackCourse {
    Instant due;
    std::vector<CallbackAttempt> attempts{};
    std::optional<Instant> withdrawn{}; // by the resident
};

enum class CallbackStanding {
    in_time,   // reached, at the latest at the due moment
    late,      // reached after it
    open,      // not reached yet, and not due
    open_late, // not reached, and due: it counts as not kept, else a figure would improve by not calling
    excluded,  // withdrawn at the latest at the due moment: in no figure
};

/// As it was at that moment: what came later is not known then.
CallbackStanding standing(const CallbackCourse& course, Instant as_of);
/// Whether the first attempt, with or without contact, came in time; nothing when there was none yet.
std::optional<CallbackStanding> first_attempt(const CallbackCourse& course, Instant as_of);
/// The first contact at or before that moment.
std::optional<Instant> reached_at(const CallbackCourse& course, Instant as_of);

/// Of these promises: how many were kept in time, of how many. Excluded ones and those that are open and not due are in
/// neither; overdue ones are in the second.
struct CallbacksKept {
    int in_time = 0;
    int judged = 0;
};
CallbacksKept kept(const std::vector<CallbackStanding>& standings);

} // namespace opmaat
