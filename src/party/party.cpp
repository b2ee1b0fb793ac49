// SPDX-License-Identifier: EUPL-1.2
#include "party/party.h"

#include <algorithm>

namespace opmaat {

std::string full_name(const Party& party)
{
    return party.kind == PartyKind::person ? full_name(party.name) : party.trade_name;
}

std::string list_name(const Party& party)
{
    return party.kind == PartyKind::person ? list_name(party.name) : party.trade_name;
}

Greeting greeting(const Party& party)
{
    if (party.kind == PartyKind::person) return greeting(party.name, party.preferences.address_wish);
    return {party.trade_name.empty() ? "aanhef.inwoner" : "aanhef.organisatie", party.trade_name};
}

const AggressionWarning* warning_on(const Party& party, Day day)
{
    const auto holds = [&](const AggressionWarning& each) { return each.from <= day && day < each.until; };
    const auto found = std::ranges::find_if(party.warnings, holds);
    return found == party.warnings.end() ? nullptr : &*found;
}

std::vector<Relation> relations_on(const Party& party, Day day)
{
    std::vector<Relation> relations;
    std::ranges::copy_if(party.relations, std::back_inserter(relations),
                         [&](const Relation& each) { return each.period.holds(day); });
    return relations;
}

} // namespace opmaat
