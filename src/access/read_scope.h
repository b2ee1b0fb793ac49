// SPDX-License-Identifier: EUPL-1.2
// Which questions a person may read, as data: the door looks with it at one question, a list makes its WHERE of it, so
// that neither shows what the other closes.
#pragma once

#include "access/sensitivity.h"
#include "access/viewer.h"

#include <span>

namespace opmaat {

/// What the permission table looks at in a question.
struct QuestionFacts {
    UnitId unit;
    OfficialId owner;
    std::optional<OfficialId> contact_person{};
    std::optional<OfficialId> deputy{};
    std::vector<OfficialId> asked{}; // officials who were asked for their part of the answer
    Domain domain = Domain::general;
    Confidentiality confidentiality = Confidentiality::internal;
};

/// Questions of these units, up to and including a confidentiality.
struct Circle {
    bool everywhere;               // every unit
    std::span<const UnitId> units; // else these, sorted
    Confidentiality up_to;
    bool general_domain_only;
};

/// The questions that lie in one of the circles, and those of which one of the people is owner, contact person, deputy
/// or asked. It points into its viewer and lives no longer.
struct ReadScope {
    std::vector<Circle> circles;
    std::vector<OfficialId> people; // the viewer and those for whom they deputise
};

ReadScope read_scope(const Viewer& viewer);
bool holds(const ReadScope& scope, const QuestionFacts& question);

} // namespace opmaat
