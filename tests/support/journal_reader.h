// SPDX-License-Identifier: EUPL-1.2
// Another system that follows the journal over the API.
#pragma once

#include "support/caller.h"

#include <cstdint>
#include <string>
#include <vector>

namespace support {

/// Reads the journal as another system does: each time on from where it was.
class JournalReader {
public:
    explicit JournalReader(Caller application) : application_(std::move(application)) {}

    /// The next page; whether there was anything on it. Throws std::runtime_error when the positions do not rise.
    bool reads();
    void reads_to_the_end();
    /// The questions of which it read that they were registered, in the order of the journal; twice when told twice.
    const std::vector<std::string>& registered() const { return registered_; }

private:
    void take(const boost::json::object& event);

    Caller application_;
    std::string cursor_;
    std::int64_t position_ = 0;
    std::vector<std::string> registered_;
};

} // namespace support
