// SPDX-License-Identifier: EUPL-1.2
// The one permission table: which role may do what, and on which question. Every door, list, page, API call and job
// asks here.
#pragma once

#include "access/read_scope.h"
#include "base/refusal.h"

namespace opmaat {

enum class Action {
    // on a question
    know, // that it is there: its clocks, team and owner
    read, // its content
    ask,  // register a new one
    answer,
    divide,  // give it an owner while it waits at intake
    take_up, // from intake, by oneself
    hand_over,
    plan, // its next step, contact person and deputy
    note, // for colleagues
    reopen,
    correct,
    depart, // from a rule, as a recorded choice (M22)
    // on the whole
    see_board,
    see_lists,
    see_officials, // names, units, whom to ask
    see_figures,   // of the organisation, never of a person
    see_events,
    // on parties
    see_parties, // each is a look that is written down
    change_parties,
    merge_parties,
    see_secret_addresses, // of whom the BRP keeps them secret
    see_bsn,              // unmasked, and search by it
    see_looks,            // who looked at whom: to answer a resident who asks (AVG 15)
    // settings
    see_settings,
    change_staff,
    change_processes, // and their norms
    change_hours,     // opening hours and closing days
    manage_accounts,  // and roles
    manage_tokens,
    consent_to_figures, // enter the date of the works council's consent
    manage_wall,        // the links of wall screens
};

/// This person may know that it is there, but not do this.
inline constexpr Rule not_allowed{RefusalKind::forbidden, "mag-niet"};

/// For what is not about one question. For an action on a question: whether there may be one on which it is allowed (to
/// show a menu or a button).
bool may(const Viewer& viewer, Action action);
/// On this question. Whoever may not read it may not change its content either; dividing and handing over need no
/// content.
bool may(const Viewer& viewer, Action action, const QuestionFacts& question);
inline bool may_read(const Viewer& viewer, const QuestionFacts& question)
{
    return may(viewer, Action::read, question);
}

/// Refuses with not_allowed.
Result<void> allow(const Viewer& viewer, Action action);
Result<void> allow(const Viewer& viewer, Action action, const QuestionFacts& question);

/// Whether this person may open that scope to an application: a key shows nobody more than its giver may see. Who gives
/// a scope on questions reads every question, of each unit and domain, that is not besloten.
bool may_give(const Viewer& giver, Scope scope);

/// A colleague whose presence and lateness somebody wants to see.
struct PersonFacts {
    OfficialId official;
    std::vector<UnitId> units{}; // of which they are a member
};
/// Seen by that person, by who deputises for them, and by whoever must reach them: an agent who passes a resident on
/// and a coordinator who divides. A lead sees questions; nobody sees a ranking or a history of a person.
bool may_see_person(const Viewer& viewer, const PersonFacts& person);

} // namespace opmaat
