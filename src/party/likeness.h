// SPDX-License-Identifier: EUPL-1.2
// Whether two parties may be one and the same. It is only ever a suggestion: people decide, nothing merges by itself.
#pragma once

#include "party/party.h"

#include <vector>

namespace opmaat {

/// What their BSNs say; they are compared where they are kept.
enum class BsnComparison { unknown, same, different };

/// What makes two parties look like one.
enum class Likeness { bsn, registration, name_and_birth, name_and_contact };

template <>
struct Words<Likeness> {
    static constexpr std::array<Word<Likeness>, 4> all{{
        {Likeness::bsn, "bsn"},
        {Likeness::registration, "inschrijving"},
        {Likeness::name_and_birth, "naam-en-geboortedatum"},
        {Likeness::name_and_contact, "naam-en-contactgegeven"},
    }};
};

/// Their BSN, birth date or registration say that they are two: a couple with one e-mail address, two branches (P04).
bool are_surely_two(const Party& one, const Party& other, BsnComparison bsn);

/// Empty when they do not look like one, or are surely two.
std::vector<Likeness> likeness(const Party& one, const Party& other, BsnComparison bsn);

} // namespace opmaat
