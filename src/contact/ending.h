// SPDX-License-Identifier: EUPL-1.2
// How a contact ends: each matter by itself, the talking, and then the whole; or it never was.
#pragma once

#include "contact/contact.h"

namespace opmaat {

inline constexpr EventKind contact_matter_ended{"contact-onderwerp-afgerond"};
inline constexpr EventKind contact_talk_ended{"contact-gesprek-beeindigd"};
inline constexpr EventKind contact_closed{"contact-afgerond"};
inline constexpr EventKind contact_cancelled{"contact-geannuleerd"};

/// Field "afloop". Values: the number of the matter in the contact, from 1.
inline constexpr Rule ending_missing{RefusalKind::invalid, "afloop-ontbreekt"};
/// Field "onderwerp": nothing says what the contact was about. Silence is a matter with the outcome no_question.
inline constexpr Rule matter_missing{RefusalKind::invalid, "contact-zonder-onderwerp"};
/// Field "afdeling": to which team it was put through.
inline constexpr Rule transfer_without_unit{RefusalKind::invalid, "doorverbonden-zonder-team"};
/// A callback or a matter that was passed on has a question with an owner. Field "afloop".
inline constexpr Rule ending_without_question{RefusalKind::invalid, "afloop-zonder-vraag"};
/// Field "afloop" of the form of one matter.
inline constexpr Rule outcome_missing{RefusalKind::invalid, "afloop-niet-gekozen"};
/// Field "vraag": what was asked. Only silence needs no words.
inline constexpr Rule asked_missing{RefusalKind::invalid, "vraag-van-inwoner-ontbreekt"};
/// Something came of it already, so it can be closed and not cancelled.
inline constexpr Rule contact_has_result{RefusalKind::conflict, "contact-heeft-gevolg"};

// All refuse contact_ended.

/// Refuses matter_unknown, transfer_without_unit and ending_without_question. Another ending takes the place of the
/// first: a caller who was put through and not reached is promised a callback.
Result<Changed<Contact>> end_matter(Contact contact, const Id<Matter>& id, Ending ending, const Act& act);

/// The resident is gone; from now on it is after-call work. The first time counts.
Result<Changed<Contact>> end_talk(Contact contact, const Act& act);

/// Refuses matter_missing, and ending_missing for each matter without one, all at once.
Result<Changed<Contact>> close(Contact contact, const Act& act);

/// As if it never was: what was typed is wiped. Refuses contact_has_result when a question or a callback came of it.
Result<Changed<Contact>> cancel(Contact contact, const Act& act);

} // namespace opmaat
