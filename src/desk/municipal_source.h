// SPDX-License-Identifier: EUPL-1.2
// Keeps the organisation, its calendars and its processes at hand for every request, and reads them again when
// somebody, on this node or another, changed them, and when a new day begins.
#pragma once

#include "db/db.h"
#include "desk/visit.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace opmaat::desk {

/// Thread-safe.
class MunicipalSource {
public:
    /// Reads everything once. `now` gives the present moment.
    MunicipalSource(db::Database& database, std::function<Instant()> now);

    /// As it is now. While one request reads it again, and when it cannot be read, others go on with what was.
    Municipal current();
    /// To be called after a change on this node, so that the next page shows it.
    void look_again() { *stale_ = true; }

private:
    struct Known {
        Municipal municipal;
        std::int64_t settings = 0; // fingerprint of the newest events about anything but questions
        Day day{};
    };
    Known read(db::Reader& reader, Day today);
    void refresh(Day today);

    db::Database& database_;
    std::function<Instant()> now_;
    std::shared_ptr<std::atomic<bool>> stale_; // shared with the database's listener, which may outlive us
    std::mutex reading_;
    std::mutex mutex_; // of known_
    Known known_;
};

} // namespace opmaat::desk
