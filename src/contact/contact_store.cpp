// SPDX-License-Identifier: EUPL-1.2
#include "contact/contact_store.h"

#include "access/may.h"
#include "base/columns.h"
#include "event/event_store.h"

namespace opmaat {
namespace {

const std::string contact_columns = "id, channel, official, began, number, party, identity_checked, note, state, "
                                    "held_since, held_ms, talked_until, ended, version";

const db::Sql select_by_id{"contact.by_id", "SELECT " + contact_columns + " FROM contact WHERE id = ?1"};
const db::Sql hold_by_id{"contact.hold_by_id", select_by_id.text + " FOR UPDATE"};
const db::Sql select_running{"contact.running", "SELECT " + contact_columns +
                                                    " FROM contact WHERE official = ?1 AND ended IS NULL ORDER BY id"};
const db::Sql select_of_party{"contact.of_party", "SELECT " + contact_columns +
                                                      " FROM contact WHERE party = ?1 AND state = 'afgerond' "
                                                      "ORDER BY began DESC, id DESC LIMIT ?2"};
const db::Sql select_matters{
    "contact.matters",
    "SELECT id, asked, process, outcome, question, unit FROM contact_matter WHERE contact = ?1 ORDER BY place"};
const db::Sql select_questions{
    "contact.questions_of_party",
    "SELECT DISTINCT m.question FROM contact AS c JOIN contact_matter AS m ON m.contact = c.id "
    "WHERE c.party = ?1 AND m.question IS NOT NULL ORDER BY m.question DESC LIMIT ?2"};

const db::Sql insert_contact{
    "contact.insert",
    "INSERT INTO contact (id, channel, official, began, number, party, identity_checked, note, state, held_since, "
    "held_ms, talked_until, ended, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"};
const db::Sql update_contact{
    "contact.update",
    "UPDATE contact SET number = ?2, party = ?3, identity_checked = ?4, note = ?5, state = ?6, held_since = ?7, "
    "held_ms = ?8, talked_until = ?9, ended = ?10, version = ?11 WHERE id = ?1 AND version = ?12"};
const db::Sql delete_matters{"contact.delete_matters", "DELETE FROM contact_matter WHERE contact = ?1"};
const db::Sql insert_matter{"contact.insert_matter",
                            "INSERT INTO contact_matter (id, contact, place, asked, process, outcome, question, unit) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};

Contact contact_of(const db::Row& row)
{
    return {.id = row.as<ContactId>(0),
            .channel = row.as<Channel>(1),
            .official = row.as<OfficialId>(2),
            .began = row.as<Instant>(3),
            .number = row.as<std::string>(4),
            .party = row.as<std::optional<Id<Party>>>(5),
            .identity_checked = row.as<std::optional<Instant>>(6),
            .matters = {},
            .note = row.as<std::string>(7),
            .state = row.as<Contact::State>(8),
            .held_since = row.as<std::optional<Instant>>(9),
            .held = std::chrono::milliseconds{row.integer(10)},
            .talked_until = row.as<std::optional<Instant>>(11),
            .ended = row.as<std::optional<Instant>>(12),
            .version = row.integer(13)};
}

Matter matter_row(const db::Row& row)
{
    Matter matter{row.as<Id<Matter>>(0), row.as<std::string>(1), row.as<std::optional<ProcessId>>(2), std::nullopt};
    if (const auto outcome = row.as<std::optional<Outcome>>(3))
        matter.ending = Ending{*outcome, row.as<std::optional<QuestionId>>(4), row.as<std::optional<UnitId>>(5)};
    return matter;
}

Contact whole(db::Reader& reader, Contact contact)
{
    contact.matters = reader.all(select_matters, matter_row, contact.id);
    return contact;
}

bool is_of(const Viewer& viewer, const Contact& contact)
{
    const OfficialId* self = official_of(viewer);
    return self && *self == contact.official;
}

void write_matters(db::Writer& writer, const Contact& contact)
{
    writer.run(delete_matters, contact.id);
    int place = 0;
    for (const Matter& each : contact.matters) {
        const auto& ending = each.ending;
        writer.run(insert_matter, each.id, contact.id, ++place, each.asked, each.process,
                   ending ? std::optional{ending->outcome} : std::nullopt, ending ? ending->question : std::nullopt,
                   ending ? ending->unit : std::nullopt);
    }
}

bool write_row(db::Writer& writer, const Contact& contact, std::int64_t seen)
{
    if (seen == 0) {
        writer.run(insert_contact, contact.id, contact.channel, contact.official, contact.began, contact.number,
                   contact.party, contact.identity_checked, contact.note, contact.state, contact.held_since,
                   contact.held.count(), contact.talked_until, contact.ended, contact.version);
        return true;
    }
    return writer.run(update_contact, contact.id, contact.number, contact.party, contact.identity_checked, contact.note,
                      contact.state, contact.held_since, contact.held.count(), contact.talked_until, contact.ended,
                      contact.version, seen) == 1;
}

PastContact past(Contact contact)
{
    for (Matter& each : contact.matters) each.asked.clear();
    return {contact.id, contact.channel, contact.official, contact.began, std::move(contact.matters)};
}

} // namespace

std::vector<Contact> running_contacts(db::Reader& reader, const OfficialId& official)
{
    auto contacts = reader.all(select_running, contact_of, official);
    for (Contact& each : contacts) each = whole(reader, std::move(each));
    return contacts;
}

Result<Contact> contact_to_see(db::Reader& reader, const Viewer& viewer, const ContactId& id)
{
    auto found = reader.one(select_by_id, contact_of, id);
    if (!found || !is_of(viewer, *found)) return refused(contact_unknown);
    return whole(reader, std::move(*found));
}

Result<Contact> contact_to_change(db::Writer& writer, const Viewer& viewer, const WantedContact& wanted)
{
    auto found = writer.one(hold_by_id, contact_of, wanted.id);
    if (!found || !is_of(viewer, *found)) return refused(contact_unknown);
    if (wanted.seen && *wanted.seen != found->version)
        return refused(changed_meanwhile, "versie", {std::to_string(found->version)});
    return whole(writer, std::move(*found));
}

Result<void> save(db::Writer& writer, const Changed<Contact>& changed)
{
    const Contact& contact = changed.now;
    const std::int64_t seen = contact.version - static_cast<std::int64_t>(changed.events.size());
    if (!write_row(writer, contact, seen)) return refused(changed_meanwhile, "versie");
    write_matters(writer, contact);
    append(writer, changed.events);
    return {};
}

Result<std::vector<PastContact>> contacts_of(db::Reader& reader, const Viewer& viewer, const Id<Party>& party,
                                             int limit)
{
    if (auto allowed = allow(viewer, Action::see_parties); !allowed) return std::unexpected(allowed.error());
    std::vector<PastContact> found;
    for (Contact& each : reader.all(select_of_party, contact_of, party, limit))
        found.push_back(past(whole(reader, std::move(each))));
    return found;
}

Result<std::vector<QuestionId>> questions_of(db::Reader& reader, const Viewer& viewer, const Id<Party>& party,
                                             int limit)
{
    if (auto allowed = allow(viewer, Action::see_parties); !allowed) return std::unexpected(allowed.error());
    return reader.all(
        select_questions, [](const db::Row& row) { return row.as<QuestionId>(0); }, party, limit);
}

} // namespace opmaat
