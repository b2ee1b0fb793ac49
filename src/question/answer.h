// SPDX-License-Identifier: EUPL-1.2
// The answer ends a question and its clocks. Opened again, it gets a new round of clocks; each round keeps its result.
#pragma once

#include "question/owner.h"

namespace opmaat {

inline constexpr EventKind question_answered{"vraag-beantwoord"};
inline constexpr EventKind question_reopened{"vraag-heropend"};
inline constexpr EventKind question_reckoned_again{"vraag-termijn-herrekend"};

/// Field "antwoord".
inline constexpr Rule answer_missing{RefusalKind::invalid, "antwoord-ontbreekt"};
inline constexpr Rule not_answered_yet{RefusalKind::conflict, "vraag-nog-open"};

/// Ends all clocks of the round; the event says of each whether it was in time. `given_by` is the official whose answer
/// it is, where an application writes it down. Refuses already_answered, answer_missing.
Result<Changed<Question>> answer(Question question, std::string text, const Act& act,
                                 const std::optional<OfficialId>& given_by = {});

/// Why a question is opened again, and whose it is from then on: the same owner, unless they left.
struct Reopened {
    std::string reason;
    Recipient owner;
};

/// Starts a new round of the clocks that the question had at first, from the moment of the act, on the hours of the
/// unit that has it from then on. Refuses not_answered_yet, reason_missing, official_out_of_service.
Result<Changed<Question>> reopen(Question question, Reopened reopened, const Act& act, const Almanac& almanac);

/// The name of the fact that a clock of that kind keeps its due on a changed calendar: "klokInhoudBehouden".
std::string kept_name(Clock::Kind kind);
/// When a clock that is in time would have been due by this calendar, if that has passed: nothing becomes late because
/// a calendar changed, so it keeps its due. Nothing for every other clock.
std::optional<Instant> passed_end(const Clock& clock, Instant now, const Calendars& calendars);

/// The question on a changed calendar (a closing day was added); nothing when no day moves and none is kept. A clock
/// that ended or is late already keeps its due; one that keeps it because of passed_end has a fact that says so, from
/// that end to its due.
std::optional<Changed<Question>> reckoned_again(Question question, const Act& act, const Calendars& calendars);

} // namespace opmaat
