// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres_writer.h"

#include <algorithm>
#include <chrono>
#include <random>

namespace db::postgres {
namespace {

constexpr int most_attempts = 8;

// Telling and committing go in one message: other nodes hear of nothing that is not there.
std::string commit_words(const Connection& connection)
{
    return connection.changed() ? std::string{"NOTIFY "} + channel + "; COMMIT" : "COMMIT";
}

void run_and_commit(const Waiting& waiting, Connection& connection)
{
    const bool keep = run_timed(waiting, connection);
    if (connection.failure()) std::rethrow_exception(connection.failure());
    if (keep)
        connection.execute(commit_words(connection).c_str());
    else
        connection.roll_back();
}

// Two jobs that met would meet again if both began anew at once.
void let_the_other_pass(int attempt)
{
    thread_local std::minstd_rand random{std::random_device{}()};
    std::this_thread::sleep_for(std::chrono::milliseconds{std::uniform_int_distribution{0, 20 * attempt}(random)});
}

} // namespace

Writers::Writers(std::string url, const Options& options) : url_(std::move(url)), lock_wait_ms_(options.lock_wait_ms)
{
    for (int number = 0; number < std::max(options.writers, 1); ++number) threads_.emplace_back([this] { serve(); });
}

Writers::~Writers()
{
    queue_.close();
    for (std::thread& thread : threads_) thread.join();
}

void Writers::serve()
{
    std::unique_ptr<Connection> connection;
    for (auto jobs = queue_.take(1); !jobs.empty(); jobs = queue_.take(1)) {
        try {
            finish(jobs.front(), connection);
        } catch (...) {
            jobs.front().fault = std::current_exception();
        }
        if (connection) connection->roll_back();
        tell(jobs.front());
    }
}

void Writers::finish(Waiting& waiting, std::unique_ptr<Connection>& connection) const
{
    for (int attempt = 1;; ++attempt) {
        begin(connection, "BEGIN", [this] { return std::make_unique<Connection>(url_, lock_wait_ms_); });
        try {
            return run_and_commit(waiting, *connection);
        } catch (const Collision&) {
            if (attempt == most_attempts) throw;
            connection->roll_back();
            let_the_other_pass(attempt);
        }
    }
}

void begin(std::unique_ptr<Connection>& connection, const char* words,
           const std::function<std::unique_ptr<Connection>()>& connect)
{
    if (connection && connection->alive()) {
        try {
            return connection->execute(words);
        } catch (const Fault& fault) {
            if (fault.kind != Fault::Kind::gone) throw;
        }
    }
    connection.reset();
    connection = connect();
    connection->execute(words);
}

} // namespace db::postgres
