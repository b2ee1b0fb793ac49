// SPDX-License-Identifier: EUPL-1.2
#include "access/account.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::size_t shortest_password = 12;
constexpr std::size_t longest_password = 200;

bool fits_a_username(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '.' || sign == '_' || sign == '-' ||
           sign == '@';
}

// Signs, not bytes, of UTF-8.
std::size_t length_of(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

Changed<Account> changed(Account account, Act act, EventKind kind, std::vector<Fact> facts = {})
{
    Event event{
        std::move(act), kind, {about(account_subject, account.official, account.version + 1)}, std::move(facts)};
    return Changed{std::move(account), std::move(event)};
}

FactValue role_value(const Grant& grant) { return Code{word(grant.role)}; }

} // namespace

std::string fold_username(std::string_view typed)
{
    const auto first = typed.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    typed = typed.substr(first, typed.find_last_not_of(" \t\r\n") - first + 1);
    std::string folded{typed};
    for (char& sign : folded)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    return folded;
}

Result<void> accept_password(std::string_view password, std::string_view username)
{
    const std::size_t length = length_of(password);
    if (length < shortest_password)
        return refused(password_too_short, "wachtwoord", {std::to_string(shortest_password)});
    if (length > longest_password) return refused(password_too_long, "wachtwoord", {std::to_string(longest_password)});
    if (fold_username(password) == username) return refused(password_is_name, "wachtwoord");
    return {};
}

Result<Changed<Account>> open_account(OfficialId official, std::string_view username, Act act)
{
    std::string folded = fold_username(username);
    if (folded.size() < 2 || folded.size() > 64 || !std::ranges::all_of(folded, fits_a_username))
        return refused(username_invalid, "gebruikersnaam");
    return changed({.official = official, .username = std::move(folded)}, std::move(act), account_opened);
}

Changed<Account> set_password(Account account, std::string password_hash, PasswordSetBy by, Act act)
{
    account.password_hash = std::move(password_hash);
    account.must_change = by == PasswordSetBy::administrator;
    return changed(std::move(account), std::move(act), password_changed);
}

Result<Changed<Account>> disable(Account account, Act act)
{
    if (account.disabled) return refused(already_disabled);
    account.disabled = true;
    return changed(std::move(account), std::move(act), account_disabled);
}

Result<Changed<Account>> enable(Account account, Act act)
{
    if (!account.disabled) return refused(not_disabled);
    account.disabled = false;
    return changed(std::move(account), std::move(act), account_enabled);
}

Result<Changed<Account>> give_role(Account account, Grant grant, Act act)
{
    if (!for_people(grant.role)) return refused(role_not_for_people, "rol");
    if (act.by == Actor{account.official}) return refused(own_role, "rol");
    if (std::ranges::find(account.grants, grant) != account.grants.end()) return refused(role_already_given, "rol");
    account.grants.push_back(grant);
    return changed(std::move(account), std::move(act), role_given,
                   {{"rol", {}, role_value(grant)}, {"eenheid", {}, grant.unit}});
}

Result<Changed<Account>> take_role(Account account, const Grant& grant, Act act)
{
    if (std::erase(account.grants, grant) == 0) return refused(role_not_given, "rol");
    return changed(std::move(account), std::move(act), role_taken,
                   {{"rol", role_value(grant), {}}, {"eenheid", grant.unit, {}}});
}

} // namespace opmaat
