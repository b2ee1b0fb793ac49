// SPDX-License-Identifier: EUPL-1.2
#include "access/doorkeeper_shell.h"

#include "access/account_store.h"
#include "access/api_token_store.h"
#include "access/secret_shell.h"
#include "access/viewer_of.h"

#include <algorithm>

namespace opmaat {
namespace {

// Beyond this many the memory is cleared; a city has fewer people at work at one time.
constexpr std::size_t most_known = 20'000;

template <class Known>
void remember(std::unordered_map<std::string, Known>& memory, const std::string& digest, const Known& known)
{
    if (memory.size() >= most_known) memory.clear();
    memory.insert_or_assign(digest, known);
}

} // namespace

Doorkeeper::Doorkeeper(db::Database& database, OrganisationSource organisation, SessionLimits limits)
    : database_{database}, organisation_{std::move(organisation)}, limits_{limits},
      commits_{std::make_shared<std::atomic<std::uint64_t>>(0)}
{
    database_.on_commit([commits = commits_] { ++*commits; });
}

std::optional<Visitor> Doorkeeper::visitor(std::string_view session_secret, Instant now)
{
    const std::string digest = digest_of(session_secret);
    auto known = recall(visitors_, digest);
    if (!known) known = read_visitor(digest);
    const std::lock_guard lock{mutex_};
    if (!known || !use(known->visitor.session, now)) {
        visitors_.erase(digest);
        return std::nullopt;
    }
    remember(visitors_, digest, *known);
    return std::move(known->visitor);
}

std::shared_ptr<const Viewer> Doorkeeper::application(std::string_view token_secret, Instant now)
{
    const std::string digest = digest_of(token_secret);
    auto known = recall(tokens_, digest);
    if (!known) {
        known = read_token(digest);
        if (!known) return nullptr;
        const std::lock_guard lock{mutex_};
        remember(tokens_, digest, *known);
    }
    return is_valid(known->token, now) ? known->viewer : nullptr;
}

void Doorkeeper::write_seen()
{
    std::unordered_map<std::string, Instant> seen;
    {
        const std::lock_guard lock{mutex_};
        seen.swap(seen_);
    }
    if (seen.empty()) return;
    database_.write_and_wait("access.seen", [&seen](db::Writer& writer) {
        for (const auto& [digest, last] : seen) set_seen(writer, digest, last);
        return true;
    });
}

void Doorkeeper::forget(std::string_view session_secret)
{
    const std::string digest = digest_of(session_secret);
    const std::lock_guard lock{mutex_};
    visitors_.erase(digest);
    seen_.erase(digest);
}

// What was read before and is still as it stands in the database.
template <class Known>
std::optional<Known> Doorkeeper::recall(const std::unordered_map<std::string, Known>& memory, const std::string& digest)
{
    const Stamp current = stamp();
    const std::lock_guard lock{mutex_};
    const auto place = memory.find(digest);
    return place != memory.end() && place->second.stamp == current ? std::optional{place->second} : std::nullopt;
}

// Taken before reading: what is committed meanwhile makes what was read old.
Doorkeeper::Stamp Doorkeeper::stamp() const { return {commits_->load(), organisation_()}; }

std::optional<Doorkeeper::KnownVisitor> Doorkeeper::read_visitor(const std::string& digest)
{
    std::optional<KnownVisitor> known;
    const Stamp before = stamp();
    database_.read([&](db::Reader& reader) {
        const auto session = session_of(reader, digest);
        const auto account = session ? account_of(reader, session->official) : std::nullopt;
        auto viewer = account ? viewer_of(*account, *before.organisation) : std::nullopt;
        if (!viewer) return;
        known =
            KnownVisitor{before, {*session, account->must_change, std::make_shared<const Viewer>(std::move(*viewer))}};
    });
    return known;
}

std::optional<Doorkeeper::KnownToken> Doorkeeper::read_token(const std::string& digest)
{
    std::optional<KnownToken> known;
    const Stamp before = stamp();
    database_.read([&](db::Reader& reader) {
        if (auto token = token_of(reader, digest)) {
            auto viewer = std::make_shared<const Viewer>(application_viewer(token->id.text(), token->scopes));
            known = KnownToken{before, std::move(*token), std::move(viewer)};
        }
    });
    return known;
}

// The mutex is held. A use that is not written yet counts too; a clock that was set back changes nothing. False when
// the session is over.
bool Doorkeeper::use(Session& session, Instant now)
{
    if (const auto unwritten = seen_.find(session.digest); unwritten != seen_.end())
        session.seen = std::max(session.seen, unwritten->second);
    if (!is_alive(session, limits_, now)) return false;
    session.seen = std::max(session.seen, now);
    seen_[session.digest] = session.seen;
    return true;
}

} // namespace opmaat
