// SPDX-License-Identifier: EUPL-1.2
#include "party/party_store.h"

#include "event/event_store.h"
#include "party/party_change.h"
#include "party/party_columns_store.h"
#include "party/search_text.h"

#include <algorithm>

namespace opmaat {
namespace {

const db::Sql select_by_id{"party.by_id", "SELECT " + party_columns("p") + " FROM party AS p WHERE p.id = ?1"};
const db::Sql hold_by_id{"party.hold_by_id", select_by_id.text + " FOR UPDATE"};
const db::Sql select_registered{"party.registered",
                                "SELECT id FROM party WHERE kvk = ?1 AND coalesce(branch, '') = ?2 AND id <> ?3 "
                                "AND merged_into IS NULL"};
const db::Sql insert_place{"party.insert_place", "INSERT INTO party_place (party) VALUES (?1)"};
const db::Sql clear_search{"party.clear_search", "DELETE FROM party_search WHERE rowid = "
                                                 "(SELECT place FROM party_place WHERE party = ?1)"};
const db::Sql insert_search{"party.insert_search", "INSERT INTO party_search (rowid, folded) "
                                                   "SELECT place, ?2 FROM party_place WHERE party = ?1"};

// A chain longer than any that people make is a fault in the data.
constexpr int longest_chain = 20;

std::optional<Party> whole(db::Reader& reader, std::optional<Party> party)
{
    if (party) read_belongings(reader, *party);
    return party;
}

std::optional<Party> standing_party(db::Reader& reader, const PartyId& id)
{
    auto found = reader.one(select_by_id, party_of, id);
    for (int step = 0; found && found->merged_into && step < longest_chain; ++step)
        found = reader.one(select_by_id, party_of, *found->merged_into);
    return whole(reader, std::move(found));
}

void hide_secret_address(Party& party)
{
    if (!party.address_secret) return;
    std::erase_if(party.contact_points,
                  [](const ContactPoint& each) { return kind_of(each.reach) == ReachKind::address; });
}

// Two may be registered at the same instant on PostgreSQL: then they are found as duplicates.
Result<void> check_registration(db::Writer& writer, const Party& party)
{
    if (!party.registration || party.merged_into) return {};
    const auto& [company, branch] = *party.registration;
    const auto other =
        writer.value<std::string>(select_registered, company.digits, branch ? branch->digits : "", party.id);
    return other ? refused(registration_taken, "kvkNummer", {*other}) : Result<void>{};
}

bool says_registration(const Event& event) { return event.is(party_registered) || event.is(registration_changed); }

void insert_new(db::Writer& writer, const Party& party)
{
    insert_party_row(writer, party);
    writer.run(insert_place, party.id);
}

// False when it is not of the version `seen` any more.
bool replace(db::Writer& writer, const Party& party, std::int64_t seen)
{
    if (!update_party_row(writer, party, seen)) return false;
    clear_belongings(writer, party.id);
    writer.run(clear_search, party.id);
    return true;
}

} // namespace

Result<Looked<Party>> party_to_look_at(db::Reader& reader, const Viewer& viewer, LookAt look)
{
    if (!may(viewer, Action::see_parties)) return refused(party_unknown);
    auto party = standing_party(reader, look.party);
    if (!party) return refused(party_unknown);
    if (!may(viewer, Action::see_secret_addresses)) hide_secret_address(*party);
    PartyLook told{Id<PartyLook>::fresh(look.act.at), party->id, look.act, LookKind::party, std::move(look.why)};
    return Looked<Party>{std::move(*party), std::move(told)};
}

Result<Party> party_looked_at(db::Reader& reader, const Viewer& viewer, const LookedAt& looked)
{
    if (!may(viewer, Action::see_parties)) return refused(party_unknown);
    auto party = standing_party(reader, looked.party);
    if (!party || !has_looked(reader, viewer.actor, party->id, looked.since)) return refused(party_unknown);
    if (!may(viewer, Action::see_secret_addresses)) hide_secret_address(*party);
    return std::move(*party);
}

Result<Party> party_to_change(db::Writer& writer, const Viewer& viewer, const WantedParty& wanted)
{
    if (!may(viewer, Action::see_parties)) return refused(party_unknown);
    auto party = whole(writer, writer.one(hold_by_id, party_of, wanted.id));
    if (!party) return refused(party_unknown);
    if (!may(viewer, Action::change_parties)) return refused(not_allowed);
    if (wanted.seen && *wanted.seen != party->version)
        return refused(changed_meanwhile, "versie", {std::to_string(party->version)});
    return std::move(*party);
}

Result<void> allow_to_register(const Viewer& viewer) { return allow(viewer, Action::change_parties); }

Result<void> save(db::Writer& writer, const Changed<Party>& changed)
{
    const Party& party = changed.now;
    const std::int64_t seen = party.version - static_cast<std::int64_t>(changed.events.size());
    if (std::ranges::any_of(changed.events, says_registration))
        if (auto free = check_registration(writer, party); !free) return free;
    if (seen == 0)
        insert_new(writer, party);
    else if (!replace(writer, party, seen))
        return refused(changed_meanwhile, "versie");
    insert_belongings(writer, party);
    if (!party.merged_into) writer.run(insert_search, party.id, search_text(party));
    append(writer, changed.events);
    return {};
}

} // namespace opmaat
