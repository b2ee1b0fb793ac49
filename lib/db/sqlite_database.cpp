// SPDX-License-Identifier: EUPL-1.2
#include "db/engines.h"
#include "db/pool.h"
#include "db/sqlite_connection.h"
#include "db/sqlite_watch.h"
#include "db/sqlite_writer.h"

namespace db {
namespace {

using namespace sqlite;

const Sql begin = Sql::composed("sqlite.begin_read", "BEGIN");

class SqliteDatabase final : public Database {
public:
    SqliteDatabase(const std::string& path, const Options& options)
        : watch_(path, options), writer_(path, options, [this] { watch_.committed(); }),
          readers_(options.readers, [=] { return std::make_unique<Connection>(path, Access::reading, options); })
    {
    }

    // The writer closes last: who closes last empties the write-ahead log into the file, and only the writer may.
    ~SqliteDatabase() override { watch_.stop(); }

    Engine engine() const override { return Engine::sqlite; }

    void read(const std::function<void(Reader&)>& work) override
    {
        Pool<Connection>::Loan reader{readers_};
        Connection& connection = *reader.connection;
        struct End { // the transaction ends however the work ends
            Connection& connection;
            ~End() { connection.roll_back(); }
        } end{connection};
        connection.change(begin, {});
        work(connection);
    }

    void write(std::string_view name, Job job, Done done) override
    {
        writer_.add({std::string{name}, std::move(job), std::move(done)});
    }

    void on_commit(std::function<void()> listener) override { watch_.add(std::move(listener)); }

private:
    Watch watch_;
    GroupWriter writer_;
    Pool<Connection> readers_;
};

} // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, const Options& options)
{
    // SQLite's count of its memory has one lock for all threads, and nobody reads it.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return std::make_unique<SqliteDatabase>(path, options);
}

} // namespace db
