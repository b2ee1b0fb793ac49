// SPDX-License-Identifier: EUPL-1.2
// One connection to a SQLite file, used by one thread at a time, with the statements it has prepared.
#pragma once

#include "db/db.h"

#include <memory>
#include <sqlite3.h>
#include <unordered_map>

namespace db::sqlite {

enum class Access { reading, writing };

class Connection final : public Writer {
public:
    /// Throws Fault when the file cannot be opened.
    Connection(const std::string& path, Access access, const Options& options);

    Engine engine() const override { return Engine::sqlite; }
    void prepare(const Sql& sql) override;
    void each(const Sql& sql, const std::vector<Value>& arguments, const std::function<void(const Row&)>& row) override;
    std::int64_t change(const Sql& sql, const std::vector<Value>& arguments) override;

    /// False after SQLite ended the transaction by itself: on a full disk or an I/O error.
    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
    /// The first Fault since `forgive`. Until then every statement throws it: it might run outside a transaction.
    std::exception_ptr failure() const { return failure_; }
    void forgive() { failure_ = nullptr; }
    /// Ends the transaction, if there is one, without its changes.
    void roll_back() noexcept;

private:
    friend class Run;
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    using Statements = std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>>;

    Statements::node_type taken(const Sql& sql);
    void put_back(Statements::node_type statement);
    [[noreturn]] void fail(const std::string& what, int code);

    int lock_wait_ms_;
    std::unique_ptr<sqlite3, Close> handle_;
    Statements statements_;
    std::exception_ptr failure_;
};

} // namespace db::sqlite
