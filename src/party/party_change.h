// SPDX-License-Identifier: EUPL-1.2
// What becomes known of a party and changes: who it is, and how it wants to be dealt with. Each verb says in the
// journal that it changed and never to what: names and wishes stand in the party alone, where they can be erased.
#pragma once

#include "party/party.h"

#include <functional>
#include <span>

namespace opmaat {

/// Neither a name nor a number or address: nobody could ever be found by it.
inline constexpr Rule party_without_trace{RefusalKind::invalid, "partij-zonder-gegevens"};
/// A birth date that is yet to come, or is more than 130 years ago. Values: the day.
inline constexpr Rule birth_date_wrong{RefusalKind::invalid, "geboortedatum-onjuist"};
/// No two letters of ISO 639-1. Values: what was typed.
inline constexpr Rule language_wrong{RefusalKind::invalid, "taal-onjuist"};
/// A person has no number in the Handelsregister.
inline constexpr Rule registration_of_person{RefusalKind::invalid, "kvk-nummer-bij-persoon"};
/// A name of more than 200 signs. Field: "naam".
inline constexpr Rule name_too_long{RefusalKind::invalid, "naam-te-lang"};
/// It is the history of another party now. Values: the id of that one.
inline constexpr Rule party_merged{RefusalKind::conflict, "partij-samengevoegd"};
/// The change leaves everything as it is: there is nothing for the journal to say.
inline constexpr Rule party_unchanged{RefusalKind::invalid, "partij-niets-gewijzigd"};

inline constexpr EventKind party_registered{"partij-vastgelegd"};
inline constexpr EventKind party_renamed{"partij-naam-gewijzigd"};
inline constexpr EventKind birth_date_corrected{"partij-geboortedatum-gewijzigd"};
inline constexpr EventKind registration_changed{"partij-inschrijving-gewijzigd"};
inline constexpr EventKind preferences_changed{"partij-voorkeuren-gewijzigd"};
inline constexpr EventKind address_secrecy_changed{"partij-geheimhouding-gewijzigd"};
inline constexpr EventKind bsn_recorded{"partij-bsn-vastgelegd"};
inline constexpr EventKind consent_given{"toestemming-gegeven"};
inline constexpr EventKind consent_withdrawn{"toestemming-ingetrokken"};

/// A new party as it is described: with its contact points and consents, whose ids may be of any value. A version and
/// relations that it has count for nothing. Refuses party_without_trace and what the verbs below refuse.
Result<Changed<Party>> register_party(Party described, Day today, const Act& act);

// The verbs below refuse party_merged and party_unchanged.

/// Names are put right (put_right) before they are kept.
Result<Changed<Party>> rename(Party party, ResidentName name, const Act& act);
Result<Changed<Party>> rename(Party party, std::string trade_name, const Act& act);
/// Refuses birth_date_wrong.
Result<Changed<Party>> correct_birth_date(Party party, std::optional<Day> born, Day today, const Act& act);
/// Refuses registration_of_person.
Result<Changed<Party>> change_registration(Party party, std::optional<TradeRegistration> registration, const Act& act);
/// Refuses language_wrong.
Result<Changed<Party>> change_preferences(Party party, Preferences preferences, const Act& act);

enum class Secrecy { open, secret };
Result<Changed<Party>> keep_address(Party party, Secrecy secrecy, const Act& act);

/// That the number is kept now; another one in its place is recorded too.
Result<Changed<Party>> record_bsn(Party party, const Act& act);

/// For a kind that is consented to already, and for a withdrawal of what was not given: party_unchanged.
Result<Changed<Party>> give_consent(Party party, MessageKind kind, Day day, const Act& act);
Result<Changed<Party>> withdraw_consent(Party party, MessageKind kind, Day day, const Act& act);

/// Does several verbs as one change. A verb that finds nothing to change is passed over; party_unchanged when all do.
using PartyVerb = std::function<Result<Changed<Party>>(Party)>;
Result<Changed<Party>> in_one(Party party, std::span<const PartyVerb> verbs);

} // namespace opmaat
