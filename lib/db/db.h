// SPDX-License-Identifier: EUPL-1.2
// One typed layer on SQLite and PostgreSQL: named statements, typed rows, readers and the writer.
//
// Statements are written once, for both engines, with parameters ?1 ?2 ... (rewritten to $1 $2 ... for PostgreSQL).
// A GET is given a Reader, a change a Writer: a read can not write, by type.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace db {

enum class Engine { sqlite, postgres };

/// What a column can hold. Text is UTF-8 and may contain any byte but NUL.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// What goes wrong in a database. A refusal of the municipality is never a Fault.
class Fault : public std::runtime_error {
public:
    enum class Kind {
        constraint, // a constraint refused the row: a bug, or a race that the caller handles by its name
        busy,       // the lock was not had within the time allowed, or a serialisation failure: try again
        full,       // the disk is full or gives an I/O error
        gone,       // the database cannot be reached
        other,
    };
    Fault(Kind why, const std::string& message) : std::runtime_error(message), kind(why) {}
    Kind kind;
};

/// A named statement. Make each one a constant at namespace scope: that registers it, and a test prepares all on both
/// engines. `name` is "slice.verb". A statement composed at run time from fixed fragments is a Sql made by `composed`,
/// which does not register; the composer registers its variants with `register_statement`.
/// A closing FOR UPDATE locks the rows on PostgreSQL and falls away on SQLite, where the writer is alone.
struct Sql {
    Sql(std::string name, std::string text);
    static Sql composed(std::string name, std::string text);
    std::string name;
    std::string text;

private:
    Sql() = default;
};
const std::vector<Sql>& registered_statements();
void register_statement(Sql sql);

/// How a C++ type stands in a column. Specialise `to` and `from` beside the type: see src/base/columns.h.
template <class T>
struct Column;

class Row {
public:
    virtual ~Row() = default;
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0; // throws Fault when it is null or no whole number
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0; // valid until the next row

    /// The value of the 0-based column as T; std::optional<T> for a column that may be null.
    template <class T>
    T as(int column) const
    {
        return Column<T>::from(*this, column);
    }
};

template <class... A>
std::vector<Value> values(const A&... arguments)
{
    return std::vector<Value>{Column<std::decay_t<const A&>>::to(arguments)...};
}

/// Reads within one snapshot: everything it sees is of one moment.
class Reader {
public:
    virtual ~Reader() = default;
    virtual Engine engine() const = 0;
    /// Throws Fault unless the engine understands the statement; runs nothing.
    virtual void prepare(const Sql& sql) = 0;
    /// Calls `row` for every row, in order. `row` may use this reader.
    virtual void each(const Sql& sql, const std::vector<Value>& arguments,
                      const std::function<void(const Row&)>& row) = 0;

    /// All rows through `mapper` (a function of const Row&).
    template <class Mapper, class... A>
    auto all(const Sql& sql, Mapper mapper, const A&... arguments)
    {
        std::vector<std::invoke_result_t<Mapper, const Row&>> found;
        each(sql, values(arguments...), [&](const Row& row) { found.push_back(mapper(row)); });
        return found;
    }
    /// The first row, or nothing.
    template <class Mapper, class... A>
    auto one(const Sql& sql, Mapper mapper, const A&... arguments)
    {
        std::optional<std::invoke_result_t<Mapper, const Row&>> found;
        each(sql, values(arguments...), [&](const Row& row) {
            if (!found) found.emplace(mapper(row));
        });
        return found;
    }
    /// The first column of the first row.
    template <class T, class... A>
    std::optional<T> value(const Sql& sql, const A&... arguments)
    {
        return one(
            sql, [](const Row& row) { return row.as<T>(0); }, arguments...);
    }
};

/// Reads and writes within one transaction (or one savepoint of the group's transaction). After a Fault every further
/// statement throws that Fault and nothing of the job is kept, on both engines: a race is met with ON CONFLICT.
class Writer : public Reader {
public:
    virtual std::int64_t change(const Sql& sql, const std::vector<Value>& arguments) = 0;
    /// Runs a statement; the number of rows it touched.
    template <class... A>
    std::int64_t run(const Sql& sql, const A&... arguments)
    {
        return change(sql, values(arguments...));
    }
};

struct Options {
    int readers = 4;                 // connections that read at one time (PostgreSQL: size of the pool)
    std::size_t largest_group = 256; // jobs in one commit; 1 makes every job its own commit
    int lock_wait_ms = 5000;         // how long to wait for a lock that another process holds
    int writers = 4;                 // PostgreSQL: jobs that run at one time
    std::int64_t largest_pages = 0;  // SQLite: pages after which the file counts as full; 0 is no limit
};

/// The database of one organisation. Thread-safe.
class Database {
public:
    /// `url`: "sqlite:PATH" or "postgresql://...". Throws Fault when it cannot be opened.
    static std::unique_ptr<Database> open(const std::string& url, Options options = {});
    virtual ~Database() = default;
    virtual Engine engine() const = 0;

    /// Runs `work` on a reader, in this thread. Exceptions pass through.
    virtual void read(const std::function<void(Reader&)>& work) = 0;

    /// A job inspects and changes; it returns true to keep its changes, false to roll them back (a refusal).
    using Job = std::function<bool(Writer&)>;
    /// Called once after the commit (or the roll-back) is durable, with the fault if there was one. It may run on the
    /// writer's thread and must be short.
    using Done = std::function<void(std::exception_ptr)>;
    /// Queues a job. Jobs waiting together are committed together (SQLite) or run each in its own transaction
    /// (PostgreSQL). A job may be run more than once (when its group was lost): it must have no effect outside
    /// `Writer`.
    virtual void write(std::string_view name, Job job, Done done) = 0;
    /// Queues and waits; throws the fault.
    void write_and_wait(std::string_view name, Job job);

    /// Calls `listener` after each commit, ours or another process's, at most five times a second, in a thread of the
    /// database, until the database is gone. It may be called without a change.
    virtual void on_commit(std::function<void()> listener) = 0;
};

/// A numbered migration, embedded at build. `sql` has several statements, each closed by ";" at a line's end.
struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};
/// All migrations of the product in order, for that engine (made by the build from src/*/NNNN_name[.postgres].sql).
std::vector<Migration> migrations(Engine engine);
/// Brings the database up to the newest migration, each in a transaction; two processes may do so at once. Throws Fault
/// when the database is newer than this binary.
void migrate(Database& database);
void migrate(Database& database, const std::vector<Migration>& known);

// --- columns of the standard types -------------------------------------------------------------------------------

template <>
struct Column<std::int64_t> {
    static Value to(std::int64_t value) { return value; }
    static std::int64_t from(const Row& row, int column) { return row.integer(column); }
};
template <>
struct Column<int> {
    static Value to(int value) { return std::int64_t{value}; }
    static int from(const Row& row, int column);
};
template <>
struct Column<bool> { // 0 or 1
    static Value to(bool value) { return std::int64_t{value}; }
    static bool from(const Row& row, int column) { return row.integer(column) != 0; }
};
template <>
struct Column<double> {
    static Value to(double value) { return value; }
    static double from(const Row& row, int column) { return row.real(column); }
};
template <>
struct Column<std::string> {
    static Value to(std::string value) { return value; }
    static std::string from(const Row& row, int column) { return std::string{row.text(column)}; }
};
template <>
struct Column<std::string_view> {
    static Value to(std::string_view value) { return std::string{value}; }
};
template <>
struct Column<const char*> {
    static Value to(const char* value) { return std::string{value}; }
};
template <class T>
struct Column<std::optional<T>> {
    static Value to(const std::optional<T>& value) { return value ? Column<T>::to(*value) : Value{}; }
    static std::optional<T> from(const Row& row, int column)
    {
        return row.null(column) ? std::nullopt : std::optional<T>{Column<T>::from(row, column)};
    }
};

} // namespace db
