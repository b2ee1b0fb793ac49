// SPDX-License-Identifier: EUPL-1.2
// Knows at the door who it is: from the cookie of a browser or the token of an application to what the permission table
// must know, fast enough for every request. What it knows it keeps in memory until anything in the database changed, so
// an account that was put off, a token that was revoked or a role that was taken counts within a second, on every node.
#pragma once

#include "access/api_token.h"
#include "access/session.h"
#include "access/sign_in_shell.h"
#include "access/viewer.h"
#include "db/db.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace opmaat {

/// Somebody who signed in with a browser.
struct Visitor {
    Session session;
    bool must_change = false; // the password, before anything else
    std::shared_ptr<const Viewer> viewer{};
};

/// Thread-safe.
class Doorkeeper {
public:
    Doorkeeper(db::Database& database, OrganisationSource organisation, SessionLimits limits = {});

    /// By the secret in the cookie; nothing when there is no such session, it is over, or its official may not come in
    /// any more. Counts as use of the session.
    std::optional<Visitor> visitor(std::string_view session_secret, Instant now);
    /// By the secret of an API token; null when there is no such token, it was revoked or it is over.
    std::shared_ptr<const Viewer> application(std::string_view token_secret, Instant now);

    /// To be called once a minute and at the end: writes when sessions were used last, and waits for it.
    void write_seen();
    /// To be called after a change that must count at once on this node: a sign-out, a language.
    void forget(std::string_view session_secret);

private:
    // What stood in the database and the organisation when it was read.
    struct Stamp {
        std::uint64_t commits = 0;
        std::shared_ptr<const Organisation> organisation;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    struct KnownVisitor {
        Stamp stamp;
        Visitor visitor;
    };
    struct KnownToken {
        Stamp stamp;
        ApiToken token;
        std::shared_ptr<const Viewer> viewer;
    };

    template <class Known>
    std::optional<Known> recall(const std::unordered_map<std::string, Known>& memory, const std::string& digest);
    Stamp stamp() const;
    std::optional<KnownVisitor> read_visitor(const std::string& digest);
    std::optional<KnownToken> read_token(const std::string& digest);
    bool use(Session& session, Instant now);

    db::Database& database_;
    OrganisationSource organisation_;
    SessionLimits limits_;
    std::shared_ptr<std::atomic<std::uint64_t>> commits_; // shared with the database's listener, which may outlive us
    std::mutex mutex_;                                    // of all below
    std::unordered_map<std::string, KnownVisitor> visitors_;
    std::unordered_map<std::string, KnownToken> tokens_;
    std::unordered_map<std::string, Instant> seen_; // by digest, not yet written
};

} // namespace opmaat
