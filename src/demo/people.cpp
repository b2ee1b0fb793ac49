// SPDX-License-Identifier: EUPL-1.2
#include "demo/people.h"

#include "calendar/clock_time.h"
#include "staff/official_change.h"
#include "staff/staff_store.h"

namespace opmaat::demo {
namespace {

constexpr int days_on_roster = 10;

// Saves what a verb changed, in a transaction of its own.
void keep(db::Database& database, const SeedTable& from, const auto& verb)
{
    database.write_and_wait("demo.people", [&](db::Writer& writer) {
        const auto changed = verb(writer);
        if (!changed) from.fail(changed.error());
        if (const auto saved = save(writer, *changed); !saved) from.fail(saved.error());
        return true;
    });
}

// Each in turn, a working day at a time.
void set_roster(db::Database& database, const SeedTable& table, const Stage& stage, const Act& act)
{
    const UnitId unit = stage.unit(table.text("eenheid"), table);
    const std::vector<std::string> officials = table.texts("om_beurten");
    if (officials.empty()) table.fail("nobody is in 'om_beurten'");
    for (int ahead = 0; ahead < days_on_roster; ++ahead) {
        const Day day = stage.today() + std::chrono::days{ahead};
        const OfficialId official =
            stage.official(officials[static_cast<std::size_t>(ahead) % officials.size()], table);
        keep(database, table, [&](db::Writer& writer) {
            return opmaat::set_roster(stage.organisation(), roster_day(writer, unit, day), official, act);
        });
    }
}

// Until a time of today, or of tomorrow when that is past; without a time until somebody sets it again.
std::optional<Instant> until(const SeedTable& table, const Stage& stage)
{
    const std::string text = table.text_or_empty("tot");
    if (text.empty()) return std::nullopt;
    const auto time = parse_clock_time(text);
    if (!time) table.fail("'tot' must be a time such as 14:00");
    const Instant today = Zone::amsterdam().instant_of(stage.today(), *time);
    return today > stage.now() ? today : Zone::amsterdam().instant_of(stage.today() + std::chrono::days{1}, *time);
}

void set_presence(db::Database& database, const SeedTable& table, const Stage& stage)
{
    const OfficialId official = stage.official(table.text("medewerker"), table);
    const auto state = parse_word<Reachability>(table.text("is"));
    if (!state) table.fail("there is no presence '" + table.text("is") + "'");
    keep(database, table, [&](db::Writer& writer) {
        return opmaat::set_presence(presence_of(writer, official), *state, until(table, stage),
                                    {official, stage.now()});
    });
}

} // namespace

void enter_consents(db::Database& database, const Act& act)
{
    database.write_and_wait("demo.people", [&](db::Writer& writer) {
        const Day from = Zone::amsterdam().local_day(act.at);
        for (const Consent& each : consents(writer)) save(writer, enter_consent(each, from, act)).value();
        return true;
    });
}

void set_people(db::Database& database, const std::filesystem::path& path, const Stage& stage)
{
    const SeedTable file = SeedTable::of_file(path);
    const OfficialId administrator = stage.official(file.text("beheerder"), file);
    for (const SeedTable& table : file.tables("rooster")) {
        set_roster(database, table, stage, {administrator, stage.now()});
        table.expect_no_more();
    }
    for (const SeedTable& table : file.tables("aanwezigheid")) {
        set_presence(database, table, stage);
        table.expect_no_more();
    }
    file.expect_no_more();
}

} // namespace opmaat::demo
