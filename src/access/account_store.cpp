// SPDX-License-Identifier: EUPL-1.2
#include "access/account_store.h"

#include "base/columns.h"
#include "event/event_store.h"

#include <algorithm>

namespace opmaat {
namespace {

const db::Sql account_by_official{
    "account.by_official",
    "SELECT official, username, password_hash, disabled, must_change, version FROM account WHERE official = ?1"};
const db::Sql account_by_username{
    "account.by_username",
    "SELECT official, username, password_hash, disabled, must_change, version FROM account WHERE username = ?1"};
const db::Sql account_all{
    "account.all",
    "SELECT official, username, password_hash, disabled, must_change, version FROM account ORDER BY username"};

Account account_row(const db::Row& row)
{
    return {.official = row.as<OfficialId>(0),
            .username = row.as<std::string>(1),
            .password_hash = row.as<std::string>(2),
            .disabled = row.as<bool>(3),
            .must_change = row.as<bool>(4),
            .version = row.as<std::int64_t>(5)};
}

const db::Sql account_grants{"account.grants",
                             "SELECT role, unit FROM role_grant WHERE official = ?1 ORDER BY role, unit"};

Grant grant_row(const db::Row& row)
{
    const auto role = parse_word<Role>(row.text(0));
    if (!role) throw db::Fault{db::Fault::Kind::other, "no role in a column of roles"};
    return {*role, row.as<std::optional<UnitId>>(1)};
}

const db::Sql account_add{"account.add",
                          "INSERT INTO account (official, username, password_hash, disabled, must_change, version) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, 1) ON CONFLICT DO NOTHING"};
const db::Sql account_save{
    "account.save",
    "UPDATE account SET username = ?2, password_hash = ?3, disabled = ?4, must_change = ?5, version = version + 1 "
    "WHERE official = ?1 AND version = ?6"};
const db::Sql account_clear_grants{"account.clear_grants", "DELETE FROM role_grant WHERE official = ?1"};
const db::Sql account_add_grant{"account.add_grant",
                                "INSERT INTO role_grant (official, role, unit) VALUES (?1, ?2, ?3)"};
const db::Sql account_end_sessions{"account.end_sessions", "DELETE FROM session WHERE official = ?1"};

std::optional<Account> with_grants(db::Reader& reader, std::optional<Account> account)
{
    if (account) account->grants = reader.all(account_grants, grant_row, account->official);
    return account;
}

std::vector<Account> all_accounts(db::Reader& reader)
{
    auto accounts = reader.all(account_all, account_row);
    for (Account& each : accounts) each.grants = reader.all(account_grants, grant_row, each.official);
    return accounts;
}

Result<Account> managed(const Viewer& viewer, std::optional<Account> account)
{
    if (!may(viewer, Action::manage_accounts)) return refused(not_allowed);
    if (!account) return refused(unknown_account);
    return std::move(*account);
}

Result<void> add(db::Writer& writer, const Account& account)
{
    if (writer.run(account_add, account.official, account.username, account.password_hash, account.disabled,
                   account.must_change) == 1)
        return {};
    if (account_of(writer, account.official)) return refused(account_exists);
    return refused(username_taken, "gebruikersnaam");
}

Result<void> update(db::Writer& writer, const Account& account)
{
    if (writer.run(account_save, account.official, account.username, account.password_hash, account.disabled,
                   account.must_change, account.version) == 0)
        return refused(account_changed);
    return {};
}

void save_grants(db::Writer& writer, const Account& account)
{
    writer.run(account_clear_grants, account.official);
    for (const Grant& each : account.grants)
        writer.run(account_add_grant, account.official, word(each.role), each.unit);
}

bool ends_sessions(const Event& event) { return event.is(account_disabled) || event.is(password_changed); }

} // namespace

Result<std::vector<Account>> accounts_to_manage(db::Reader& reader, const Viewer& viewer)
{
    if (!may(viewer, Action::manage_accounts)) return refused(not_allowed);
    return all_accounts(reader);
}

Result<Account> account_to_manage(db::Reader& reader, const Viewer& viewer, OfficialId official)
{
    return managed(viewer, account_of(reader, official));
}

Result<Account> account_to_manage(db::Reader& reader, const Viewer& viewer, std::string_view username)
{
    return managed(viewer, account_to_sign_in(reader, username));
}

Result<Account> own_account(db::Reader& reader, const Viewer& viewer)
{
    const OfficialId* self = official_of(viewer);
    auto account = self ? account_of(reader, *self) : std::nullopt;
    if (!account) return refused(unknown_account);
    return std::move(*account);
}

std::optional<Account> account_to_sign_in(db::Reader& reader, std::string_view username)
{
    return with_grants(reader, reader.one(account_by_username, account_row, fold_username(username)));
}

std::optional<Account> account_of(db::Reader& reader, OfficialId official)
{
    return with_grants(reader, reader.one(account_by_official, account_row, official));
}

Result<void> save_account(db::Writer& writer, const Changed<Account>& changed)
{
    const Account& account = changed.now;
    if (auto saved = account.version == 0 ? add(writer, account) : update(writer, account); !saved) return saved;
    save_grants(writer, account);
    if (std::ranges::any_of(changed.events, ends_sessions)) writer.run(account_end_sessions, account.official);
    append(writer, changed.events);
    return {};
}

std::vector<DemoPerson> demo_people(db::Reader& reader)
{
    std::vector<DemoPerson> people;
    for (Account& each : all_accounts(reader))
        if (!each.disabled) people.push_back({each.official, std::move(each.username), std::move(each.grants)});
    return people;
}

} // namespace opmaat
