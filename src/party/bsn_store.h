// SPDX-License-Identifier: EUPL-1.2
// The BSNs on disk: encrypted, each look at one written down, sought by a keyed hash.
#pragma once

#include "party/bsn_vault_shell.h"
#include "party/likeness.h"
#include "party/party_search_store.h"
#include "party/party_store.h"

#include <map>

namespace opmaat {

/// The file with the keys is not there, or has not the key of this number: put it back. Until then nobody sees, records
/// or seeks a BSN; all else goes on.
inline constexpr Rule bsn_key_missing{RefusalKind::unavailable, "bsn-sleutel-ontbreekt"};
/// The party has none, or nobody has this one.
inline constexpr Rule bsn_unknown{RefusalKind::missing, "bsn-onbekend"};
/// Another party has it. Values: its id; the two may be one.
inline constexpr Rule bsn_taken{RefusalKind::conflict, "bsn-bezet"};

// The doors refuse party_unknown, not_allowed and bsn_key_missing.

/// Keeps it with the party, in the place of one that was there; the party as it then is. Refuses bsn_taken too.
Result<Party> record_bsn(db::Writer& writer, const Viewer& viewer, const BsnVault& vault, const Party& party,
                         const Bsn& bsn, const Act& act);

/// Refuses bsn_unknown too.
Result<Looked<Bsn>> bsn_to_show(db::Reader& reader, const Viewer& viewer, const BsnVault& vault, LookAt look);

/// Whose it is. Finding somebody by it is a look at it. Refuses bsn_unknown too.
Result<Looked<PartyFound>> find_by_bsn(db::Reader& reader, const Viewer& viewer, const BsnVault& vault, const Bsn& bsn,
                                       const Act& act);

/// Without anybody seeing them.
BsnComparison compare_bsn(db::Reader& reader, const PartyId& one, const PartyId& other);

/// How many numbers there are by each key.
std::map<std::string, std::int64_t> bsns_by_key(db::Reader& reader);

/// Seals again, with the key in use, at most so many that another key of the vault sealed. How many.
std::size_t reseal(db::Writer& writer, const BsnVault& vault, int at_most);

} // namespace opmaat
