// SPDX-License-Identifier: EUPL-1.2
// The questions on disk. A question is found only through a door: found and allowed, else refused as missing. It is
// written only with its events, and only when nobody changed it meanwhile.
#pragma once

#include "access/may.h"
#include "db/db.h"
#include "question/history.h"
#include "question/inheritance.h"
#include "question/question.h"
#include "staff/organisation.h"

#include <optional>
#include <variant>

namespace opmaat {

/// There is no such question, or it is closed to this person.
inline constexpr Rule question_unknown{RefusalKind::missing, "vraag-onbekend"};
// Saves and doors refuse changed_meanwhile (event.h) with field "versie" and, in values, the version now; `also` has a
// `changed_by` for each change since, oldest first.

/// Field: the kind of the event; values: who (to_text of an Actor), when (to_text of an Instant), and the names of the
/// fields that changed, with ", " between them.
inline constexpr Rule changed_by{RefusalKind::conflict, "gewijzigd-door"};

/// What an address has of a question.
using QuestionName = std::variant<QuestionId, Kenmerk>;

/// A question that somebody wants to change.
struct Wanted {
    QuestionName name;
    std::optional<std::int64_t> seen{}; // the version on which their form or request was made
};

/// Refuses question_unknown.
Result<Question> question_to_read(db::Reader& reader, const Viewer& viewer, const QuestionName& name);

// The doors to a change hold the row until the end of the transaction. They refuse question_unknown; not_allowed where
// the person may read it but not do this; changed_meanwhile where it is no longer the version that was seen.
Result<Question> question_to_answer(db::Writer& writer, const Viewer& viewer, const Wanted& wanted);
Result<Question> question_to_assign(db::Writer& writer, const Viewer& viewer, const Wanted& wanted);
Result<Question> question_to_take_up(db::Writer& writer, const Viewer& viewer, const Wanted& wanted);
Result<Question> question_to_hand_over(db::Writer& writer, const Viewer& viewer, const Wanted& wanted);
Result<Question> question_to_plan(db::Writer& writer, const Viewer& viewer, const Wanted& wanted);
Result<Question> question_to_note(db::Writer& writer, const Viewer& viewer, const Wanted& wanted);
Result<Question> question_to_depart(db::Writer& writer, const Viewer& viewer, const Wanted& wanted);
Result<Question> question_to_reopen(db::Writer& writer, const Viewer& viewer, const Wanted& wanted);
Result<Question> question_to_correct(db::Writer& writer, const Viewer& viewer, const Wanted& wanted);

/// Writes the question with its clocks, what was typed, and its events. Gives it its kenmerk when it is new. Returns
/// the question as it now stands, with its new version. Refuses changed_meanwhile.
Result<Question> save(db::Writer& writer, Changed<Question> changed);

/// Units that have open questions, closed ones too.
std::vector<UnitId> units_with_open_questions(db::Reader& reader);

/// Some of what a closed unit has open goes to its heir, each question with its event; answered questions stay where
/// they were answered. `organisation` knows who works here. The number that moved, `at_most` of them. Refuses
/// changed_meanwhile.
struct Bequest {
    UnitId from;
    Heir heir;
};
Result<int> move_open_questions(db::Writer& writer, const Bequest& bequest, const Organisation& organisation,
                                int at_most, const Act& act);

/// Writes a question that another system kept, with all that happened to it. Returns it with its kenmerk.
Question save(db::Writer& writer, const QuestionHistory& history);

} // namespace opmaat
