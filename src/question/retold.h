// SPDX-License-Identifier: EUPL-1.2
// What the journal alone says of a question, event after event: what its row must agree with.
#pragma once

#include "question/question.h"

#include <map>
#include <set>
#include <span>

namespace opmaat {

/// One event of a question, with the version that the question reached by it.
struct Telling {
    std::int64_t version;
    Instant at;
    std::vector<Fact> facts;
};

class Retold {
public:
    /// The next event, in order.
    void add(const Telling& telling);

    /// The latest value of a fact; `otherwise` when no event told it.
    FactValue latest(const std::string& name, const FactValue& otherwise = {}) const;
    /// All units that had the question: the hours of any of these may have made its clocks.
    const std::set<std::string>& units() const { return units_; }
    std::int64_t version() const { return version_; }
    /// Whether every version up to the last has an event.
    bool is_whole() const { return static_cast<std::int64_t>(versions_.size()) == version_; }
    bool is_empty() const { return versions_.empty(); }
    Instant last() const { return last_; }
    std::optional<Instant> answered_at() const { return answered_at_; }

private:
    std::map<std::string, FactValue> facts_;
    std::set<std::string> units_;
    std::set<std::int64_t> versions_;
    std::int64_t version_ = 0;
    Instant last_{};
    std::optional<Instant> answered_at_;
};

} // namespace opmaat
