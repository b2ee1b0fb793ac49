// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite_writer.h"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace db::sqlite {
namespace {

using std::chrono::microseconds;

constexpr microseconds longest_patience{1000};

const Sql begin = Sql::composed("sqlite.begin", "BEGIN IMMEDIATE");
const Sql commit = Sql::composed("sqlite.commit", "COMMIT");
const Sql savepoint = Sql::composed("sqlite.savepoint", "SAVEPOINT job");
const Sql release = Sql::composed("sqlite.release", "RELEASE job");
const Sql back_to_savepoint = Sql::composed("sqlite.undo", "ROLLBACK TO job");

} // namespace

GroupWriter::GroupWriter(const std::string& path, const Options& options, std::function<void()> committed)
    : connection_(path, Access::writing, options), largest_group_(options.largest_group),
      committed_(std::move(committed)), thread_([this] { serve(); })
{
}

GroupWriter::~GroupWriter()
{
    queue_.close();
    thread_.join();
}

void GroupWriter::serve()
{
    for (Group group = next(); !group.empty(); group = next()) {
        Group again = attempt(std::move(group));
        if (again.empty()) continue;
        Group twice_lost = attempt(std::move(again));
        give_up(twice_lost, Fault{Fault::Kind::full, "the transaction was lost twice"});
    }
}

// It pays to wait for company for a small part of what a commit costs.
GroupWriter::Group GroupWriter::next()
{
    return queue_.take_group(largest_group_, std::min(commit_took_ / 4, longest_patience));
}

// Commits the group and tells every asker. What comes back was lost through another's fault and told nothing yet.
GroupWriter::Group GroupWriter::attempt(Group group)
{
    try {
        connection_.change(begin, {});
    } catch (const Fault& fault) {
        give_up(group, fault);
        return {};
    }
    return attempt_open(std::move(group));
}

GroupWriter::Group GroupWriter::attempt_open(Group group)
{
    for (std::size_t number = 0; number < group.size(); ++number) {
        run(group[number]);
        if (!connection_.in_transaction()) return lost(std::move(group), number);
    }
    const auto start = std::chrono::steady_clock::now();
    try {
        connection_.change(commit, {});
    } catch (const Fault& fault) {
        give_up(group, fault);
        return {};
    }
    commit_took_ = std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - start);
    committed_();
    for (Waiting& each : group) tell(each);
    return {};
}

// SQLite has ended the transaction: nothing of the group counts. The job at which it happened is refused; the others
// may run again.
GroupWriter::Group GroupWriter::lost(Group group, std::size_t culprit)
{
    Waiting refused = std::move(group[culprit]);
    if (!refused.fault) refused.fault = std::make_exception_ptr(Fault{Fault::Kind::other, "the transaction was ended"});
    group.erase(group.begin() + static_cast<std::ptrdiff_t>(culprit));
    spdlog::error("write job {} lost its group of {}", refused.name, group.size() + 1);
    connection_.roll_back();
    tell(refused);
    return group;
}

void GroupWriter::give_up(Group& group, const Fault& fault)
{
    if (!group.empty()) spdlog::error("no write job of {} is kept: {}", group.size(), fault.what());
    connection_.roll_back();
    for (Waiting& each : group) {
        each.fault = std::make_exception_ptr(fault);
        tell(each);
    }
}

void GroupWriter::run(Waiting& waiting)
{
    waiting.fault = nullptr;
    try {
        connection_.change(savepoint, {});
        const bool keep = run_timed(waiting, connection_);
        if (connection_.failure()) std::rethrow_exception(connection_.failure());
        if (!keep) connection_.change(back_to_savepoint, {});
        connection_.change(release, {});
    } catch (...) {
        waiting.fault = std::current_exception();
        undo();
    }
}

void GroupWriter::undo()
{
    connection_.forgive();
    if (!connection_.in_transaction()) return;
    try {
        connection_.change(back_to_savepoint, {});
        connection_.change(release, {});
    } catch (const Fault&) {
        connection_.roll_back();
    }
}

} // namespace db::sqlite
