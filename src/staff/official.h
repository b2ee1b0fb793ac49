// SPDX-License-Identifier: EUPL-1.2
// The people who work for the municipality: who they are, to which units they belong, who stands in for them, and
// whether they can be reached now.
#pragma once

#include "base/id.h"
#include "base/period.h"
#include "base/refusal.h"
#include "base/words.h"
#include "event/event.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace opmaat {

/// "F. (Fatima) van den Testman": first name and prefix may be empty.
struct PersonName {
    std::string initials; // "F."
    std::string first;    // "Fatima"
    std::string prefix;   // "van den"
    std::string family;   // "Testman"
    friend bool operator==(const PersonName&, const PersonName&) = default;
};
/// "F. van den Testman", as on lists and in the board.
std::string short_name(const PersonName& name);
/// "Fatima van den Testman"; the initials when there is no first name.
std::string full_name(const PersonName& name);
/// "Testman, F. van den", for an alphabetical list.
std::string sorted_name(const PersonName& name);

/// Belongs to a department, team or cluster. An official may belong to several.
struct Membership {
    UnitId unit;
    Period period;
    friend bool operator==(const Membership&, const Membership&) = default;
};

/// Stands in for the official in these days (vervanger).
struct Deputy {
    OfficialId official;
    Period period;
    friend bool operator==(const Deputy&, const Deputy&) = default;
};

/// What people know of an official, and may change.
struct OfficialDetails {
    PersonName name;
    std::string job;   // "Behandelaar parkeren"
    std::string email; // empty when there is none
    std::string phone;
    friend bool operator==(const OfficialDetails&, const OfficialDetails&) = default;
};

struct Official {
    OfficialId id;
    std::string code; // personnel number or sign-in name; unique for ever
    OfficialDetails details;
    Period service; // works here; historic owners stay known by their name
    std::vector<Membership> memberships{};
    std::vector<Deputy> deputies{};
    std::int64_t version = 1;
    friend bool operator==(const Official&, const Official&) = default;
};

inline constexpr Subject<Official> official_subject{"medewerker"};

/// The units to which the official belongs on that day, clusters too.
std::vector<UnitId> units_of(const Official& official, Day day);
/// Who stands in for the official on that day.
std::vector<OfficialId> deputies_of(const Official& official, Day day);

/// Whether somebody can be reached now. Set by hand; later by the telephone.
enum class Reachability { reachable, in_call, away_briefly, absent };

template <>
struct Words<Reachability> {
    static constexpr std::array<Word<Reachability>, 4> all{{
        {Reachability::reachable, "bereikbaar"},
        {Reachability::in_call, "in-gesprek"},
        {Reachability::away_briefly, "even-weg"},
        {Reachability::absent, "afwezig"},
    }};
};

struct Presence {
    OfficialId official;
    Reachability state = Reachability::reachable;
    std::optional<Instant> until{}; // after it the official counts as reachable again
    std::int64_t version = 0;       // 0: never set
    friend bool operator==(const Presence&, const Presence&) = default;
};
/// As it stands at `now`: a state that has run out is `reachable`.
Reachability reachability(const Presence& presence, Instant now);

/// Until when lies in the past. Field "tot".
inline constexpr Rule until_is_past{RefusalKind::invalid, "tot-ligt-in-het-verleden"};

inline constexpr EventKind presence_set{"aanwezigheid-gewijzigd"};

/// The event holds no facts, on purpose: the municipality keeps no history of when a person could be reached.
/// Refuses until_is_past.
Result<Changed<Presence>> set_presence(Presence presence, Reachability state, std::optional<Instant> until,
                                       const Act& act);

} // namespace opmaat
