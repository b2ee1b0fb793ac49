// SPDX-License-Identifier: EUPL-1.2
#include "party/party_search_store.h"

#include "party/folding.h"
#include "party/party_columns_store.h"
#include "party/search_text.h"

#include <algorithm>

namespace opmaat {
namespace {

// The join goes from what is found to the parties, on both engines: CROSS JOIN keeps SQLite to it.
db::Sql statement_for(std::size_t patterns)
{
    std::string text = "SELECT " + party_columns("p") +
                       " FROM party_search AS s CROSS JOIN party_place AS l CROSS JOIN party AS p "
                       "WHERE l.place = s.rowid AND p.id = l.party";
    for (std::size_t at = 1; at <= patterns; ++at) text += " AND s.folded LIKE ?" + std::to_string(at + 1);
    return db::Sql::composed("party.find_by_" + std::to_string(patterns), text + " LIMIT ?1");
}

const std::vector<db::Sql> by_patterns = [] {
    std::vector<db::Sql> statements;
    for (std::size_t patterns = 1; patterns <= most_patterns; ++patterns) {
        statements.push_back(statement_for(patterns));
        db::register_statement(statements.back());
    }
    return statements;
}();

const db::Sql select_by_name{"party.by_name", "SELECT " + party_columns("p") +
                                                  " FROM party AS p WHERE p.folded_name = ?1 AND p.merged_into IS NULL "
                                                  "LIMIT ?2"};

PartyFound found_of(const db::Row& row)
{
    const Party party = party_of(row);
    return {party.id, party.kind, list_name(party), party.registration};
}

void put_in_order(std::vector<PartyFound>& parties)
{
    std::ranges::sort(parties, {}, [](const PartyFound& each) { return dutch_order(each.list_name); });
}

PartiesFound found_by(db::Reader& reader, const std::vector<std::string>& patterns)
{
    std::vector<db::Value> arguments = db::values(most_found + 1);
    for (const std::string& each : patterns) arguments.emplace_back(each);
    PartiesFound found;
    reader.each(by_patterns[patterns.size() - 1], arguments,
                [&](const db::Row& row) { found.parties.push_back(found_of(row)); });
    found.more = found.parties.size() > static_cast<std::size_t>(most_found);
    if (found.more) found.parties.pop_back();
    put_in_order(found.parties);
    return found;
}

std::vector<PartyFound> called(db::Reader& reader, const std::string& name)
{
    auto parties = reader.all(select_by_name, found_of, name, most_found);
    put_in_order(parties);
    return parties;
}

// Among many Bergmans nobody finds Berg.
void put_first(PartiesFound& found, std::vector<PartyFound> first)
{
    for (PartyFound& each : found.parties)
        if (std::ranges::find(first, each.id, &PartyFound::id) == first.end()) first.push_back(std::move(each));
    first.resize(std::min<std::size_t>(first.size(), most_found));
    found.parties = std::move(first);
}

} // namespace

Result<PartiesFound> find_parties(db::Reader& reader, const Viewer& viewer, std::string_view query)
{
    if (auto allowed = allow(viewer, Action::see_parties); !allowed) return std::unexpected(std::move(allowed).error());
    const auto patterns = search_patterns(query);
    if (patterns.empty()) return PartiesFound{};
    PartiesFound found = found_by(reader, patterns);
    if (found.more) put_first(found, called(reader, sought_name(query)));
    return found;
}

} // namespace opmaat
