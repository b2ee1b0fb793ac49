// SPDX-License-Identifier: EUPL-1.2
#include "party/party_look_store.h"

#include "base/columns.h"

namespace opmaat {
namespace {

const db::Sql insert_look{"party.insert_look",
                          "INSERT INTO party_look (id, party, actor, at, what, why) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
const db::Sql select_looks{"party.looks",
                           "SELECT id, party, actor, at, what, why FROM party_look WHERE party IN "
                           "(SELECT id FROM party WHERE id = ?1 OR merged_into = ?1) ORDER BY id DESC LIMIT ?2"};

const db::Sql select_own_look{"party.own_look", "SELECT 1 FROM party_look WHERE party IN "
                                                "(SELECT id FROM party WHERE id = ?1 OR merged_into = ?1) "
                                                "AND actor = ?2 AND what = 'partij' AND at >= ?3 LIMIT 1"};

PartyLook look_of(const db::Row& row)
{
    const auto actor = parse_actor(row.text(2));
    if (!actor) throw db::Fault{db::Fault::Kind::other, "no actor in a row of looks"};
    return {row.as<Id<PartyLook>>(0),
            row.as<PartyId>(1),
            {*actor, row.as<Instant>(3)},
            row.as<LookKind>(4),
            row.as<std::string>(5)};
}

} // namespace

void write_look(db::Writer& writer, const PartyLook& look)
{
    writer.run(insert_look, look.id, look.party, to_text(look.act.by), look.act.at, look.what, look.why);
}

bool has_looked(db::Reader& reader, const Actor& actor, const PartyId& party, Instant since)
{
    return reader.value<int>(select_own_look, party, to_text(actor), since).has_value();
}

Result<std::vector<PartyLook>> looks_to_tell(db::Reader& reader, const Viewer& viewer, const PartyId& party, int limit)
{
    if (auto allowed = allow(viewer, Action::see_looks); !allowed) return std::unexpected(std::move(allowed).error());
    return reader.all(select_looks, look_of, party, limit);
}

} // namespace opmaat
