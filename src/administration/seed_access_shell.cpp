// SPDX-License-Identifier: EUPL-1.2
#include "access/account_store.h"
#include "administration/seed_shell.h"
#include "staff/staff_store.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::string_view everywhere = "alles";

struct WrittenRole {
    std::string official; // code, and the name with which they sign in
    Role role;
    std::string where; // code of a unit, or everywhere
};

WrittenRole written_role(const SeedTable& table)
{
    const auto role = parse_word<Role>(table.text("rol"));
    if (!role) table.fail("there is no role '" + table.text("rol") + "'");
    WrittenRole written{table.text("medewerker"), *role, table.text("voor")};
    table.expect_no_more();
    return written;
}

const Official& official_in(const Organisation& organisation, const std::string& code, const SeedTable& table)
{
    const Official* official = organisation.official(code);
    if (official == nullptr) table.fail("there is no official '" + code + "'");
    return *official;
}

Grant grant_in(const Organisation& organisation, const WrittenRole& written, const SeedTable& table)
{
    if (written.where == everywhere) return {written.role, std::nullopt};
    const Unit* unit = organisation.unit(written.where);
    if (unit == nullptr) table.fail("there is no unit '" + written.where + "'");
    return {written.role, unit->id};
}

// Nobody can sign in with it before a password is set.
void seed_account(Seeding& seeding, const SeedTable& table, const WrittenRole& written)
{
    seeding.apply(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto organisation = load_organisation(writer, seeding.today);
        const OfficialId official = official_in(organisation, written.official, table).id;
        if (account_of(writer, official)) return Seeded::unchanged;
        OPMAAT_TRY(opened, open_account(official, written.official, seeding.act));
        if (auto saved = save_account(writer, opened); !saved) return std::unexpected(saved.error());
        return Seeded::added;
    });
}

void seed_role(Seeding& seeding, const SeedTable& table, const WrittenRole& written)
{
    seeding.apply(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto organisation = load_organisation(writer, seeding.today);
        const auto account = account_of(writer, official_in(organisation, written.official, table).id);
        const Grant grant = grant_in(organisation, written, table);
        if (std::ranges::find(account->grants, grant) != account->grants.end()) return Seeded::unchanged;
        OPMAAT_TRY(given, give_role(*account, grant, seeding.act));
        if (auto saved = save_account(writer, given); !saved) return std::unexpected(saved.error());
        return Seeded::added;
    });
}

} // namespace

void seed_roles(Seeding& seeding, const SeedTable& file)
{
    for (const SeedTable& table : file.tables("rol")) {
        const WrittenRole written = written_role(table);
        seed_account(seeding, table, written);
        seed_role(seeding, table, written);
    }
    file.expect_no_more();
}

} // namespace opmaat
