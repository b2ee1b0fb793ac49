// SPDX-License-Identifier: EUPL-1.2
// Two parties that are one become one: an official chooses which stays and, for each field, whose value. It can be
// undone within thirty days; the one that goes keeps all that it had until then.
#pragma once

#include "party/likeness.h"
#include "party/party_change.h"

namespace opmaat {

/// A field of which either value can be kept.
enum class MergeField { name, birth_date, registration, preferences };

template <>
struct Words<MergeField> {
    static constexpr std::array<Word<MergeField>, 4> all{{
        {MergeField::name, "naam"},
        {MergeField::birth_date, "geboortedatum"},
        {MergeField::registration, "inschrijving"},
        {MergeField::preferences, "voorkeuren"},
    }};
};

/// That two parties were made one, with what is needed to undo it.
struct Merge {
    Id<Merge> id;
    PartyId kept;
    PartyId gone;
    Instant at;
    Day undo_until;                // the last day
    std::vector<MergeField> taken; // of the one that is gone
    Party before;                  // the kept one as it was, under an id of its own
    std::optional<Instant> undone{};
};

inline constexpr std::chrono::days undo_days{30};

/// Values: none. Nobody merges with oneself.
inline constexpr Rule merge_with_self{RefusalKind::invalid, "samenvoegen-met-zichzelf"};
/// BSN, birth date, registration or kind say that they are two.
inline constexpr Rule merge_of_two{RefusalKind::invalid, "samenvoegen-van-twee"};
/// The thirty days are over. Values: the last day.
inline constexpr Rule undo_too_late{RefusalKind::conflict, "samenvoegen-herstel-te-laat"};
/// It was undone before, or the kept one was itself merged into another since: undo that first.
inline constexpr Rule undo_not_possible{RefusalKind::conflict, "samenvoegen-herstel-niet-mogelijk"};

inline constexpr EventKind parties_merged{"partijen-samengevoegd"};
inline constexpr EventKind merge_undone{"samenvoegen-hersteld"};

/// Both parties with what happened; each is saved with its own check on changes by others.
struct Merged {
    Changed<Party> kept;
    Changed<Party> gone;
    Merge merge;
};

/// What somebody chose: which stays, and of which fields the value of the one that goes is taken.
struct MergeChoice {
    Party kept;
    Party gone;
    std::vector<MergeField> taken;
    BsnComparison bsn;
};

/// Numbers and addresses, relations and a warning that holds go to the kept one, each once (P06). Its consents stay as
/// they were: nobody consents by a merge. A secret address stays secret.
/// Refuses merge_with_self, merge_of_two and party_merged.
Result<Merged> merge(MergeChoice choice, Day today, const Act& act);

/// Each is again what it was; what changed on the kept one since then stays there.
/// Refuses undo_too_late and undo_not_possible.
Result<Merged> undo(Merge merge, Party kept, Party gone, Day today, const Act& act);

} // namespace opmaat
