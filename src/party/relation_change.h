// SPDX-License-Identifier: EUPL-1.2
// Who comes to speak for a party, and which warning colleagues get.
#pragma once

#include "party/contact_change.h"

namespace opmaat {

/// Nobody speaks for oneself by a relation.
inline constexpr Rule relation_to_self{RefusalKind::invalid, "relatie-met-zichzelf"};
/// For this kind a paper has to be seen (needs_proof). Values: the kind.
inline constexpr Rule proof_missing{RefusalKind::invalid, "bewijs-ontbreekt"};
inline constexpr Rule relation_unknown{RefusalKind::missing, "relatie-onbekend"};
/// The same one, in the same kind, is there already.
inline constexpr Rule relation_twice{RefusalKind::invalid, "relatie-dubbel"};
/// A reason, scope or proof of more than 2,000 bytes.
inline constexpr Rule text_too_long{RefusalKind::invalid, "tekst-te-lang"};
inline constexpr Rule warning_reason_missing{RefusalKind::invalid, "waarschuwing-zonder-reden"};
/// Today or earlier, or more than two years away: then it is looked at again.
inline constexpr Rule warning_end_wrong{RefusalKind::invalid, "waarschuwing-einde-onjuist"};
/// One holds already.
inline constexpr Rule warning_holds{RefusalKind::conflict, "waarschuwing-loopt"};
/// None holds, or that one is over.
inline constexpr Rule warning_unknown{RefusalKind::missing, "waarschuwing-onbekend"};

inline constexpr EventKind relation_added{"relatie-toegevoegd"};
inline constexpr EventKind relation_ended{"relatie-beeindigd"};
inline constexpr EventKind warning_given{"waarschuwing-geplaatst"};
inline constexpr EventKind warning_told{"waarschuwing-meegedeeld"};
inline constexpr EventKind warning_ended{"waarschuwing-beeindigd"};

/// The id of `relation` may be of any value.
Result<Changed<Party>> relate(Party party, Relation relation, const Act& act);
Result<Changed<Party>> end_relation(Party party, const Id<Relation>& id, Day until, const Act& act);

/// From today up to `until`, at most two years. The author is who acts.
struct NewWarning {
    std::string reason;
    Day today;
    Day until;
};
Result<Changed<Party>> warn(Party party, NewWarning warning, const Act& act);
/// That the person was told of the warning that holds on that day. Refuses warning_unknown and party_unchanged.
Result<Changed<Party>> tell_of_warning(Party party, Day day, const Act& act);
/// Before its day; it stays in history. Refuses warning_unknown.
Result<Changed<Party>> end_warning(Party party, Day today, const Act& act);

} // namespace opmaat
