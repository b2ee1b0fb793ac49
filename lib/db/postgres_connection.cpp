// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres_connection.h"

#include "db/sql_text.h"

#include <array>
#include <charconv>
#include <spdlog/spdlog.h>

namespace db::postgres {
namespace {

constexpr Oid boolean = 16; // pg_type.h: fixed since ever

Fault::Kind kind_of(std::string_view state)
{
    if (state.starts_with("23")) return Fault::Kind::constraint;
    if (state.starts_with("08") || state.starts_with("57P")) return Fault::Kind::gone;
    if (state == "55P03") return Fault::Kind::busy;                     // lock_not_available
    if (state == "53100" || state == "58030") return Fault::Kind::full; // disk_full, io_error
    return Fault::Kind::other;
}

bool collision(std::string_view state)
{
    return state == "40001" || state == "40P01"; // serialization_failure, deadlock_detected
}

template <class Number>
Number parsed(std::string_view text, const std::string& column)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        throw Fault{Fault::Kind::other, "no such number in column " + column + ": " + std::string{text}};
    return number;
}

class PostgresRow final : public Row {
public:
    PostgresRow(const PGresult* result, int row) : result_(result), row_(row) {}

    bool null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }

    std::int64_t integer(int column) const override
    {
        const std::string_view written = text(column);
        if (PQftype(result_, column) == boolean) return written == "t";
        return parsed<std::int64_t>(written, name(column));
    }

    double real(int column) const override { return parsed<double>(text(column), name(column)); }

    std::string_view text(int column) const override
    {
        if (null(column)) throw Fault{Fault::Kind::other, "nothing in column " + name(column)};
        return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }

private:
    std::string name(int column) const
    {
        const char* name = PQfname(result_, column);
        return name ? name : std::to_string(column);
    }

    const PGresult* result_;
    int row_;
};

// The arguments as libpq wants them: texts, and no text for null.
class Parameters {
public:
    explicit Parameters(const std::vector<Value>& arguments)
    {
        numbers_.reserve(arguments.size());
        for (const Value& argument : arguments) texts_.push_back(std::visit(*this, argument));
    }
    const char* const* texts() const { return texts_.data(); }
    int count() const { return static_cast<int>(texts_.size()); }

    const char* operator()(std::monostate) { return nullptr; }
    const char* operator()(const std::string& text)
    {
        require_storable(text);
        return text.c_str();
    }
    template <class Number>
    const char* operator()(Number number)
    {
        Digits& digits = numbers_.emplace_back();
        std::to_chars(digits.data(), digits.data() + digits.size() - 1, number);
        return digits.data();
    }

private:
    using Digits = std::array<char, 32>;
    std::vector<Digits> numbers_; // filled with NUL, so that each ends with one; its room is reserved
    std::vector<const char*> texts_;
};

void hear(void*, const char* message) { spdlog::debug("postgresql: {}", message); }

PGconn* connected(const std::string& url)
{
    // Before the url, so that it has the last word.
    const char* keys[] = {"connect_timeout", "tcp_user_timeout", "application_name",
                          "dbname",          "client_encoding",  nullptr};
    const char* values[] = {"5", "10000", "opmaat", url.c_str(), "UTF8", nullptr};
    return PQconnectdbParams(keys, values, 1);
}

} // namespace

Connection::Connection(const std::string& url, int lock_wait_ms) : handle_(connected(url))
{
    if (!alive()) throw Fault{Fault::Kind::gone, PQerrorMessage(handle_.get())};
    PQsetNoticeProcessor(handle_.get(), hear, nullptr);
    execute(("SET lock_timeout = " + std::to_string(lock_wait_ms)).c_str());
}

void Connection::prepare(const Sql& sql) { prepared(sql); }

void Connection::each(const Sql& sql, const std::vector<Value>& arguments, const std::function<void(const Row&)>& row)
{
    const Result result = run(sql, arguments);
    for (int number = 0; number < PQntuples(result.get()); ++number) row(PostgresRow{result.get(), number});
}

std::int64_t Connection::change(const Sql& sql, const std::vector<Value>& arguments)
{
    const Result result = run(sql, arguments);
    const std::string_view count = PQcmdTuples(result.get());
    return count.empty() ? 0 : parsed<std::int64_t>(count, sql.name);
}

void Connection::execute(const char* words)
{
    checked(words, PQexec(handle_.get(), words));
    if (PQtransactionStatus(handle_.get()) == PQTRANS_IDLE) changed_ = false;
}

void Connection::roll_back() noexcept
{
    failure_ = nullptr;
    changed_ = false;
    if (PQtransactionStatus(handle_.get()) != PQTRANS_IDLE) PQclear(PQexec(handle_.get(), "ROLLBACK"));
}

Connection::Result Connection::run(const Sql& sql, const std::vector<Value>& arguments)
try {
    const Parameters parameters{arguments};
    const std::string& name = prepared(sql);
    Result result = checked(sql.name, PQexecPrepared(handle_.get(), name.c_str(), parameters.count(),
                                                     parameters.texts(), nullptr, nullptr, 0));
    if (!std::string_view{PQcmdStatus(result.get())}.starts_with("SELECT")) changed_ = true;
    return result;
} catch (...) {
    if (!failure_) failure_ = std::current_exception();
    throw;
}

const std::string& Connection::prepared(const Sql& sql)
{
    if (failure_) std::rethrow_exception(failure_);
    const auto [found, fresh] = names_.try_emplace(sql.text, "s" + std::to_string(names_.size()));
    if (!fresh) return found->second;
    try {
        const std::string text = statement_for_postgres(sql.text);
        checked(sql.name, PQprepare(handle_.get(), found->second.c_str(), text.c_str(), 0, nullptr));
    } catch (...) {
        names_.erase(found);
        throw;
    }
    return found->second;
}

Connection::Result Connection::checked(const std::string& what, PGresult* answer)
{
    Result result{answer};
    const auto status = PQresultStatus(answer);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return result;
    const std::string message = what + ": " + PQerrorMessage(handle_.get());
    if (!alive()) throw Fault{Fault::Kind::gone, message};
    const char* state = PQresultErrorField(answer, PG_DIAG_SQLSTATE);
    if (collision(state ? state : "")) throw Collision{message};
    throw Fault{kind_of(state ? state : ""), message};
}

} // namespace db::postgres
