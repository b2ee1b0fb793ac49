// SPDX-License-Identifier: EUPL-1.2
// What officials do with a question on the way to its answer: word of receipt, the next step, notes, and a chosen
// exception to a rule.
#pragma once

#include "calendar/zone.h"
#include "question/question.h"

namespace opmaat {

inline constexpr EventKind receipt_confirmed{"vraag-ontvangst-bevestigd"};
inline constexpr EventKind step_planned{"vraag-stap-gepland"};
inline constexpr EventKind question_noted{"vraag-notitie"};
inline constexpr EventKind rule_departed_from{"vraag-afgeweken"};

/// No clock of receipt runs: it was told already, or nobody promised to.
inline constexpr Rule receipt_already_confirmed{RefusalKind::conflict, "ontvangst-al-bevestigd"};
/// Field "volgendeStap".
inline constexpr Rule step_missing{RefusalKind::invalid, "stap-ontbreekt"};
/// Field "volgendeStapDag". Values: the day.
inline constexpr Rule step_in_the_past{RefusalKind::invalid, "stap-in-het-verleden"};
/// Field "notitie".
inline constexpr Rule note_missing{RefusalKind::invalid, "notitie-ontbreekt"};
/// Fields "regel", "voorWie", "besluitDoor".
inline constexpr Rule departed_rule_missing{RefusalKind::invalid, "regel-ontbreekt"};
inline constexpr Rule departed_whom_missing{RefusalKind::invalid, "voor-wie-ontbreekt"};
inline constexpr Rule departed_by_missing{RefusalKind::invalid, "besluit-door-ontbreekt"};

/// The resident was told that the question came in: ends the clock of receipt. Refuses receipt_already_confirmed.
Result<Changed<Question>> confirm_receipt(Question question, const Act& act);

/// Today or later. Refuses already_answered, step_missing, step_in_the_past.
Result<Changed<Question>> plan_step(Question question, NextStep step, const Act& act, const Zone& zone);

/// Also on an answered question. Refuses note_missing.
Result<Changed<Question>> note(Question question, std::string text, const Act& act);

/// What a departure from a rule must say (M22).
struct Departing {
    std::string rule;   // from what
    std::string whom;   // for whom
    std::string reason; // why
    Departure::Ground ground;
    std::string decided_by;
};

/// A departure from a rule, policy or norm as a recorded choice (M22: Awb 4:84, hardheidsclausule, collegebesluit).
/// Changes no clock. Refuses, all at once, each field that says nothing.
Result<Changed<Question>> depart(Question question, Departing departing, const Act& act);

} // namespace opmaat
