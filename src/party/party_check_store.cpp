// SPDX-License-Identifier: EUPL-1.2
#include "party/party_check_store.h"

#include "party/party_columns_store.h"
#include "party/search_text.h"

namespace opmaat {
namespace {

constexpr int page_size = 200;

// What a merge keeps to go back to is no party of its own: it has no place in search.
const db::Sql count_parties{"check.count_parties", "SELECT count(*) FROM party_place"};
const db::Sql select_page{"check.parties", "SELECT " + party_columns("p") +
                                               " FROM party AS p JOIN party_place AS l ON l.party = p.id "
                                               "WHERE p.id > ?1 ORDER BY p.id LIMIT ?2"};
const db::Sql select_told{"check.party_version",
                          "SELECT max(version) FROM event_about WHERE subject = 'partij' AND id = ?1"};
const db::Sql select_text{"check.party_text", "SELECT s.folded FROM party_place AS l JOIN party_search AS s "
                                              "ON s.rowid = l.place WHERE l.party = ?1"};

void inspect(PartyInspection& inspection, db::Reader& reader, Party& party)
{
    read_belongings(reader, party);
    const auto differs = [&](const char* what) { inspection.deviations.push_back({party.id, what}); };
    if (reader.value<std::optional<std::int64_t>>(select_told, party.id).value_or(std::nullopt) != party.version)
        differs("versie");
    const auto text = reader.value<std::string>(select_text, party.id);
    const auto expected = party.merged_into ? std::nullopt : std::optional{search_text(party)};
    if (text != expected) differs("zoektekst");
    ++inspection.parties;
}

} // namespace

PartyInspection inspect_parties(db::Database& database, const std::function<void(std::size_t, std::size_t)>& advance)
{
    PartyInspection inspection;
    std::string last;
    std::vector<Party> page;
    do {
        database.read([&](db::Reader& reader) {
            page = reader.all(select_page, party_of, last, page_size);
            for (Party& each : page) inspect(inspection, reader, each);
            advance(inspection.parties,
                    static_cast<std::size_t>(reader.value<std::int64_t>(count_parties).value_or(0)));
        });
        if (!page.empty()) last = page.back().id.text();
    } while (!page.empty());
    return inspection;
}

} // namespace opmaat
