// SPDX-License-Identifier: EUPL-1.2
// The roles in which people and machines meet the municipality's questions, and the scopes of an application's token.
// The words are codes; the names on screen stand in the catalogue as "rol." and "recht." with the word behind it. A
// role is shown with the unit for which it was given: "dagcoördinator, KCC".
#pragma once

#include "base/id.h"
#include "base/words.h"

#include <array>

namespace opmaat {

enum class Role {
    agent,        // of the contact centre (KCC)
    official,     // handles questions
    coordinator,  // divides what comes in
    lead,         // of a team or department
    director,     // regisseur: watches the whole
    secretary,    // of the Thursday table
    chair,        // of the Thursday table
    board_member, // bestuurder
    lawyer,
    administrator, // of the settings
    system,        // a job; not given to people, as the three below
    application,   // with an API token
    initiator,     // with a link or a code
    wall,          // a screen with a link
};

template <>
struct Words<Role> {
    static constexpr std::array<Word<Role>, 14> all{{
        {Role::agent, "kcc-medewerker"},
        {Role::official, "behandelaar"},
        {Role::coordinator, "dagcoordinator"},
        {Role::lead, "teamleider"},
        {Role::director, "regisseur"},
        {Role::secretary, "tafelsecretaris"},
        {Role::chair, "tafelvoorzitter"},
        {Role::board_member, "bestuurder"},
        {Role::lawyer, "jurist"},
        {Role::administrator, "beheerder"},
        {Role::system, "systeem"},
        {Role::application, "toepassing"},
        {Role::initiator, "initiatiefnemer"},
        {Role::wall, "wandscherm"},
    }};
};

/// The key of its name on screen.
inline std::string name_key(Role role) { return "rol." + std::string{word(role)}; }

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

template <>
struct Words<Scope> {
    static constexpr std::array<Word<Scope>, 5> all{{
        {Scope::read_questions, "vragen-lezen"},
        {Scope::write_questions, "vragen-schrijven"},
        {Scope::read_officials, "medewerkers-lezen"},
        {Scope::read_board, "regiebord-lezen"},
        {Scope::read_events, "gebeurtenissen-lezen"},
    }};
};

/// The key of its name on screen.
inline std::string name_key(Scope scope) { return "recht." + std::string{word(scope)}; }

} // namespace opmaat
