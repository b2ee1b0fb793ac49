// SPDX-License-Identifier: EUPL-1.2
// A party as a row of its table, and what belongs to it as rows of theirs. Only the stores of this slice use it: others
// find a party through a door.
#pragma once

#include "base/columns.h"
#include "party/party.h"

#include <string>

namespace opmaat {

/// In the order in which party_of reads them, each with that alias of the table before it.
std::string party_columns(std::string_view alias);
/// Without what stands in tables of its own.
Party party_of(const db::Row& row);

/// Writes the row at its version; inserting does not look whether it is there.
void insert_party_row(db::Writer& writer, const Party& party);
/// False when the row is not of the version `seen` any more.
bool update_party_row(db::Writer& writer, const Party& party, std::int64_t seen);

/// Contact points, consents, relations and warnings.
void read_belongings(db::Reader& reader, Party& party);
/// Of a party that has none on disk: a new one, or one of which they were cleared.
void insert_belongings(db::Writer& writer, const Party& party);
void clear_belongings(db::Writer& writer, const PartyId& party);

/// What a duplicate would have too: its folded family name or trade name.
std::string folded_name(const Party& party);

} // namespace opmaat
