// SPDX-License-Identifier: EUPL-1.2
#include "party/merge_store.h"

#include "base/columns.h"
#include "party/bsn_store.h"
#include "party/party_columns_store.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace opmaat {
namespace {

constexpr int most_candidates = 20; // by each likeness

const db::Sql select_by_id{"merge.party", "SELECT " + party_columns("p") + " FROM party AS p WHERE p.id = ?1"};
const db::Sql hold_by_id{"merge.hold_party", select_by_id.text + " FOR UPDATE"};
const db::Sql select_namesakes{"merge.namesakes",
                               "SELECT id FROM party WHERE folded_name = ?1 AND folded_name <> '' AND "
                               "merged_into IS NULL AND id <> ?2 LIMIT ?3"};
const db::Sql select_sharers{"merge.sharers",
                             "SELECT DISTINCT o.party FROM party_contact_point AS c JOIN party_contact_point AS o "
                             "ON o.kind = c.kind AND o.reached = c.reached JOIN party AS p ON p.id = o.party "
                             "WHERE c.party = ?1 AND o.party <> ?1 AND p.merged_into IS NULL LIMIT ?2"};
// Two who recorded one number in the same instant.
const db::Sql select_same_bsn{"merge.same_bsn",
                              "SELECT o.party FROM party_bsn AS b JOIN party_bsn AS o ON o.hash = b.hash "
                              "JOIN party AS p ON p.id = o.party WHERE b.party = ?1 AND o.party <> ?1 AND "
                              "p.merged_into IS NULL LIMIT ?2"};
const db::Sql insert_merge{"merge.insert", "INSERT INTO party_merge (id, kept, gone, before, at, undo_until, taken) "
                                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};
const db::Sql mark_undone{"merge.mark_undone", "UPDATE party_merge SET undone = ?2 WHERE id = ?1 AND undone IS NULL"};
const db::Sql select_merge{"merge.by_id", "SELECT id, kept, gone, before, at, undo_until, taken, undone "
                                          "FROM party_merge WHERE id = ?1"};
const db::Sql select_of_party{"merge.of_party", "SELECT id, kept, gone, before, at, undo_until, taken, undone "
                                                "FROM party_merge WHERE kept = ?1 OR gone = ?1 ORDER BY id DESC"};

const db::Sql forget_before{
    "merge.forget_before",
    "UPDATE party SET initials = '', given = '', prefix = '', family = '', partner_prefix = '', partner_family = '', "
    "trade_name = '', born = NULL, kvk = NULL, branch = NULL, folded_name = '' WHERE id IN "
    "(SELECT before FROM party_merge WHERE undo_until < ?1) AND (initials <> '' OR given <> '' OR family <> '' OR "
    "trade_name <> '' OR born IS NOT NULL OR kvk IS NOT NULL)"};

std::optional<Party> find(db::Reader& reader, const db::Sql& sql, const PartyId& id)
{
    auto party = reader.one(sql, party_of, id);
    if (party) read_belongings(reader, *party);
    return party;
}

// "naam,voorkeuren"
std::string text_of(const std::vector<MergeField>& fields)
{
    std::string text;
    for (const MergeField each : fields) text += (text.empty() ? "" : ",") + std::string{word(each)};
    return text;
}

std::vector<MergeField> fields_in(std::string_view text)
{
    std::vector<MergeField> fields;
    for (const auto part : text | std::views::split(','))
        if (const auto field = parse_word<MergeField>(std::string_view{part.begin(), part.end()}))
            fields.push_back(*field);
    return fields;
}

// With the id only of what was before.
Merge merge_of(const db::Row& row)
{
    Merge merge{row.as<Id<Merge>>(0),
                row.as<PartyId>(1),
                row.as<PartyId>(2),
                row.as<Instant>(4),
                row.as<Day>(5),
                fields_in(row.text(6)),
                {},
                row.as<std::optional<Instant>>(7)};
    merge.before.id = row.as<PartyId>(3);
    return merge;
}

std::set<PartyId> candidates(db::Reader& reader, const Party& party)
{
    std::set<PartyId> found;
    const auto add = [&](const db::Row& row) { found.insert(row.as<PartyId>(0)); };
    reader.each(select_namesakes, db::values(folded_name(party), party.id, most_candidates), add);
    reader.each(select_sharers, db::values(party.id, most_candidates), add);
    reader.each(select_same_bsn, db::values(party.id, most_candidates), add);
    return found;
}

Result<void> allow_merge(const Viewer& viewer)
{
    if (!may(viewer, Action::see_parties)) return refused(party_unknown);
    return allow(viewer, Action::merge_parties);
}

Result<Party> held(db::Writer& writer, const WantedParty& wanted)
{
    auto party = find(writer, hold_by_id, wanted.id);
    if (!party) return refused(party_unknown);
    if (wanted.seen && *wanted.seen != party->version)
        return refused(changed_meanwhile, "versie", {std::to_string(party->version)});
    return std::move(*party);
}

// Both in the order of their ids: two who merge the same pair the other way round do not wait for each other for ever.
Result<std::pair<Party, Party>> hold_both(db::Writer& writer, const WantedParty& one, const WantedParty& other)
{
    if (other.id < one.id) {
        OPMAAT_TRY(swapped, hold_both(writer, other, one));
        return std::pair{std::move(swapped.second), std::move(swapped.first)};
    }
    OPMAAT_TRY(first, held(writer, one));
    OPMAAT_TRY(second, held(writer, other));
    return std::pair{std::move(first), std::move(second)};
}

Result<void> save_both(db::Writer& writer, const Merged& merged)
{
    if (auto saved = save(writer, merged.gone); !saved) return saved;
    return save(writer, merged.kept);
}

} // namespace

Result<std::vector<Suggestion>> suggested_duplicates(db::Reader& reader, const Viewer& viewer, const PartyId& party)
{
    if (auto allowed = allow_merge(viewer); !allowed) return std::unexpected(std::move(allowed).error());
    const auto own = find(reader, select_by_id, party);
    if (!own) return refused(party_unknown);
    std::vector<Suggestion> suggestions;
    for (const PartyId& each : candidates(reader, *own)) {
        const auto other = find(reader, select_by_id, each);
        auto reasons = likeness(*own, *other, compare_bsn(reader, party, each));
        if (!reasons.empty()) suggestions.push_back({each, list_name(*other), std::move(reasons)});
    }
    return suggestions;
}

Result<Merge> merge_parties(db::Writer& writer, const Viewer& viewer, const WantedMerge& wanted, Day today,
                            const Act& act)
{
    if (auto allowed = allow_merge(viewer); !allowed) return std::unexpected(std::move(allowed).error());
    OPMAAT_TRY(both, hold_both(writer, wanted.kept, wanted.gone));
    auto& [kept, gone] = both;
    const BsnComparison bsn = compare_bsn(writer, kept.id, gone.id);
    OPMAAT_TRY(merged, merge({std::move(kept), std::move(gone), wanted.taken, bsn}, today, act));
    if (auto saved = save_both(writer, merged); !saved) return std::unexpected(std::move(saved).error());
    const Merge& record = merged.merge;
    insert_party_row(writer, record.before);
    writer.run(insert_merge, record.id, record.kept, record.gone, record.before.id, record.at, record.undo_until,
               text_of(record.taken));
    return record;
}

Result<Merge> undo_merge(db::Writer& writer, const Viewer& viewer, const Id<Merge>& merge, Day today, const Act& act)
{
    if (auto allowed = allow_merge(viewer); !allowed) return std::unexpected(std::move(allowed).error());
    auto record = writer.one(select_merge, merge_of, merge);
    if (!record) return refused(merge_unknown);
    record->before = find(writer, select_by_id, record->before.id).value();
    OPMAAT_TRY(both, hold_both(writer, {record->kept}, {record->gone}));
    OPMAAT_TRY(undone, undo(std::move(*record), std::move(both.first), std::move(both.second), today, act));
    if (writer.run(mark_undone, merge, act.at) == 0) return refused(undo_not_possible);
    if (auto saved = save(writer, undone.kept); !saved) return std::unexpected(std::move(saved).error());
    if (auto saved = save(writer, undone.gone); !saved) return std::unexpected(std::move(saved).error());
    return std::move(undone.merge);
}

std::int64_t forget_old_merges(db::Writer& writer, Day today) { return writer.run(forget_before, today); }

Result<std::vector<Merge>> merges_of(db::Reader& reader, const Viewer& viewer, const PartyId& party)
{
    if (!may(viewer, Action::see_parties)) return refused(party_unknown);
    return reader.all(select_of_party, merge_of, party);
}

} // namespace opmaat
