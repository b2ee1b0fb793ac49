// SPDX-License-Identifier: EUPL-1.2
// Duplicates on disk: who may be one, who was made one, and how that is undone.
#pragma once

#include "party/merge.h"
#include "party/party_store.h"

namespace opmaat {

/// Two that may be one, and why.
struct Suggestion {
    PartyId party;
    std::string list_name;
    std::vector<Likeness> reasons;
};

/// Those who look like this party, of at most twenty with its name, its BSN, or a number or address of it, each.
/// Refuses party_unknown and not_allowed.
Result<std::vector<Suggestion>> suggested_duplicates(db::Reader& reader, const Viewer& viewer, const PartyId& party);

/// What somebody chose to merge, with the versions that they saw.
struct WantedMerge {
    WantedParty kept;
    WantedParty gone;
    std::vector<MergeField> taken{};
};
/// Refuses party_unknown, not_allowed, changed_meanwhile and what `merge` refuses.
Result<Merge> merge_parties(db::Writer& writer, const Viewer& viewer, const WantedMerge& wanted, Day today,
                            const Act& act);

inline constexpr Rule merge_unknown{RefusalKind::missing, "samenvoegen-onbekend"};
/// Refuses merge_unknown, not_allowed and what `undo` refuses.
Result<Merge> undo_merge(db::Writer& writer, const Viewer& viewer, const Id<Merge>& merge, Day today, const Act& act);

/// Empties what was kept to go back to, of merges that cannot be undone any more on that day (AVG 5). How many.
std::int64_t forget_old_merges(db::Writer& writer, Day today);

/// The merges in which this party stayed or went, newest first; without what it was before. Refuses party_unknown.
Result<std::vector<Merge>> merges_of(db::Reader& reader, const Viewer& viewer, const PartyId& party);

} // namespace opmaat
