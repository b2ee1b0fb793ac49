// SPDX-License-Identifier: EUPL-1.2
// Several fields of one form that are refused at once, so that somebody who fills it in hears everything the first
// time.
#pragma once

#include "base/refusal.h"

namespace opmaat {

class Refusals {
public:
    void add_when(bool wrong, const Rule& rule, std::string field, std::vector<std::string> values = {})
    {
        if (wrong) all_.push_back({rule, std::move(field), std::move(values), {}});
    }

    /// The first refusal, with the others in `also`; nothing refused when there was none.
    Result<void> result()
    {
        if (all_.empty()) return {};
        Refusal first = std::move(all_.front());
        first.also.assign(std::move_iterator(all_.begin() + 1), std::move_iterator(all_.end()));
        all_.clear();
        return std::unexpected(std::move(first));
    }

private:
    std::vector<Refusal> all_;
};

} // namespace opmaat
