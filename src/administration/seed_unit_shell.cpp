// SPDX-License-Identifier: EUPL-1.2
#include "administration/seed_shell.h"
#include "staff/staff_store.h"

#include <algorithm>

namespace opmaat {
namespace {

void seed_municipality(Seeding& seeding, const SeedTable& table)
{
    const std::string code = table.text("code");
    const std::string name = table.text("naam");
    table.expect_no_more();
    seeding.apply(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto organisation = load_organisation(writer, seeding.today);
        const Municipality* known = organisation.municipality(code);
        if (known == nullptr)
            return keep(writer, add_municipality(organisation, code, name, seeding.act), Seeded::added);
        if (known->name == name) return Seeded::unchanged;
        return keep(writer, rename_municipality(*known, name, seeding.act));
    });
}

// A unit as it is written, before its posts and participants, who come later.
struct WrittenUnit {
    UnitKind kind;
    std::string code;
    Label name;
    std::string parent; // code; empty at the top
    Day from;
};

WrittenUnit written_unit(const SeedTable& table)
{
    const auto kind = parse_word<UnitKind>(table.text("soort"));
    if (!kind) table.fail("'soort' is afdeling, team or cluster");
    WrittenUnit unit{*kind,
                     table.text("code"),
                     {table.text("naam"), table.text_or_empty("naam_en")},
                     table.text_or_empty("onder"),
                     table.day("vanaf")};
    for (const char* later : {"hoofd", "coordinator"}) table.text_or_empty(later);
    table.texts("deelnemers");
    table.expect_no_more();
    return unit;
}

std::optional<UnitId> parent_in(const Organisation& organisation, const WrittenUnit& written, const SeedTable& table)
{
    if (written.parent.empty()) return std::nullopt;
    const Unit* parent = organisation.unit(written.parent);
    if (parent == nullptr) table.fail("there is no unit '" + written.parent + "' above this one in the file");
    return parent->id;
}

void seed_unit(Seeding& seeding, const SeedTable& table)
{
    const WrittenUnit written = written_unit(table);
    seeding.apply(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto organisation = load_organisation(writer, seeding.today);
        const auto parent = parent_in(organisation, written, table);
        const Unit* known = organisation.unit(written.code);
        if (known == nullptr) {
            const NewUnit wanted{
                UnitId::fresh(seeding.act.at), written.kind, written.code, written.name, parent, written.from};
            return keep(writer, add_unit(organisation, wanted, seeding.act), Seeded::added);
        }
        if (known->name == written.name) return Seeded::unchanged;
        return keep(writer, rename_unit(*known, written.name, seeding.act));
    });
    seeding.apply_to_calendar(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto organisation = load_organisation(writer, seeding.today);
        const auto parent = parent_in(organisation, written, table);
        const Unit& unit = *organisation.unit(written.code);
        if (!unit.period.holds(seeding.today) || organisation.parent(unit.id) == parent) return Seeded::unchanged;
        return keep(writer, move_unit(organisation, unit, parent, seeding.today, seeding.act));
    });
}

const Official& official_in(const Organisation& organisation, const std::string& code, const SeedTable& table)
{
    const Official* official = organisation.official(code);
    if (official == nullptr) table.fail("there is no official '" + code + "'");
    return *official;
}

void seed_post(Seeding& seeding, const SeedTable& table, UnitPost post, const std::string& code)
{
    if (code.empty()) return;
    seeding.apply(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto organisation = load_organisation(writer, seeding.today);
        const Unit& unit = *organisation.unit(table.text("code"));
        const Official& official = official_in(organisation, code, table);
        if (holder_of(unit, post, seeding.today) == official.id) return Seeded::unchanged;
        const bool first = std::ranges::none_of(unit.posts, [&](auto& each) { return each.post == post; });
        const Day from = first ? std::max(unit.period.from, official.service.from) : seeding.today;
        return keep(writer, fill_post(organisation, unit, post, official.id, from, seeding.act));
    });
}

std::vector<UnitId> units_in(const Organisation& organisation, const std::vector<std::string>& codes,
                             const SeedTable& table)
{
    std::vector<UnitId> units;
    for (const std::string& code : codes) {
        const Unit* unit = organisation.unit(code);
        if (unit == nullptr) table.fail("there is no unit '" + code + "'");
        units.push_back(unit->id);
    }
    return units;
}

bool takes_part(const Unit& cluster, const UnitId& unit, Day day)
{
    return std::ranges::any_of(cluster.participants,
                               [&](auto& each) { return each.unit == unit && each.period.holds(day); });
}

void seed_participants(Seeding& seeding, const SeedTable& table)
{
    const auto codes = table.texts("deelnemers");
    if (codes.empty()) return;
    seeding.apply(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto organisation = load_organisation(writer, seeding.today);
        const Unit& cluster = *organisation.unit(table.text("code"));
        const auto units = units_in(organisation, codes, table);
        if (std::ranges::all_of(units, [&](auto& unit) { return takes_part(cluster, unit, seeding.today); }))
            return Seeded::unchanged;
        const Day from = cluster.participants.empty() ? cluster.period.from : seeding.today;
        return keep(writer, set_participants(organisation, cluster, units, from, seeding.act));
    });
}

void seed_intake_official(Seeding& seeding, const SeedTable& table)
{
    const std::string code = table.text("intake");
    seeding.apply(table, [&](db::Writer& writer) -> Result<Seeded> {
        const auto organisation = load_organisation(writer, seeding.today);
        const Official& official = official_in(organisation, code, table);
        if (organisation.intake_official() == official.id) return Seeded::unchanged;
        return keep(writer, name_intake_official(organisation, intake_official(writer), official.id, seeding.act));
    });
}

} // namespace

void seed_municipalities(Seeding& seeding, const SeedTable& file)
{
    file.text("intake");
    for (const SeedTable& table : file.tables("gemeente")) seed_municipality(seeding, table);
    file.expect_no_more();
}

void seed_units(Seeding& seeding, const SeedTable& file)
{
    for (const SeedTable& table : file.tables("eenheid")) seed_unit(seeding, table);
    file.expect_no_more();
}

void seed_posts(Seeding& seeding, const SeedTable& organisation, const SeedTable& units)
{
    seed_intake_official(seeding, organisation);
    for (const SeedTable& table : units.tables("eenheid")) {
        seed_post(seeding, table, UnitPost::head, table.text_or_empty("hoofd"));
        seed_post(seeding, table, UnitPost::coordinator, table.text_or_empty("coordinator"));
        seed_participants(seeding, table);
    }
}

} // namespace opmaat
