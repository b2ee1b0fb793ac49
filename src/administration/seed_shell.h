// SPDX-License-Identifier: EUPL-1.2
// Loads the folder of a municipality: everything that differs per municipality, through the same verbs as the pages.
#pragma once

#include "administration/seed_file_shell.h"
#include "base/act.h"
#include "db/db.h"

#include <filesystem>
#include <functional>

namespace opmaat {

enum class Seeded { unchanged, added, changed };

/// What became of everything that the folder says: each unit, place in the tree, post, membership, process...
struct SeedReport {
    int unchanged = 0;
    int added = 0;
    int changed = 0;
    friend bool operator==(const SeedReport&, const SeedReport&) = default;
};

/// Loads municipality/<name>. Safe to run twice: things are known by their code, what is the same stays as it is, what
/// differs is changed and what is missing is added; nothing is taken away. Each thing is a transaction of its own, so
/// that it can run while others work. Throws SeedFault at the first thing that cannot be; what came before it stays.
SeedReport seed(db::Database& database, const std::filesystem::path& folder, const Act& act, Day today);

/// What the parts of the folder share while they are loaded.
class Seeding {
public:
    Seeding(db::Database& where, Act who_and_when, Day on) : act(std::move(who_and_when)), today(on), database_(where)
    {
    }

    /// Makes one change in a transaction; `from` is where it was written.
    void apply(const SeedTable& from, const std::function<Result<Seeded>(db::Writer&)>& change);

    /// The same for a change of opening hours, or of who stands under whom: the terms of the open questions are
    /// reckoned again in the same transaction, as after a change on the pages.
    void apply_to_calendar(const SeedTable& from, const std::function<Result<Seeded>(db::Writer&)>& change);

    const Act act;
    const Day today;
    SeedReport report{};

private:
    db::Database& database_;
};

/// Saves what a verb changed, or hands on its refusal.
template <class T>
Result<Seeded> keep(db::Writer& writer, const Result<T>& changed, Seeded as = Seeded::changed)
{
    if (!changed) return std::unexpected(changed.error());
    if (auto saved = save(writer, *changed); !saved) return std::unexpected(saved.error());
    return as;
}

void seed_municipalities(Seeding& seeding, const SeedTable& file); // organisatie.toml
void seed_units(Seeding& seeding, const SeedTable& file);          // eenheden.toml
void seed_officials(Seeding& seeding, const SeedTable& file);      // medewerkers.toml
/// Needs the units and the officials: from both files.
void seed_posts(Seeding& seeding, const SeedTable& organisation, const SeedTable& units);
void seed_processes(Seeding& seeding, const SeedTable& file); // processen.toml
void seed_hours(Seeding& seeding, const SeedTable& file);     // openingstijden.toml
void seed_roles(Seeding& seeding, const SeedTable& file);     // rollen.toml

} // namespace opmaat
