// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite_connection.h"

#include "db/sql_text.h"

#include <chrono>
#include <thread>

namespace db::sqlite {
namespace {

constexpr std::size_t most_statements = 500;
constexpr int lock_poll_ms = 2;

const Sql rollback = Sql::composed("sqlite.rollback", "ROLLBACK");

Fault::Kind kind_of(int code)
{
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT: return Fault::Kind::constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Fault::Kind::busy;
    case SQLITE_FULL:
    case SQLITE_IOERR: return Fault::Kind::full;
    case SQLITE_CANTOPEN: return Fault::Kind::gone;
    default: return Fault::Kind::other;
    }
}

// SQLite's own waiting sleeps ever longer, up to 100 ms, and so loses to a busy writer; this one keeps asking.
int wait_for_lock(void* lock_wait_ms, int times)
{
    if (times * lock_poll_ms >= *static_cast<int*>(lock_wait_ms)) return 0;
    std::this_thread::sleep_for(std::chrono::milliseconds{lock_poll_ms});
    return 1;
}

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}

    bool null(int column) const override { return type(column) == SQLITE_NULL; }

    std::int64_t integer(int column) const override
    {
        if (type(column) != SQLITE_INTEGER)
            throw Fault{Fault::Kind::other, "no whole number in column " + name(column)};
        return sqlite3_column_int64(statement_, column);
    }

    double real(int column) const override
    {
        if (type(column) != SQLITE_FLOAT && type(column) != SQLITE_INTEGER)
            throw Fault{Fault::Kind::other, "no number in column " + name(column)};
        return sqlite3_column_double(statement_, column);
    }

    std::string_view text(int column) const override
    {
        if (null(column)) throw Fault{Fault::Kind::other, "no text in column " + name(column)};
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

private:
    int type(int column) const { return sqlite3_column_type(statement_, column); }
    std::string name(int column) const
    {
        const char* name = sqlite3_column_name(statement_, column);
        return name ? name : std::to_string(column);
    }

    sqlite3_stmt* statement_;
};

struct Binder {
    sqlite3_stmt* statement;
    int number;

    int operator()(std::monostate) const { return sqlite3_bind_null(statement, number); }
    int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, number, value); }
    int operator()(double value) const { return sqlite3_bind_double(statement, number, value); }
    int operator()(const std::string& value) const
    {
        require_storable(value);
        return sqlite3_bind_text64(statement, number, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
};

} // namespace

// One execution of a statement: it is taken out of the prepared ones, so that a row may run the same statement.
class Run {
public:
    Run(Connection& connection, const Sql& sql, const std::vector<Value>& arguments)
        : connection_(connection), name_(sql.name), taken_(connection.taken(sql)), statement(taken_.mapped().get())
    {
        try {
            bind(arguments);
        } catch (...) {
            finish();
            connection_.failure_ = std::current_exception();
            throw;
        }
    }
    ~Run() { finish(); }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    bool step()
    {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_ROW) return true;
        if (code != SQLITE_DONE) connection_.fail(name_, code);
        return false;
    }

private:
    void bind(const std::vector<Value>& arguments)
    {
        if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != arguments.size())
            throw Fault{Fault::Kind::other, name_ + ": wrong number of arguments"};
        int number = 0;
        for (const Value& argument : arguments) {
            const int code = std::visit(Binder{statement, ++number}, argument);
            if (code != SQLITE_OK) connection_.fail(name_, code);
        }
    }

    void finish()
    {
        if (taken_.empty()) return;
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
        connection_.put_back(std::move(taken_));
    }

    Connection& connection_;
    const std::string& name_;
    Connection::Statements::node_type taken_;

public:
    sqlite3_stmt* statement;
};

Connection::Connection(const std::string& path, Access access, const Options& options)
    : lock_wait_ms_(options.lock_wait_ms)
{
    const int mode = access == Access::reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, mode | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) throw Fault{Fault::Kind::gone, path + " cannot be opened: " + sqlite3_errstr(code)};
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_handler(handle, wait_for_lock, &lock_wait_ms_);
    change(Sql::composed("sqlite.foreign_keys", "PRAGMA foreign_keys = ON"), {});
    if (access == Access::reading) return;
    if (value<std::string>(Sql::composed("sqlite.journal", "PRAGMA journal_mode = WAL")) != "wal")
        throw Fault{Fault::Kind::other, path + " cannot have a write-ahead log: is it on a network disk?"};
    change(Sql::composed("sqlite.synchronous", "PRAGMA synchronous = FULL"), {});
    change(Sql::composed("sqlite.journal_size", "PRAGMA journal_size_limit = 67108864"), {});
    if (options.largest_pages > 0)
        change(Sql::composed("sqlite.pages", "PRAGMA max_page_count = " + std::to_string(options.largest_pages)), {});
}

void Connection::prepare(const Sql& sql) { put_back(taken(sql)); }

void Connection::each(const Sql& sql, const std::vector<Value>& arguments, const std::function<void(const Row&)>& row)
{
    Run run{*this, sql, arguments};
    const SqliteRow current{run.statement};
    while (run.step()) row(current);
}

std::int64_t Connection::change(const Sql& sql, const std::vector<Value>& arguments)
{
    const auto before = sqlite3_total_changes64(handle_.get());
    Run run{*this, sql, arguments};
    while (run.step()) {}
    return sqlite3_total_changes64(handle_.get()) == before ? 0 : sqlite3_changes64(handle_.get());
}

void Connection::roll_back() noexcept
{
    forgive();
    if (!in_transaction()) return;
    try {
        change(rollback, {});
    } catch (...) { // it ended by itself
        forgive();
    }
}

Connection::Statements::node_type Connection::taken(const Sql& sql)
{
    if (failure_) std::rethrow_exception(failure_);
    if (const auto found = statements_.find(sql.text); found != statements_.end()) return statements_.extract(found);
    const std::string text = statement_for_sqlite(sql.text);
    sqlite3_stmt* statement = nullptr;
    const auto length = static_cast<int>(text.size() + 1);
    const int code =
        sqlite3_prepare_v3(handle_.get(), text.c_str(), length, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) fail(sql.name, code);
    Statements one;
    one.emplace(sql.text, statement);
    return one.extract(one.begin());
}

void Connection::put_back(Statements::node_type statement)
{
    if (statements_.size() >= most_statements) statements_.clear();
    statements_.insert(std::move(statement));
}

void Connection::fail(const std::string& what, int code)
{
    failure_ = std::make_exception_ptr(Fault{kind_of(code), what + ": " + sqlite3_errmsg(handle_.get())});
    std::rethrow_exception(failure_);
}

} // namespace db::sqlite
