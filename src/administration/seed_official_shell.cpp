// SPDX-License-Identifier: EUPL-1.2
#include "administration/seed_shell.h"
#include "staff/staff_store.h"

#include <algorithm>

namespace opmaat {
namespace {

struct WrittenOfficial {
    std::string code;
    OfficialDetails details;
    Day from;
    std::vector<std::string> units;
    std::vector<std::string> deputies;
};

WrittenOfficial written_official(const SeedTable& table)
{
    const PersonName name{table.text_or_empty("voorletters"), table.text_or_empty("voornaam"),
                          table.text_or_empty("tussenvoegsel"), table.text("achternaam")};
    WrittenOfficial official{
        table.text("code"),
        {name, table.text("functie"), table.text_or_empty("emailadres"), table.text_or_empty("telefoon")},
        table.day("vanaf"),
        table.texts("eenheden"),
        table.texts("vervangers")};
    table.expect_no_more();
    return official;
}

void seed_official(Seeding& seeding, const SeedTable& table, const WrittenOfficial& written)
{
    seeding.apply(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto organisation = load_organisation(writer, seeding.today);
        const Official* known = organisation.official(written.code);
        if (known == nullptr)
            return keep(writer, add_official(organisation, written.code, written.details, written.from, seeding.act),
                        Seeded::added);
        if (known->details == written.details) return Seeded::unchanged;
        return keep(writer, change_official(*known, written.details, seeding.act));
    });
}

void seed_membership(Seeding& seeding, const SeedTable& table, const WrittenOfficial& written,
                     const std::string& unit_code)
{
    seeding.apply(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto organisation = load_organisation(writer, seeding.today);
        const Official& official = *organisation.official(written.code);
        const Unit* unit = organisation.unit(unit_code);
        if (unit == nullptr) table.fail("there is no unit '" + unit_code + "'");
        const auto own = std::ranges::find(official.memberships, unit->id, &Membership::unit);
        if (own != official.memberships.end() && own->period.holds(seeding.today)) return Seeded::unchanged;
        const bool was_elsewhere = own != official.memberships.end();
        const Day from = was_elsewhere ? seeding.today : std::max(unit->period.from, official.service.from);
        return keep(writer, join(organisation, official, unit->id, from, seeding.act));
    });
}

void seed_deputy(Seeding& seeding, const SeedTable& table, const WrittenOfficial& written, const std::string& code)
{
    seeding.apply(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto organisation = load_organisation(writer, seeding.today);
        const Official& official = *organisation.official(written.code);
        const Official* deputy = organisation.official(code);
        if (deputy == nullptr) table.fail("there is no official '" + code + "'");
        const auto deputies = deputies_of(official, seeding.today);
        if (std::ranges::find(deputies, deputy->id) != deputies.end()) return Seeded::unchanged;
        const Day from = std::max(official.service.from, deputy->service.from);
        return keep(writer, appoint_deputy(organisation, official, {deputy->id, {from, std::nullopt}}, seeding.act));
    });
}

} // namespace

void seed_officials(Seeding& seeding, const SeedTable& file)
{
    const auto tables = file.tables("medewerker");
    file.expect_no_more();
    for (const SeedTable& table : tables) {
        const WrittenOfficial written = written_official(table);
        seed_official(seeding, table, written);
        for (const std::string& unit : written.units) seed_membership(seeding, table, written, unit);
    }
    for (const SeedTable& table : tables) {
        const WrittenOfficial written = written_official(table);
        for (const std::string& deputy : written.deputies) seed_deputy(seeding, table, written, deputy);
    }
}

} // namespace opmaat
