// SPDX-License-Identifier: EUPL-1.2
#include "party/party_match_store.h"

#include "party/party_columns_store.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr int most_candidates = 50;

const db::Sql select_by_registration{
    "import.party_by_registration",
    "SELECT " + party_columns("p") +
        " FROM party AS p WHERE p.kvk = ?1 AND coalesce(p.branch, '') = ?2 AND p.merged_into IS NULL LIMIT ?3"};
const db::Sql select_by_contact{"import.party_by_contact",
                                "SELECT " + party_columns("p") +
                                    " FROM party_contact_point AS c JOIN party AS p ON p.id = c.party "
                                    "WHERE c.kind = ?1 AND c.reached = ?2 AND p.merged_into IS NULL LIMIT ?3"};
const db::Sql select_by_name{"import.party_by_name",
                             "SELECT " + party_columns("p") +
                                 " FROM party AS p WHERE p.folded_name = ?1 AND p.given = ?2 AND p.initials = ?3 AND "
                                 "coalesce(p.born, '') = ?4 AND p.merged_into IS NULL LIMIT ?5"};

// A bare name says nothing of somebody who has a number too.
bool has_all(const Party& known, const Party& described)
{
    if (described.contact_points.empty() && !described.registration) return known.contact_points.empty();
    return std::ranges::all_of(described.contact_points, [&](const ContactPoint& each) {
        return std::ranges::any_of(known.contact_points, [&](const auto& own) { return same(own.reach, each.reach); });
    });
}

bool is_described(const Party& known, const Party& described)
{
    return known.kind == described.kind && known.name == described.name && known.trade_name == described.trade_name &&
           (!described.born || known.born == described.born) &&
           (!described.registration || known.registration == described.registration) && has_all(known, described);
}

std::vector<Party> candidates(db::Reader& reader, const Party& described)
{
    if (described.registration) {
        const auto& [company, branch] = *described.registration;
        return reader.all(select_by_registration, party_of, company.digits, branch ? branch->digits : "",
                          most_candidates);
    }
    if (!described.contact_points.empty()) {
        const Reach& reach = described.contact_points.front().reach;
        return reader.all(select_by_contact, party_of, kind_of(reach), same_place(reach), most_candidates);
    }
    return reader.all(select_by_name, party_of, folded_name(described), described.name.given, described.name.initials,
                      described.born ? to_text(*described.born) : std::string{}, most_candidates);
}

} // namespace

std::optional<PartyId> known_as(db::Reader& reader, const Party& described)
{
    for (Party& each : candidates(reader, described)) {
        read_belongings(reader, each);
        if (is_described(each, described)) return each.id;
    }
    return std::nullopt;
}

} // namespace opmaat
