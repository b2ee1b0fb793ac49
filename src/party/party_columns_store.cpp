// SPDX-License-Identifier: EUPL-1.2
#include "party/party_columns_store.h"

#include "party/folding.h"

#include <array>

namespace opmaat {
namespace {

constexpr std::array columns{
    "id",         "version",        "kind",           "initials",  "given",          "prefix",
    "family",     "partner_prefix", "partner_family", "name_use",  "trade_name",     "born",
    "kvk",        "branch",         "address_wish",   "channel",   "time_of_day",    "digital",
    "language",   "interpreter",    "large_print",    "bsn_known", "address_secret", "merged_into",
    "folded_name"};

std::string insert_text()
{
    std::string names;
    std::string places;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        names += (at == 0 ? "" : ", ") + std::string{columns[at]};
        places += (at == 0 ? "?" : ", ?") + std::to_string(at + 1);
    }
    return "INSERT INTO party (" + names + ") VALUES (" + places + ")";
}

std::string update_text()
{
    std::string text = "UPDATE party SET version = ?2";
    for (std::size_t at = 2; at < columns.size(); ++at)
        text += ", " + std::string{columns[at]} + " = ?" + std::to_string(at + 1);
    return text + " WHERE id = ?1 AND version = ?" + std::to_string(columns.size() + 1);
}

const db::Sql insert_row{"party.insert", insert_text()};
const db::Sql update_row{"party.update", update_text()};

std::optional<TradeRegistration> registration_of(const db::Row& row, int column)
{
    const auto company = row.as<std::optional<std::string>>(column);
    const auto branch = row.as<std::optional<std::string>>(column + 1);
    if (!company) return std::nullopt;
    return TradeRegistration{{*company}, branch ? std::optional{BranchNumber{*branch}} : std::nullopt};
}

Preferences preferences_of(const db::Row& row, int column)
{
    return {.address_wish = row.as<AddressWish>(column),
            .channel = row.as<std::optional<MessageChannel>>(column + 1),
            .time = row.as<TimeOfDay>(column + 2),
            .digital = row.as<Digital>(column + 3),
            .language = row.as<std::string>(column + 4),
            .interpreter = row.as<bool>(column + 5),
            .large_print = row.as<bool>(column + 6)};
}

std::vector<db::Value> values_of(const Party& party)
{
    const ResidentName& name = party.name;
    const Preferences& wishes = party.preferences;
    std::optional<std::string> kvk;
    std::optional<std::string> branch;
    if (party.registration) kvk = party.registration->company.digits;
    if (party.registration && party.registration->branch) branch = party.registration->branch->digits;
    return db::values(party.id, party.version, party.kind, name.initials, name.given, name.own.prefix, name.own.family,
                      name.partner.prefix, name.partner.family, name.use, party.trade_name, party.born, kvk, branch,
                      wishes.address_wish, wishes.channel, wishes.time, wishes.digital, wishes.language,
                      wishes.interpreter, wishes.large_print, party.bsn_known, party.address_secret, party.merged_into,
                      folded_name(party));
}

} // namespace

std::string party_columns(std::string_view alias)
{
    std::string text;
    for (std::size_t at = 0; at + 1 < columns.size(); ++at)
        text += (at == 0 ? "" : ", ") + std::string{alias} + "." + columns[at];
    return text;
}

Party party_of(const db::Row& row)
{
    Party party{.id = row.as<PartyId>(0), .kind = row.as<PartyKind>(2)};
    party.version = row.integer(1);
    party.name = {row.as<std::string>(3),
                  row.as<std::string>(4),
                  {row.as<std::string>(5), row.as<std::string>(6)},
                  {row.as<std::string>(7), row.as<std::string>(8)},
                  row.as<NameUse>(9)};
    party.trade_name = row.as<std::string>(10);
    party.born = row.as<std::optional<Day>>(11);
    party.registration = registration_of(row, 12);
    party.preferences = preferences_of(row, 14);
    party.bsn_known = row.as<bool>(21);
    party.address_secret = row.as<bool>(22);
    party.merged_into = row.as<std::optional<PartyId>>(23);
    return party;
}

std::string folded_name(const Party& party)
{
    return folded(party.kind == PartyKind::person ? party.name.own.family : party.trade_name);
}

void insert_party_row(db::Writer& writer, const Party& party) { writer.change(insert_row, values_of(party)); }

bool update_party_row(db::Writer& writer, const Party& party, std::int64_t seen)
{
    auto values = values_of(party);
    values.emplace_back(seen);
    return writer.change(update_row, values) == 1;
}

} // namespace opmaat
