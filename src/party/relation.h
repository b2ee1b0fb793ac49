// SPDX-License-Identifier: EUPL-1.2
// Who may speak for somebody or cares for them: for what, by which proof and until when.
#pragma once

#include "base/id.h"
#include "base/period.h"
#include "base/words.h"

#include <array>
#include <string>

namespace opmaat {

struct Party;
using PartyId = Id<Party>;

/// The words are those of the law: Awb 2:1 (gemachtigde), Burgerlijk Wetboek boek 1.
enum class RelationKind {
    authorised,           // gemachtigde, Awb 2:1
    legal_representative, // wettelijk vertegenwoordiger
    bewindvoerder,        // BW 1:435, of goods
    curator,              // BW 1:383
    mentor,               // BW 1:450, of care
    parent,
    informal_carer, // mantelzorger
    professional,   // hulpverlener
};

template <>
struct Words<RelationKind> {
    static constexpr std::array<Word<RelationKind>, 8> all{{
        {RelationKind::authorised, "gemachtigde"},
        {RelationKind::legal_representative, "wettelijk-vertegenwoordiger"},
        {RelationKind::bewindvoerder, "bewindvoerder"},
        {RelationKind::curator, "curator"},
        {RelationKind::mentor, "mentor"},
        {RelationKind::parent, "ouder"},
        {RelationKind::informal_carer, "mantelzorger"},
        {RelationKind::professional, "hulpverlener"},
    }};
};

/// `other` speaks for, or cares for, the party that holds the relation.
struct Relation {
    Id<Relation> id;
    RelationKind kind;
    PartyId other;
    std::string scope; // for what: "belastingen"; empty: for everything
    std::string proof; // what was seen: "beschikking van de rechtbank, 3 maart 2026"
    Period period;
    friend bool operator==(const Relation&, const Relation&) = default;
};

/// Whether nobody speaks for another in this kind without a paper: who is appointed by a judge, or given power.
constexpr bool needs_proof(RelationKind kind)
{
    return kind != RelationKind::parent && kind != RelationKind::informal_carer && kind != RelationKind::professional;
}

} // namespace opmaat
