// SPDX-License-Identifier: EUPL-1.2
#include "db/engines.h"
#include "db/pool.h"
#include "db/postgres_connection.h"
#include "db/postgres_watch.h"
#include "db/postgres_writer.h"

namespace db {
namespace {

using namespace postgres;

const Sql encoding = Sql::composed("postgres.encoding", "SELECT current_setting('server_encoding')");
// In no other order of texts both are so: capitals before small letters, and accents after all of them.
const Sql byte_order = Sql::composed("postgres.byte_order", "SELECT 'Z' < 'a' AND 'z' < 'é'");

// A list, an index and a page's cursor must have the same order of texts on both engines: that of their bytes.
void require_byte_order(Connection& connection)
{
    if (connection.value<std::string>(encoding) != "UTF8" || !connection.value<bool>(byte_order).value_or(false))
        throw Fault{Fault::Kind::other, "the PostgreSQL database must be made with ENCODING 'UTF8' LOCALE 'C' "
                                        "TEMPLATE template0: texts are sorted by their bytes"};
}

class PostgresDatabase final : public Database {
public:
    PostgresDatabase(const std::string& url, const Options& options)
        : connect_([=] { return std::make_unique<Connection>(url, options.lock_wait_ms); }), watch_(url),
          writers_(url, options), readers_(options.readers, connect_)
    {
        require_byte_order(*connect_());
    }

    Engine engine() const override { return Engine::postgres; }

    void read(const std::function<void(Reader&)>& work) override
    {
        Pool<Connection>::Loan reader{readers_};
        begin(reader.connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", connect_);
        struct End { // the transaction ends however the work ends
            Connection& connection;
            ~End() { connection.roll_back(); }
        } end{*reader.connection};
        work(*reader.connection);
    }

    void write(std::string_view name, Job job, Done done) override
    {
        writers_.add({std::string{name}, std::move(job), std::move(done)});
    }

    void on_commit(std::function<void()> listener) override { watch_.add(std::move(listener)); }

private:
    std::function<std::unique_ptr<Connection>()> connect_;
    Watch watch_;
    Writers writers_;
    Pool<Connection> readers_;
};

} // namespace

std::unique_ptr<Database> open_postgres(const std::string& url, const Options& options)
{
    return std::make_unique<PostgresDatabase>(url, options);
}

} // namespace db
