// SPDX-License-Identifier: EUPL-1.2
#include "administration/reorganisation_day_shell.h"

#include "process/process_store.h"
#include "question/question_list_store.h"
#include "question/question_store.h"
#include "question/reckoning_store.h"
#include "staff/staff_store.h"
#include "text/catalogue.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace opmaat::administration {
namespace {

constexpr int piece = 20; // questions in one commit: some tens of milliseconds

int routes_of(const std::vector<Process>& all, const UnitId& unit, Day today)
{
    const auto is_route = [&](const Process& process) {
        const ProcessVersion* holding = version_on(process, today);
        return std::ranges::any_of(process.versions, [&](const ProcessVersion& each) {
            return each.terms.unit == unit && (&each == holding || each.from > today);
        });
    };
    return static_cast<int>(std::ranges::count_if(all, is_route));
}

// The unit that has what a closed unit had: the last of the line of successors. Nothing while it is there, or has none.
std::optional<UnitId> heir_of(const Organisation& organisation, const UnitId& closed)
{
    const Unit* unit = organisation.unit(closed);
    for (std::size_t steps = 0; unit && steps <= organisation.units().size(); ++steps) {
        const bool is_there = !unit->period.until || organisation.as_of() < *unit->period.until;
        if (is_there) return unit->id == closed ? std::nullopt : std::optional{unit->id};
        unit = unit->successor ? organisation.unit(*unit->successor) : nullptr;
    }
    return std::nullopt;
}

// What each closed unit with open questions leaves, as far as there is somebody at its heir to have it.
std::vector<Bequest> bequests(db::Reader& reader, const Organisation& organisation)
{
    std::vector<Bequest> found;
    for (const UnitId& unit : units_with_open_questions(reader)) {
        const auto heir = heir_of(organisation, unit);
        const auto owner = heir ? intake_owner(organisation, *heir, organisation.as_of()) : OfficialId{};
        if (!heir || !owner) continue; // it waits, and the administrator is told; others need not
        const std::string reason = text::sentence(text::Language::nl, "beheer.reorganisatie.eigenaar-weg");
        found.push_back({unit, {*heir, *owner, reason}});
    }
    return found;
}

// Some questions of one closed unit. How many; 0 when none are left that can go.
Result<int> move_piece(db::Writer& writer, const Organisation& organisation, const Act& act)
{
    const auto left = bequests(writer, organisation);
    if (left.empty()) return 0;
    return move_open_questions(writer, left.front(), organisation, piece, act);
}

Result<void> move_routes(db::Writer& writer, const Organisation& organisation, const UnitId& closed, const Act& act)
{
    const auto heir = heir_of(organisation, closed);
    if (!heir) return {};
    for (Process& each : processes(writer))
        if (const auto changed = reroute(std::move(each), closed, *heir, organisation.as_of(), act))
            if (auto saved = save(writer, *changed); !saved) return saved;
    return {};
}

// Who was on the roster of the closed unit is on that of its heir, on days on which nobody is.
Result<void> move_roster(db::Writer& writer, const Organisation& organisation, const UnitId& closed, const Act& act)
{
    const auto heir = heir_of(organisation, closed);
    if (!heir) return {};
    for (const RosterDay& each : organisation.staff().roster) {
        if (each.unit != closed || each.day < organisation.as_of() || !each.official) continue;
        const RosterDay there = roster_day(writer, *heir, each.day);
        if (there.official) continue;
        const auto changed = set_roster(organisation, there, each.official, act);
        if (!changed) continue; // who left by then divides nothing
        if (auto saved = save(writer, *changed); !saved) return saved;
    }
    return {};
}

Result<void> hand_on(db::Writer& writer, const std::vector<Succession>& successions, Day today, const Act& act)
{
    const Organisation organisation = load_organisation(writer, today);
    for (const Succession& each : successions) {
        if (auto moved = move_routes(writer, organisation, each.from, act); !moved) return moved;
        if (auto moved = move_roster(writer, organisation, each.from, act); !moved) return moved;
    }
    for (int moved = 0; moved < piece;) {
        OPMAAT_TRY(some, move_piece(writer, organisation, act));
        if (some == 0) break;
        moved += some;
    }
    return {};
}

Result<void> take(db::Writer& writer, const Id<Reorganisation>& id, const Moment& moment, const Act& act)
{
    auto planned = hold_reorganisation(writer, id);
    if (!planned) return refused(reorganisation_not_planned);
    const Organisation organisation = load_organisation(writer, moment.today);
    OPMAAT_TRY(live, go_live(organisation, std::move(*planned), ties_at(writer, moment), moment.today, act));
    if (auto saved = save(writer, live); !saved) return saved;
    if (auto handed = hand_on(writer, live.successions, moment.today, act); !handed) return handed;
    reckon_again(writer, moment.today, act); // on the hours of another place, for who moved there or was taken over
    return {};
}

void go_live_when_due(db::Database& database, const Moment& moment, const Act& act)
{
    std::vector<Id<Reorganisation>> due;
    database.read([&](db::Reader& reader) { due = due_reorganisations(reader, moment.today); });
    for (const Id<Reorganisation>& id : due) {
        Result<void> taken;
        database.write_and_wait("reorganisatie", [&](db::Writer& writer) {
            taken = take(writer, id, moment, act);
            return taken.has_value();
        });
        const bool elsewhere = !taken && taken.error().is(reorganisation_not_planned); // another node was first
        if (!taken && !elsewhere) spdlog::warn("reorganisation {} waits: {}", id.text(), taken.error().rule.code);
    }
}

bool something_is_left(db::Database& database, Day today)
{
    bool left = false;
    database.read([&](db::Reader& reader) { left = !bequests(reader, load_organisation(reader, today)).empty(); });
    return left;
}

void move_what_is_left(db::Database& database, const Moment& moment, const Act& act)
{
    Result<int> moved = 1;
    while (moved && *moved > 0 && something_is_left(database, moment.today))
        database.write_and_wait("vragen naar opvolger", [&](db::Writer& writer) {
            moved = move_piece(writer, load_organisation(writer, moment.today), act);
            return moved.has_value();
        });
    if (!moved) spdlog::warn("questions of a closed unit wait: {}", moved.error().rule.code);
}

} // namespace

std::vector<Stranded> stranded(db::Reader& reader, const Organisation& organisation)
{
    std::vector<Stranded> found;
    for (const UnitId& unit : units_with_open_questions(reader)) {
        const Unit* known = organisation.unit(unit);
        const bool is_closed = known && known->period.until && *known->period.until <= organisation.as_of();
        const auto heir = heir_of(organisation, unit);
        const bool has_owner = heir && intake_owner(organisation, *heir, organisation.as_of());
        if (is_closed && !has_owner) found.push_back({unit, heir});
    }
    return found;
}

TiesOf ties_at(db::Reader& reader, const Moment& moment)
{
    return [&reader, moment, all = processes(reader)](const UnitId& unit) {
        const auto open = count(reader, moment, {.handlers = Handlers{{unit}}});
        return Ties{static_cast<int>(open), routes_of(all, unit, moment.today)};
    };
}

void keep_reorganisations(db::Database& database, const Moment& moment)
{
    const Act act{SystemActor{"reorganisatie"}, moment.now};
    go_live_when_due(database, moment, act);
    move_what_is_left(database, moment, act);
}

} // namespace opmaat::administration
