// SPDX-License-Identifier: EUPL-1.2
#include "support/stock.h"

#include "access/account_store.h"
#include "access/api_token_store.h"
#include "access/secret_shell.h"
#include "access/sign_in_shell.h"
#include "base/columns.h"
#include "staff/staff_store.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

namespace bench {

using namespace opmaat;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t open_of_a_team = 400; // in a large city and in a small one
constexpr std::string_view url_scheme = "sqlite:";
const db::Sql select_one_open{"bench.one_open", "SELECT q.id, q.kenmerk, u.code FROM question AS q JOIN unit AS u "
                                                "ON u.id = q.unit WHERE q.state = 'open' ORDER BY q.due_order LIMIT 1"};
const db::Sql select_director{"bench.director", "SELECT id FROM official WHERE code = 'team-0-0'"};

Instant now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

Act act() { return {SystemActor{"meting"}, now()}; }

fs::path kept(const Amount& amount)
{
    return fs::path{"build"} / "bench" / fmt::format("{}-of-{}.sqlite", amount.open, amount.questions);
}

void remove_database(const fs::path& database)
{
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(database.string() + end);
}

// A director with an account, and somebody who has what nobody else has.
void let_somebody_in(db::Database& database, const City& city)
{
    database.write_and_wait("director", [&](db::Writer& writer) {
        const OfficialId director = city.officials.front();
        const Changed<Account> opened = open_account(director, "directeur", act()).value();
        save_account(writer, opened).value();
        Account account = opened.now;
        account.version = 1;
        save_account(writer, give_role(std::move(account), {Role::director, std::nullopt}, act()).value()).value();
        const Organisation organisation = load_organisation(writer, Zone::amsterdam().local_day(now()));
        save(writer, name_intake_official(organisation, {}, director, act()).value()).value();
        return true;
    });
}

void make(const fs::path& path, const Amount& amount)
{
    remove_database(path);
    fs::create_directories(path.parent_path());
    const auto database = db::Database::open(std::string{url_scheme} + path.string());
    db::migrate(*database);
    const City city = found_city(*database, amount.open / open_of_a_team);
    let_somebody_in(*database, city);
    fill(*database, city, amount, now());
}

std::string new_token(db::Writer& writer)
{
    const std::string secret = fresh_secret();
    const std::vector<Scope> scopes{Scope::read_questions, Scope::write_questions, Scope::read_officials,
                                    Scope::read_board, Scope::read_events};
    save_token(writer,
               make_token(system_viewer("meting"), {"Meting", scopes, std::nullopt}, digest_of(secret), act()).value())
        .value();
    return secret;
}

std::string new_session(db::Writer& writer)
{
    const auto director = writer.one(select_director, [](const db::Row& row) { return row.as<OfficialId>(0); });
    return sign_in_demo_person(writer, *account_of(writer, *director), "nl", now()).value().secret;
}

} // namespace

Stock stock(Amount amount)
{
    spdlog::set_level(spdlog::level::err);
    const fs::path path = kept(amount);
    if (!fs::exists(path)) make(path, amount);
    Stock stock;
    stock.database = std::string{url_scheme} + path.string();
    const auto database = db::Database::open(stock.database);
    db::migrate(*database);
    database->write_and_wait("meting", [&](db::Writer& writer) {
        stock.token = new_token(writer);
        stock.session = new_session(writer);
        return true;
    });
    database->read([&](db::Reader& reader) {
        reader.each(select_one_open, {}, [&](const db::Row& row) {
            stock.question = row.as<std::string>(0);
            stock.kenmerk = row.as<std::string>(1);
            stock.unit = row.as<std::string>(2);
        });
    });
    return stock;
}

StockCopy::StockCopy(Stock original)
    : path_(fs::path{"build"} / "bench" / fmt::format("copy-{}.sqlite", ::getpid())), stock_(std::move(original))
{
    fs::copy_file(stock_.database.substr(url_scheme.size()), path_, fs::copy_options::overwrite_existing);
    stock_.database = std::string{url_scheme} + path_.string();
}

StockCopy::~StockCopy() { remove_database(path_); }

} // namespace bench
