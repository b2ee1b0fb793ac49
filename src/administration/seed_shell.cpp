// SPDX-License-Identifier: EUPL-1.2
#include "administration/seed_shell.h"

#include "question/reckoning_store.h"

namespace opmaat {

void Seeding::apply(const SeedTable& from, const std::function<Result<Seeded>(db::Writer&)>& change)
{
    Result<Seeded> outcome = Seeded::unchanged;
    database_.write_and_wait("seed", [&](db::Writer& writer) {
        outcome = change(writer);
        return outcome && *outcome != Seeded::unchanged;
    });
    if (!outcome) from.fail(outcome.error());
    switch (*outcome) {
    case Seeded::unchanged: ++report.unchanged; break;
    case Seeded::added: ++report.added; break;
    case Seeded::changed: ++report.changed; break;
    }
}

void Seeding::apply_to_calendar(const SeedTable& from, const std::function<Result<Seeded>(db::Writer&)>& change)
{
    apply(from, [&](db::Writer& writer) {
        auto outcome = change(writer);
        const bool changes = outcome && *outcome != Seeded::unchanged;
        if (changes && anything_was_asked(writer)) reckon_again(writer, today, act);
        return outcome;
    });
}

SeedReport seed(db::Database& database, const std::filesystem::path& folder, const Act& act, Day today)
{
    const auto organisation = SeedTable::of_file(folder / "organisatie.toml");
    const auto units = SeedTable::of_file(folder / "eenheden.toml");
    const auto officials = SeedTable::of_file(folder / "medewerkers.toml");
    const auto processes = SeedTable::of_file(folder / "processen.toml");
    const auto hours = SeedTable::of_file(folder / "openingstijden.toml");
    const auto roles = SeedTable::of_file(folder / "rollen.toml");
    Seeding seeding{database, act, today};
    seed_municipalities(seeding, organisation);
    seed_units(seeding, units);
    seed_officials(seeding, officials);
    seed_posts(seeding, organisation, units);
    seed_processes(seeding, processes);
    seed_hours(seeding, hours);
    seed_roles(seeding, roles);
    return seeding.report;
}

} // namespace opmaat
