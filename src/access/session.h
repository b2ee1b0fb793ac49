// SPDX-License-Identifier: EUPL-1.2
// A session: an official who signed in with a browser. It is kept under the digest of the secret in the cookie, so that
// nobody who reads the database can take it over.
#pragma once

#include "base/id.h"

namespace opmaat {

struct Session {
    std::string digest; // of the secret in the cookie
    OfficialId official;
    std::string language = "nl"; // "nl" or "en"
    Instant begun{};
    Instant seen{}; // last use, at most a minute old
    friend bool operator==(const Session&, const Session&) = default;
};

/// A session ends after `idle` without use and in any case after `longest`: a working day with the evening behind it.
struct SessionLimits {
    std::chrono::minutes idle{8 * 60};
    std::chrono::minutes longest{16 * 60};
};

/// A clock that was set back makes a session live longer by that much and never ends one.
constexpr bool is_alive(const Session& session, const SessionLimits& limits, Instant now)
{
    return now - session.seen < limits.idle && now - session.begun < limits.longest;
}

} // namespace opmaat
