// SPDX-License-Identifier: EUPL-1.2
#include "question/retold.h"

#include <algorithm>

namespace opmaat {

void Retold::add(const Telling& telling)
{
    for (const Fact& fact : telling.facts) {
        facts_[fact.name] = fact.to;
        if (fact.name == "eenheid") {
            if (const auto* unit = std::get_if<std::string>(&fact.to.held())) units_.insert(*unit);
        }
        if (fact.name == "toestand") {
            const bool answered = fact.to == FactValue{Code{word(Question::State::answered)}};
            answered_at_ = answered ? std::optional{telling.at} : std::nullopt;
        }
    }
    versions_.insert(telling.version);
    version_ = std::max(version_, telling.version);
    last_ = telling.at;
}

FactValue Retold::latest(const std::string& name, const FactValue& otherwise) const
{
    const auto found = facts_.find(name);
    return found == facts_.end() ? otherwise : found->second;
}

} // namespace opmaat
