// SPDX-License-Identifier: EUPL-1.2
// The roles in which people and machines meet the municipality's questions, and the scopes of an application's token.
// The words are codes; the names on screen stand in the catalogue under "rol-" and "scope-" and the word.
#pragma once

#include "base/id.h"
#include "base/word.h"

namespace opmaat {

enum class Role {
    agent,         // of the contact centre (KCC)
    official,      // handles questions
    coordinator,   // divides what comes in
    lead,          // of a team or department
    director,      // regisseur: watches the whole
    secretary,     // of the Thursday table
    chair,         // of the Thursday table
    board_member,  // bestuurder
    lawyer,
    administrator, // of the settings
    system,        // a job; not given to people, as the three below
    application,   // with an API token
    initiator,     // with a link or a code
    wall,          // a screen with a link
};

inline constexpr std::array role_words{
    Word<Role>{Role::agent, "kcc-medewerker"},
    Word<Role>{Role::official, "behandelaar"},
    Word<Role>{Role::coordinator, "dagcoordinator"},
    Word<Role>{Role::lead, "teamleider"},
    Word<Role>{Role::director, "regisseur"},
    Word<Role>{Role::secretary, "tafelsecretaris"},
    Word<Role>{Role::chair, "tafelvoorzitter"},
    Word<Role>{Role::board_member, "bestuurder"},
    Word<Role>{Role::lawyer, "jurist"},
    Word<Role>{Role::administrator, "beheerder"},
    Word<Role>{Role::system, "systeem"},
    Word<Role>{Role::application, "toepassing"},
    Word<Role>{Role::initiator, "initiatiefnemer"},
    Word<Role>{Role::wall, "wandscherm"},
};

constexpr std::string_view to_text(Role role) { return word_of(role_words, role); }
constexpr std::optional<Role> parse_role(std::string_view text) { return value_of(role_words, text); }
/// Whether an administrator can give this role to a person.
constexpr bool for_people(Role role) { return role <= Role::administrator; }

/// A role of a person for one unit and everything beneath it, or for all.
struct Grant {
    Role role;
    std::optional<UnitId> unit; // nothing: for all
    friend bool operator==(const Grant&, const Grant&) = default;
};

/// What a token lets an application do.
enum class Scope { read_questions, write_questions, read_officials, read_board, read_events };

inline constexpr std::array scope_words{
    Word<Scope>{Scope::read_questions, "vragen-lezen"},   Word<Scope>{Scope::write_questions, "vragen-schrijven"},
    Word<Scope>{Scope::read_officials, "medewerkers-lezen"}, Word<Scope>{Scope::read_board, "regiebord-lezen"},
    Word<Scope>{Scope::read_events, "gebeurtenissen-lezen"},
};

constexpr std::string_view to_text(Scope scope) { return word_of(scope_words, scope); }
constexpr std::optional<Scope> parse_scope(std::string_view text) { return value_of(scope_words, text); }

} // namespace opmaat
