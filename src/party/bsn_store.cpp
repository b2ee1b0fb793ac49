// SPDX-License-Identifier: EUPL-1.2
#include "party/bsn_store.h"

#include "base/columns.h"
#include "party/party_change.h"
#include "party/party_columns_store.h"

namespace opmaat {
namespace {

const db::Sql select_bsn{"bsn.of_party", "SELECT key, box, hash FROM party_bsn WHERE party = ?1"};
const db::Sql save_bsn{"bsn.save", "INSERT INTO party_bsn (party, key, box, hash) VALUES (?1, ?2, ?3, ?4) "
                                   "ON CONFLICT (party) DO UPDATE SET key = excluded.key, box = excluded.box, "
                                   "hash = excluded.hash"};
const db::Sql select_by_hash{"bsn.by_hash",
                             "SELECT " + party_columns("p") +
                                 " FROM party_bsn AS b JOIN party AS own ON own.id = b.party JOIN party AS p ON "
                                 "p.id = coalesce(own.merged_into, own.id) WHERE b.hash = ?1"};
const db::Sql count_by_key{"check.bsns_by_key", "SELECT key, count(*) FROM party_bsn GROUP BY key"};
const db::Sql select_of_key{"bsn.of_key",
                            "SELECT party, key, box, hash FROM party_bsn WHERE key = ?1 ORDER BY party LIMIT ?2"};

SealedBsn sealed_of(const db::Row& row)
{
    return {row.as<std::string>(0), row.as<std::string>(1), row.as<std::string>(2)};
}

Result<void> allow_bsn(const Viewer& viewer, const BsnVault& vault)
{
    if (auto allowed = allow(viewer, Action::see_bsn); !allowed) return allowed;
    return vault.has_keys() ? Result<void>{} : refused(bsn_key_missing);
}

std::optional<Party> holder(db::Reader& reader, const BsnVault& vault, const Bsn& bsn)
{
    for (const std::string& hash : vault.hashes(bsn))
        if (auto found = reader.one(select_by_hash, party_of, hash)) return found;
    return std::nullopt;
}

void write_sealed(db::Writer& writer, const PartyId& party, const SealedBsn& sealed)
{
    writer.run(save_bsn, party, sealed.key, sealed.box, sealed.hash);
}

PartyLook look_at_bsn(const PartyId& party, const Act& act, std::string why)
{
    return {Id<PartyLook>::fresh(act.at), party, act, LookKind::bsn, std::move(why)};
}

} // namespace

Result<Party> record_bsn(db::Writer& writer, const Viewer& viewer, const BsnVault& vault, const Party& party,
                         const Bsn& bsn, const Act& act)
{
    if (auto allowed = allow_bsn(viewer, vault); !allowed) return std::unexpected(std::move(allowed).error());
    const auto other = holder(writer, vault, bsn);
    if (other && other->id != party.id) return refused(bsn_taken, "bsn", {other->id.text()});
    OPMAAT_TRY(changed, record_bsn(party, act));
    if (auto saved = save(writer, changed); !saved) return std::unexpected(std::move(saved).error());
    write_sealed(writer, party.id, vault.seal(bsn, party.id));
    return changed.now;
}

Result<Looked<Bsn>> bsn_to_show(db::Reader& reader, const Viewer& viewer, const BsnVault& vault, LookAt look)
{
    if (!may(viewer, Action::see_parties)) return refused(party_unknown);
    if (auto allowed = allow_bsn(viewer, vault); !allowed) return std::unexpected(std::move(allowed).error());
    const auto sealed = reader.one(select_bsn, sealed_of, look.party);
    if (!sealed) return refused(bsn_unknown);
    auto bsn = vault.open(*sealed, look.party);
    if (!bsn) return refused(bsn_key_missing);
    return Looked<Bsn>{std::move(*bsn), look_at_bsn(look.party, look.act, std::move(look.why))};
}

Result<Looked<PartyFound>> find_by_bsn(db::Reader& reader, const Viewer& viewer, const BsnVault& vault, const Bsn& bsn,
                                       const Act& act)
{
    if (auto allowed = allow_bsn(viewer, vault); !allowed) return std::unexpected(std::move(allowed).error());
    const auto found = holder(reader, vault, bsn);
    if (!found) return refused(bsn_unknown);
    return Looked<PartyFound>{{found->id, found->kind, list_name(*found), found->registration},
                              look_at_bsn(found->id, act, "zoeken")};
}

BsnComparison compare_bsn(db::Reader& reader, const PartyId& one, const PartyId& other)
{
    const auto first = reader.one(select_bsn, sealed_of, one);
    const auto second = reader.one(select_bsn, sealed_of, other);
    if (!first || !second || first->key != second->key) return BsnComparison::unknown;
    return first->hash == second->hash ? BsnComparison::same : BsnComparison::different;
}

std::map<std::string, std::int64_t> bsns_by_key(db::Reader& reader)
{
    std::map<std::string, std::int64_t> counts;
    reader.each(count_by_key, {}, [&](const db::Row& row) { counts[row.as<std::string>(0)] = row.integer(1); });
    return counts;
}

std::size_t reseal(db::Writer& writer, const BsnVault& vault, int at_most)
{
    for (const BsnKey& key : vault.keys()) {
        if (key.id == vault.key_in_use()) continue;
        std::vector<std::pair<PartyId, SealedBsn>> old;
        writer.each(select_of_key, db::values(key.id, at_most), [&](const db::Row& row) {
            old.emplace_back(row.as<PartyId>(0),
                             SealedBsn{row.as<std::string>(1), row.as<std::string>(2), row.as<std::string>(3)});
        });
        for (const auto& [party, sealed] : old)
            write_sealed(writer, party, vault.seal(*vault.open(sealed, party), party));
        if (!old.empty()) return old.size();
    }
    return 0;
}

} // namespace opmaat
