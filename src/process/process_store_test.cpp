// SPDX-License-Identifier: EUPL-1.2
#include "process/process_store.h"

#include "staff/staff_store.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using namespace opmaat;
using support::for_each_engine;

namespace {

const Day today = day(2026, 3, 2);
const Act act{SystemActor{"proef"}, *parse_instant("2026-03-02T09:00:00Z")};

Result<void> saved(db::Database& database, const Changed<Process>& changed)
{
    Result<void> result;
    database.write_and_wait("save", [&](db::Writer& writer) {
        result = save(writer, changed);
        return result.has_value();
    });
    return result;
}

std::vector<Process> all(db::Database& database)
{
    std::vector<Process> found;
    database.read([&](db::Reader& reader) { found = processes(reader); });
    return found;
}

// Terms for a unit and a municipality that are on disk.
ProcessTerms terms_in(db::Database& database)
{
    const Organisation nobody{{}, today};
    const auto unit =
        *add_unit(nobody, {UnitId::fresh(act.at), UnitKind::team, "wegen", {"Wegen", ""}, {}, today}, act);
    const auto town = *add_municipality(nobody, "zandvoort", "Zandvoort", act);
    database.write_and_wait(
        "town", [&](db::Writer& writer) { return save(writer, unit).has_value() && save(writer, town).has_value(); });
    const Term ten_days{10, Term::Unit::working_day, Term::Basis::norm};
    Term closing = ten_days;
    closing.ends_at = Term::EndsAt::closing;
    closing.cutoff = std::chrono::minutes{16 * 60};
    return {{"Wegen & Groen / 's-Heerenweg", ""},
            Domain::general,
            Confidentiality::open,
            Complexity::simple,
            unit.now.id,
            {{Clock::Kind::receipt, closing}, {Clock::Kind::law, {8, Term::Unit::week, Term::Basis::law}}},
            {{town.now.id, {{Clock::Kind::content, ten_days}}}}};
}

} // namespace

TEST_CASE("a process comes back with every version and norm, whatever signs its name has (R03)")
{
    for_each_engine([](db::Database& database) {
        const auto added = *add_process("wegen-groen", terms_in(database), day(2025, 1, 1), act);
        REQUIRE(saved(database, added));
        CHECK(all(database) == std::vector{added.now});

        ProcessTerms quicker = added.now.versions.front().terms;
        quicker.norms[0].term.amount = 5;
        const auto changed = *add_version(all(database).front(), quicker, day(2026, 7, 1), today, act);
        REQUIRE(saved(database, changed));
        CHECK(all(database) == std::vector{changed.now});
        const auto later = *add_version(changed.now, quicker, day(2026, 8, 1), today, act);
        CHECK(saved(database, later));
        CHECK(saved(database, later).error().is(changed_meanwhile));
    });
}

TEST_CASE("a code belongs to one process")
{
    for_each_engine([](db::Database& database) {
        const auto terms = terms_in(database);
        REQUIRE(saved(database, *add_process("wegen", terms, today, act)));
        CHECK(saved(database, *add_process("wegen", terms, today, act)).error().is(process_code_taken));
        CHECK(all(database).size() == 1);
    });
}

TEST_CASE("a rerouted process keeps the unit of its past")
{
    for_each_engine([](db::Database& database) {
        const auto terms = terms_in(database);
        REQUIRE(saved(database, *add_process("wegen", terms, day(2025, 1, 1), act)));
        const auto other = *add_unit(Organisation{{}, today},
                                     {UnitId::fresh(act.at), UnitKind::team, "ruimte", {"Ruimte", ""}, {}, today}, act);
        database.write_and_wait("unit", [&](db::Writer& writer) { return save(writer, other).has_value(); });
        const auto moved = reroute(all(database).front(), terms.unit, other.now.id, today, act);
        REQUIRE(moved);
        REQUIRE(saved(database, *moved));
        CHECK(all(database) == std::vector{moved->now});
    });
}
