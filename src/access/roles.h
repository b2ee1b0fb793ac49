// SPDX-License-Identifier: EUPL-1.2
// Sets of roles, for the rows of the permission table.
#pragma once

#include "access/role.h"

#include <cstdint>

namespace opmaat {

struct Roles {
    std::uint32_t bits = 0;

    constexpr Roles() = default;
    constexpr Roles(Role role) : bits(1u << static_cast<unsigned>(role)) {}
    constexpr bool has(Role role) const { return (bits & Roles{role}.bits) != 0; }
};

constexpr Roles operator|(Roles some, Roles others)
{
    some.bits |= others.bits;
    return some;
}
constexpr Roles operator|(Role one, Role other) { return Roles{one} | Roles{other}; }

/// Those who work on residents' questions: everybody with an account but the administrator, who sees settings and no
/// residents.
inline constexpr Roles readers = Role::agent | Role::official | Role::coordinator | Role::lead | Role::director |
                                 Role::secretary | Role::chair | Role::board_member | Role::lawyer;
/// Everybody with an account.
inline constexpr Roles people = readers | Role::administrator;

} // namespace opmaat
