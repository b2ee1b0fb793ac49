// SPDX-License-Identifier: EUPL-1.2
// What people wrote about a question. Each is a row of its own, to which an event points only by the question: so it
// can be erased (AVG) while the journal stays whole.
#pragma once

#include "base/id.h"
#include "base/words.h"

#include <array>
#include <string>
#include <variant>

namespace opmaat {

/// For colleagues; a resident never sees it.
struct Note {
    Id<Note> id;
    std::string text;
};

/// What the municipality answered in that round.
struct Answer {
    Id<Answer> id;
    int round;
    std::string text;
};

/// That an owner gave the question to another, and why.
struct Handover {
    Id<Handover> id;
    OfficialId from;
    OfficialId to;
    std::string reason;
};

/// Why an answered question was opened again; `round` is the new round.
struct Reopening {
    Id<Reopening> id;
    int round;
    std::string reason;
};

/// A chosen exception to a rule, policy or norm (M22): to be found as a precedent and counted for the raad.
struct Departure {
    enum class Ground {
        policy_rule,      // Awb 4:84: following the policy rule would be out of proportion
        hardship_clause,  // hardheidsclausule
        college_decision, // collegebesluit
    };
    Id<Departure> id;
    std::string rule;   // from what
    std::string whom;   // for whom
    std::string reason; // why
    Ground ground;
    std::string decided_by; // who decided it, as it must be read later
};

template <>
struct Words<Departure::Ground> {
    static constexpr std::array<Word<Departure::Ground>, 3> all{{
        {Departure::Ground::policy_rule, "awb-4-84"},
        {Departure::Ground::hardship_clause, "hardheidsclausule"},
        {Departure::Ground::college_decision, "collegebesluit"},
    }};
};

using Typed = std::variant<Note, Answer, Handover, Reopening, Departure>;

} // namespace opmaat
