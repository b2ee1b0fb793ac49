// SPDX-License-Identifier: EUPL-1.2
#include "access/access_command.h"
#include "access/account_store.h"
#include "access/console_command.h"
#include "access/secret_shell.h"
#include "staff/unit_change.h"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace opmaat {
namespace {

using text::sentence;

Result<Grant> grant_of(const Console& console, const TypedGrant& typed)
{
    const auto role = parse_word<Role>(typed.role);
    if (!role) return refused(role_unknown, "rol", {typed.role});
    if (typed.unit.empty()) return Grant{*role, std::nullopt};
    const Unit* unit = console.organisation.unit(typed.unit);
    if (!unit) return refused(unit_unknown, "eenheid");
    return Grant{*role, unit->id};
}

// Saves each step of an account by itself, with its own event.
class Steps {
public:
    explicit Steps(db::Writer& writer) : writer_{writer} {}

    Result<Account> save(Changed<Account> changed)
    {
        if (auto saved = save_account(writer_, changed); !saved) return std::unexpected(std::move(saved).error());
        ++changed.now.version;
        return std::move(changed.now);
    }
    Result<Account> save(Result<Changed<Account>> changed)
    {
        if (!changed) return std::unexpected(std::move(changed).error());
        return save(std::move(*changed));
    }

private:
    db::Writer& writer_;
};

std::string password_told(const Console& console, std::string_view key, const std::string& username,
                          const std::string* made_up)
{
    if (console.json) {
        boost::json::object told{{"gebruikersnaam", username}};
        if (made_up) told["wachtwoord"] = *made_up;
        return boost::json::serialize(told) + "\n";
    }
    std::string told = sentence(console.language, key, username) + "\n";
    if (made_up) told += sentence(console.language, "opdracht.wachtwoord", *made_up) + "\n";
    return told;
}

Result<std::string> change_user(const Console& console, std::string_view username, std::string_view key,
                                const std::function<Result<Changed<Account>>(Account)>& verb)
{
    const auto changed = change<Account>(console, [&](db::Writer& writer) -> Result<Account> {
        OPMAAT_TRY(account, account_to_manage(writer, console_viewer(), username));
        return Steps{writer}.save(verb(std::move(account)));
    });
    if (!changed) return std::unexpected(changed.error());
    return password_told(console, key, changed->username, nullptr);
}

std::string unit_name(const Console& console, const Grant& grant)
{
    const Unit* unit = grant.unit ? console.organisation.unit(*grant.unit) : nullptr;
    return unit ? unit->code : std::string{};
}

std::string grants_line(const Console& console, const Account& account)
{
    std::string line;
    for (const Grant& each : account.grants) {
        const std::string unit = unit_name(console, each);
        line += fmt::format("{}{}{}{}", line.empty() ? "" : ", ", word(each.role), unit.empty() ? "" : ":", unit);
    }
    return line;
}

boost::json::object account_json(const Console& console, const Account& account)
{
    boost::json::array roles;
    for (const Grant& each : account.grants)
        roles.push_back({{"rol", word(each.role)}, {"eenheid", unit_name(console, each)}});
    return {{"gebruikersnaam", account.username},
            {"medewerker", account.official.text()},
            {"uit", account.disabled},
            {"rollen", std::move(roles)}};
}

std::string account_line(const Console& console, const Account& account)
{
    const Official* official = console.organisation.official(account.official);
    return fmt::format("{:<24} {:<32} {:<4} {}\n", account.username, official ? short_name(official->details.name) : "",
                       account.disabled ? sentence(console.language, "opdracht.uit") : "",
                       grants_line(console, account));
}

} // namespace

Result<std::string> add_user(const Console& console, const UserToAdd& user)
{
    const Official* official = console.organisation.official(user.official);
    if (!official) return refused(official_unknown, "medewerker");
    std::vector<Grant> grants;
    for (const TypedGrant& each : user.grants) {
        OPMAAT_TRY(grant, grant_of(console, each));
        grants.push_back(grant);
    }
    const std::string password = user.password.value_or(made_up_password());
    const std::string username = fold_username(user.username.empty() ? user.official : user.username);
    if (auto fine = accept_password(password, username); !fine) return std::unexpected(std::move(fine).error());
    const std::string hash = password_hash(password); // not while the writer waits
    const auto added = change<Account>(console, [&](db::Writer& writer) -> Result<Account> {
        Steps steps{writer};
        OPMAAT_TRY(account, steps.save(open_account(official->id, username, console_act(console))));
        OPMAAT_TRY(opened, steps.save(set_password(account, hash, PasswordSetBy::administrator, console_act(console))));
        for (const Grant& each : grants) {
            OPMAAT_TRY(given, steps.save(give_role(opened, each, console_act(console))));
            opened = std::move(given);
        }
        return opened;
    });
    if (!added) return std::unexpected(added.error());
    return password_told(console, "opdracht.account-geopend", username, user.password ? nullptr : &password);
}

Result<std::string> set_user_password(const Console& console, std::string_view username,
                                      const std::optional<std::string>& typed)
{
    const std::string password = typed.value_or(made_up_password());
    if (auto fine = accept_password(password, fold_username(username)); !fine)
        return std::unexpected(std::move(fine).error());
    const std::string hash = password_hash(password);
    OPMAAT_TRY(told, change_user(console, username, "opdracht.wachtwoord-gewijzigd", [&](Account account) {
                   return set_password(std::move(account), hash, PasswordSetBy::administrator, console_act(console));
               }));
    return typed ? told : password_told(console, "opdracht.wachtwoord-gewijzigd", fold_username(username), &password);
}

Result<std::string> disable_user(const Console& console, std::string_view username)
{
    return change_user(console, username, "opdracht.account-uit",
                       [&](Account account) { return disable(std::move(account), console_act(console)); });
}

Result<std::string> enable_user(const Console& console, std::string_view username)
{
    return change_user(console, username, "opdracht.account-aan",
                       [&](Account account) { return enable(std::move(account), console_act(console)); });
}

Result<std::string> grant_role(const Console& console, std::string_view username, const TypedGrant& typed)
{
    OPMAAT_TRY(grant, grant_of(console, typed));
    return change_user(console, username, "opdracht.rol-gegeven",
                       [&](Account account) { return give_role(std::move(account), grant, console_act(console)); });
}

Result<std::string> revoke_role(const Console& console, std::string_view username, const TypedGrant& typed)
{
    OPMAAT_TRY(grant, grant_of(console, typed));
    return change_user(console, username, "opdracht.rol-ingetrokken",
                       [&](Account account) { return take_role(std::move(account), grant, console_act(console)); });
}

Result<std::string> list_users(const Console& console)
{
    OPMAAT_TRY(accounts, read<std::vector<Account>>(
                             console, [](db::Reader& reader) { return accounts_to_manage(reader, console_viewer()); }));
    if (console.json) {
        boost::json::array all;
        for (const Account& each : accounts) all.push_back(account_json(console, each));
        return boost::json::serialize(all) + "\n";
    }
    std::string lines;
    for (const Account& each : accounts) lines += account_line(console, each);
    return lines.empty() ? sentence(console.language, "opdracht.geen-accounts") + "\n" : lines;
}

} // namespace opmaat
