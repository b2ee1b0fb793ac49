// SPDX-License-Identifier: EUPL-1.2
// A party: a resident, a company or another organisation that the municipality serves. Its verbs stand in
// party_change.h, contact_change.h, relation_change.h and merge.h.
#pragma once

#include "event/event.h"
#include "party/aggression_warning.h"
#include "party/consent.h"
#include "party/contact_point.h"
#include "party/preferences.h"
#include "party/relation.h"
#include "party/resident_name.h"
#include "party/trade_register.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace opmaat {

enum class PartyKind { person, company, organisation };

template <>
struct Words<PartyKind> {
    static constexpr std::array<Word<PartyKind>, 3> all{{
        {PartyKind::person, "persoon"},
        {PartyKind::company, "bedrijf"},
        {PartyKind::organisation, "organisatie"},
    }};
};

/// A company, or one of its branches: those have the number of their company and one of their own.
struct TradeRegistration {
    KvkNumber company;
    std::optional<BranchNumber> branch{};
    friend bool operator==(const TradeRegistration&, const TradeRegistration&) = default;
};

struct Party {
    PartyId id;
    PartyKind kind = PartyKind::person;
    ResidentName name{};      // of a person
    std::string trade_name{}; // of a company or organisation
    std::optional<Day> born{};
    std::optional<TradeRegistration> registration{};
    Preferences preferences{};
    bool bsn_known = false;      // it is kept apart, encrypted: bsn_store.h
    bool address_secret = false; // geheimhouding, Wet BRP 2.59: who may see it is said by access
    std::vector<ContactPoint> contact_points{};
    std::vector<MessageConsent> consents{};
    std::vector<Relation> relations{};
    std::vector<AggressionWarning> warnings{};
    std::optional<PartyId> merged_into{}; // then this is the other one's history
    std::int64_t version = 0;             // 0: not registered yet; each verb makes the next one
    friend bool operator==(const Party&, const Party&) = default;
};

inline constexpr Subject<Party> party_subject{"partij"};

/// "Rosa van Velzen", or the name of a company; empty for a known number without a name (P18).
std::string full_name(const Party& party);
/// "Velzen, Rosa van".
std::string list_name(const Party& party);
Greeting greeting(const Party& party);

/// The warning that holds on that day; null when there is none.
const AggressionWarning* warning_on(const Party& party, Day day);

/// Who speaks for the party on that day, or cares for it.
std::vector<Relation> relations_on(const Party& party, Day day);

} // namespace opmaat
