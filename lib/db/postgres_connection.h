// SPDX-License-Identifier: EUPL-1.2
// One connection to a PostgreSQL server, used by one thread at a time, with the statements it has prepared.
#pragma once

#include "db/db.h"

#include <libpq-fe.h>
#include <unordered_map>

namespace db::postgres {

/// The channel on which a transaction that changed something tells all nodes.
inline constexpr const char* channel = "opmaat_commit";

/// Two transactions were in each other's way; the same job may well succeed the next time.
class Collision : public Fault {
public:
    explicit Collision(const std::string& message) : Fault(Kind::busy, message) {}
};

class Connection final : public Writer {
public:
    /// Throws Fault::gone when the server is not there.
    Connection(const std::string& url, int lock_wait_ms);

    Engine engine() const override { return Engine::postgres; }
    void prepare(const Sql& sql) override;
    void each(const Sql& sql, const std::vector<Value>& arguments, const std::function<void(const Row&)>& row) override;
    std::int64_t change(const Sql& sql, const std::vector<Value>& arguments) override;

    /// Runs words without parameters; several when separated by ";".
    void execute(const char* words);
    /// Ends the transaction, if there is one, without its changes.
    void roll_back() noexcept;

    bool alive() const { return PQstatus(handle_.get()) == CONNECTION_OK; }
    /// The first Fault since the transaction began: the server refuses what comes after it.
    std::exception_ptr failure() const { return failure_; }
    /// Something was changed since the transaction began.
    bool changed() const { return changed_; }
    PGconn* handle() const { return handle_.get(); }

private:
    struct Finish {
        void operator()(PGconn* handle) const { PQfinish(handle); }
    };
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Result = std::unique_ptr<PGresult, Clear>;

    Result run(const Sql& sql, const std::vector<Value>& arguments);
    const std::string& prepared(const Sql& sql);
    Result checked(const std::string& what, PGresult* result);

    std::unique_ptr<PGconn, Finish> handle_;
    std::unordered_map<std::string, std::string> names_; // of prepared statements, by their text
    std::exception_ptr failure_;
    bool changed_ = false;
};

} // namespace db::postgres
