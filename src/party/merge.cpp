// SPDX-License-Identifier: EUPL-1.2
#include "party/merge.h"

#include "party/party_event.h"

#include <algorithm>

namespace opmaat {
namespace {

// Takes the value of that field from another party.
void take(Party& party, const Party& from, MergeField field)
{
    switch (field) {
    case MergeField::name:
        party.name = from.name;
        party.trade_name = from.trade_name;
        break;
    case MergeField::birth_date: party.born = from.born; break;
    case MergeField::registration: party.registration = from.registration; break;
    case MergeField::preferences: party.preferences = from.preferences; break;
    }
}

bool equal_in(const Party& one, const Party& other, MergeField field)
{
    switch (field) {
    case MergeField::name: return one.name == other.name && one.trade_name == other.trade_name;
    case MergeField::birth_date: return one.born == other.born;
    case MergeField::registration: return one.registration == other.registration;
    case MergeField::preferences: return one.preferences == other.preferences;
    }
    std::unreachable();
}

// Nothing known gives way to something known, also when nobody chose it.
std::vector<MergeField> taken_fields(const MergeChoice& choice)
{
    std::vector<MergeField> taken = choice.taken;
    const auto fill = [&](MergeField field, bool missing) {
        if (missing && std::ranges::find(taken, field) == taken.end()) taken.push_back(field);
    };
    fill(MergeField::name, full_name(choice.kept).empty() && !full_name(choice.gone).empty());
    fill(MergeField::birth_date, !choice.kept.born && choice.gone.born);
    fill(MergeField::registration, !choice.kept.registration && choice.gone.registration);
    return taken;
}

// Under the ids that they had: so it is known afterwards what came along.
void bring(Party& kept, const Party& gone, Day today)
{
    for (ContactPoint each : gone.contact_points) {
        const auto there = [&](const ContactPoint& own) { return same(own.reach, each.reach); };
        if (std::ranges::any_of(kept.contact_points, there)) continue;
        each.preferred = false;
        kept.contact_points.push_back(std::move(each));
    }
    std::ranges::copy_if(gone.relations, std::back_inserter(kept.relations),
                         [&](const Relation& each) { return each.other != kept.id; });
    const AggressionWarning* warning = warning_on(gone, today);
    if (warning && !warning_on(kept, today)) kept.warnings.push_back(*warning);
    kept.address_secret = kept.address_secret || gone.address_secret;
}

template <class T>
void remove_those_of(std::vector<T>& all, const std::vector<T>& gone)
{
    std::erase_if(all, [&](const T& each) { return std::ranges::find(gone, each.id, &T::id) != gone.end(); });
}

// What came along goes back; what was changed since then stays.
void send_back(Party& kept, const Party& gone, const Merge& merge)
{
    remove_those_of(kept.contact_points, gone.contact_points);
    remove_those_of(kept.relations, gone.relations);
    remove_those_of(kept.warnings, gone.warnings);
    for (const MergeField field : merge.taken)
        if (equal_in(kept, gone, field)) take(kept, merge.before, field);
    if (gone.address_secret) kept.address_secret = merge.before.address_secret;
}

// Either party, with both in its event.
Changed<Party> told(Party party, EventKind kind, const Merge& merge, const Act& act)
{
    return changed_party(std::move(party), kind,
                         {{"samenvoeging", {}, merge.id}, {"blijft", {}, merge.kept}, {"vervalt", {}, merge.gone}},
                         act);
}

} // namespace

Result<Merged> merge(MergeChoice choice, Day today, const Act& act)
{
    auto& [kept, gone, taken, bsn] = choice;
    if (kept.id == gone.id) return refused(merge_with_self);
    if (auto stands = still_stands(kept); !stands) return std::unexpected(std::move(stands).error());
    if (auto stands = still_stands(gone); !stands) return std::unexpected(std::move(stands).error());
    if (are_surely_two(kept, gone, bsn)) return refused(merge_of_two);
    Merge record{Id<Merge>::fresh(act.at), kept.id, gone.id, act.at, today + undo_days, taken_fields(choice), kept, {}};
    record.before.id = PartyId::fresh(act.at);
    record.before.merged_into = kept.id;
    for (const MergeField field : record.taken) take(kept, gone, field);
    bring(kept, gone, today);
    gone.merged_into = kept.id;
    Changed<Party> stays = told(std::move(kept), parties_merged, record, act);
    Changed<Party> goes = told(std::move(gone), parties_merged, record, act);
    return Merged{std::move(stays), std::move(goes), std::move(record)};
}

Result<Merged> undo(Merge merge, Party kept, Party gone, Day today, const Act& act)
{
    if (merge.undone || kept.merged_into || gone.merged_into != kept.id) return refused(undo_not_possible);
    if (today > merge.undo_until) return refused(undo_too_late, "", {to_text(merge.undo_until)});
    send_back(kept, gone, merge);
    gone.merged_into.reset();
    merge.undone = act.at;
    Changed<Party> stays = told(std::move(kept), merge_undone, merge, act);
    Changed<Party> returns = told(std::move(gone), merge_undone, merge, act);
    return Merged{std::move(stays), std::move(returns), std::move(merge)};
}

} // namespace opmaat
