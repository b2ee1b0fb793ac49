// SPDX-License-Identifier: EUPL-1.2
// Who looked at whom. What a door gives of somebody's protected data comes out only by writing that down, in the same
// commit as the answer.
#pragma once

#include "access/may.h"
#include "base/act.h"
#include "db/db.h"
#include "party/party.h"

#include <string>
#include <utility>
#include <vector>

namespace opmaat {

enum class LookKind { party, bsn, exported };

template <>
struct Words<LookKind> {
    static constexpr std::array<Word<LookKind>, 3> all{{
        {LookKind::party, "partij"},
        {LookKind::bsn, "bsn"},
        {LookKind::exported, "uitvoer"},
    }};
};

struct PartyLook {
    Id<PartyLook> id;
    PartyId party;
    Act act;
    LookKind what;
    std::string why; // "V-2026-000123", or what somebody gave as the reason; may be empty
};

void write_look(db::Writer& writer, const PartyLook& look);

/// Whether this actor opened the party, or what was merged into it, at that moment or later.
bool has_looked(db::Reader& reader, const Actor& actor, const PartyId& party, Instant since);

/// Something that was looked at, not yet out.
template <class T>
class Looked {
public:
    Looked(T seen, PartyLook look) : seen_(std::move(seen)), look_(std::move(look)) {}
    /// Writes the look down and gives what was seen.
    T record(db::Writer& writer) &&
    {
        write_look(writer, look_);
        return std::move(seen_);
    }

private:
    T seen_;
    PartyLook look_;
};

/// The newest `limit` looks at a party, newest first, those at what was merged into it too: for the resident who asks
/// (AVG 15). Refuses not_allowed.
Result<std::vector<PartyLook>> looks_to_tell(db::Reader& reader, const Viewer& viewer, const PartyId& party, int limit);

} // namespace opmaat
