// SPDX-License-Identifier: EUPL-1.2
// What belongs to a party as rows: few of each, so they are written anew with the party.
#include "party/party_columns_store.h"

namespace opmaat {
namespace {

const db::Sql select_points{"party.contact_points",
                            "SELECT id, kind, purpose, preferred, since, until, unreachable, value, house, postcode, "
                            "town, country FROM party_contact_point WHERE party = ?1 ORDER BY place"};
const db::Sql clear_points{"party.clear_contact_points", "DELETE FROM party_contact_point WHERE party = ?1"};
const db::Sql insert_point{
    "party.insert_contact_point",
    "INSERT INTO party_contact_point (party, id, place, kind, purpose, preferred, since, until, unreachable, reached, "
    "value, house, postcode, town, country) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"};
const db::Sql select_consents{"party.consents",
                              "SELECT kind, given, withdrawn FROM party_consent WHERE party = ?1 ORDER BY place"};
const db::Sql clear_consents{"party.clear_consents", "DELETE FROM party_consent WHERE party = ?1"};
const db::Sql insert_consent{
    "party.insert_consent",
    "INSERT INTO party_consent (party, place, kind, given, withdrawn) VALUES (?1, ?2, ?3, ?4, ?5)"};
const db::Sql select_relations{
    "party.relations",
    "SELECT id, kind, other, scope, proof, since, until FROM party_relation WHERE party = ?1 ORDER BY id"};
const db::Sql clear_relations{"party.clear_relations", "DELETE FROM party_relation WHERE party = ?1"};
const db::Sql insert_relation{"party.insert_relation",
                              "INSERT INTO party_relation (party, id, kind, other, scope, proof, since, until) "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
const db::Sql select_warnings{
    "party.warnings", "SELECT id, author, reason, since, until, told FROM party_warning WHERE party = ?1 ORDER BY id"};
const db::Sql clear_warnings{"party.clear_warnings", "DELETE FROM party_warning WHERE party = ?1"};
const db::Sql insert_warning{"party.insert_warning",
                             "INSERT INTO party_warning (party, id, author, reason, since, until, told) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};

PostalAddress address_of(const db::Row& row)
{
    PostalAddress address{row.as<std::string>(7), std::nullopt, row.as<std::string>(9), row.as<std::string>(10),
                          row.as<std::string>(11)};
    if (const auto house = row.as<std::optional<std::string>>(8)) address.house = parse_house_number(*house).value();
    return address;
}

Reach reach_of(const db::Row& row)
{
    switch (row.as<ReachKind>(1)) {
    case ReachKind::phone: return PhoneNumber{row.as<std::string>(7)};
    case ReachKind::email: return EmailAddress{row.as<std::string>(7)};
    case ReachKind::address: return address_of(row);
    }
    std::unreachable();
}

ContactPoint point_of(const db::Row& row)
{
    return {row.as<Id<ContactPoint>>(0),
            reach_of(row),
            row.as<Purpose>(2),
            row.as<bool>(3),
            {row.as<Day>(4), row.as<std::optional<Day>>(5)},
            row.as<std::optional<Day>>(6)};
}

MessageConsent consent_of(const db::Row& row)
{
    return {row.as<MessageKind>(0), {row.as<Day>(1), row.as<std::optional<Day>>(2)}};
}

Relation relation_of(const db::Row& row)
{
    return {row.as<Id<Relation>>(0), row.as<RelationKind>(1), row.as<PartyId>(2),
            row.as<std::string>(3),  row.as<std::string>(4),  {row.as<Day>(5), row.as<std::optional<Day>>(6)}};
}

AggressionWarning warning_of(const db::Row& row)
{
    const auto author = parse_actor(row.text(1));
    if (!author) throw db::Fault{db::Fault::Kind::other, "no author in a row of warnings"};
    return {row.as<Id<AggressionWarning>>(0), *author, row.as<std::string>(2), row.as<Day>(3), row.as<Day>(4),
            row.as<std::optional<Day>>(5)};
}

void insert_one(db::Writer& writer, const Party& party, const ContactPoint& point, int place)
{
    PostalAddress address{};
    std::string value;
    if (const auto* phone = std::get_if<PhoneNumber>(&point.reach)) value = phone->e164;
    if (const auto* email = std::get_if<EmailAddress>(&point.reach)) value = email->text;
    if (const auto* postal = std::get_if<PostalAddress>(&point.reach)) {
        address = *postal;
        value = postal->street;
    }
    const auto house = address.house ? std::optional{address.house->written} : std::nullopt;
    writer.run(insert_point, party.id, point.id, place, kind_of(point.reach), point.purpose, point.preferred,
               point.period.from, point.period.until, point.unreachable, same_place(point.reach), value, house,
               address.postcode, address.town, address.country);
}

} // namespace

void read_belongings(db::Reader& reader, Party& party)
{
    party.contact_points = reader.all(select_points, point_of, party.id);
    party.consents = reader.all(select_consents, consent_of, party.id);
    party.relations = reader.all(select_relations, relation_of, party.id);
    party.warnings = reader.all(select_warnings, warning_of, party.id);
}

void clear_belongings(db::Writer& writer, const PartyId& party)
{
    for (const db::Sql* clear : {&clear_points, &clear_consents, &clear_relations, &clear_warnings})
        writer.run(*clear, party);
}

void insert_belongings(db::Writer& writer, const Party& party)
{
    int place = 0;
    for (const ContactPoint& each : party.contact_points) insert_one(writer, party, each, place++);
    for (const MessageConsent& each : party.consents)
        writer.run(insert_consent, party.id, place++, each.kind, each.period.from, each.period.until);
    for (const Relation& each : party.relations)
        writer.run(insert_relation, party.id, each.id, each.kind, each.other, each.scope, each.proof, each.period.from,
                   each.period.until);
    for (const AggressionWarning& each : party.warnings)
        writer.run(insert_warning, party.id, each.id, to_text(each.author), each.reason, each.from, each.until,
                   each.told);
}

} // namespace opmaat
