// SPDX-License-Identifier: EUPL-1.2
// Who answers for a question. Always one official: while nobody took it up that is the intake official on duty.
#pragma once

#include "question/question.h"
#include "staff/organisation.h"

namespace opmaat {

inline constexpr EventKind question_assigned{"vraag-toegewezen"};
inline constexpr EventKind question_taken_up{"vraag-opgepakt"};
inline constexpr EventKind question_handed_over{"vraag-overgedragen"};

/// Field "eigenaar".
inline constexpr Rule official_out_of_service{RefusalKind::invalid, "medewerker-niet-in-dienst"};
/// It does not wait at intake any more: hand it over.
inline constexpr Rule already_taken_up{RefusalKind::conflict, "vraag-al-opgepakt"};
/// It still waits at intake: divide it.
inline constexpr Rule not_taken_up{RefusalKind::conflict, "vraag-nog-niet-verdeeld"};
/// Field "eigenaar".
inline constexpr Rule handed_to_oneself{RefusalKind::invalid, "is-al-eigenaar"};

/// Who gets a question, and the unit in which they handle it.
struct Recipient {
    OfficialId official;
    UnitId unit;
    bool in_service; // whether the official works here on the day of the act
};

/// In which unit an official handles a question that lies in `present`: there when they work there, else in the first
/// of their own that is no cluster. Who works nowhere leaves it where it lies.
UnitId unit_for(const Organisation& organisation, const OfficialId& official, const UnitId& present);

/// From intake to an official. Also when the intake official keeps it. Not a handover.
/// Refuses already_answered, already_taken_up, official_out_of_service.
Result<Changed<Question>> assign(Question question, const Recipient& to, const Act& act);

/// An official takes it from intake. Not a handover. Refuses as `assign`.
Result<Changed<Question>> take_up(Question question, const Recipient& by, const Act& act);

/// From its owner to another, counted, with the reason.
/// Refuses already_answered (a question of a former official keeps its owner), not_taken_up, handed_to_oneself,
/// official_out_of_service, reason_missing.
Result<Changed<Question>> hand_over(Question question, const Recipient& to, std::string reason, const Act& act);

} // namespace opmaat
