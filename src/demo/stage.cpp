// SPDX-License-Identifier: EUPL-1.2
#include "demo/stage.h"

#include "calendar/calendar_store.h"
#include "process/process_store.h"
#include "staff/staff_store.h"

#include <algorithm>
#include <utility>

namespace opmaat::demo {
namespace {

const auto& found(const auto* thing, const std::string& code, const SeedTable& table)
{
    if (thing == nullptr) table.fail("there is no '" + code + "'");
    return *thing;
}

} // namespace

Stage::Stage(Organisation organisation, std::vector<Process> processes, Almanac almanac, Instant now)
    : organisation_(std::move(organisation)), processes_(std::move(processes)), almanac_(std::move(almanac)), now_(now)
{
}

Stage Stage::of(db::Reader& reader, Instant now)
{
    Organisation organisation = load_organisation(reader, Zone::amsterdam().local_day(now));
    Almanac almanac = load_almanac(reader, organisation.parents());
    return Stage{std::move(organisation), processes(reader), std::move(almanac), now};
}

const Process& Stage::process(const std::string& code, const SeedTable& table) const
{
    const auto process = std::ranges::find(processes_, code, &Process::code);
    return found(process == processes_.end() ? nullptr : &*process, code, table);
}

MunicipalityId Stage::municipality(const std::string& code, const SeedTable& table) const
{
    return found(organisation_.municipality(code), code, table).id;
}

UnitId Stage::unit(const std::string& code, const SeedTable& table) const
{
    return found(organisation_.unit(code), code, table).id;
}

OfficialId Stage::official(const std::string& code, const SeedTable& table) const
{
    return found(organisation_.official(code), code, table).id;
}

Recipient Stage::recipient(const std::string& code, const SeedTable& table) const
{
    const OfficialId id = official(code, table);
    const std::vector<UnitId> units = organisation_.units_of(id);
    if (units.empty()) table.fail("'" + code + "' belongs to no unit");
    const auto team =
        std::ranges::find(units, UnitKind::team, [&](const UnitId& unit) { return organisation_.unit(unit)->kind; });
    return {id, team == units.end() ? units.front() : *team, true};
}

Recipient Stage::intake(const UnitId& unit, Day day) const
{
    return {intake_owner(organisation_, unit, day).value(), unit, true};
}

Calendars Stage::calendars(const MunicipalityId& municipality, const UnitId& unit) const
{
    return almanac_.calendars(municipality, unit);
}

std::optional<Due> Stage::due(const Process& process, const MunicipalityId& municipality, Instant received,
                              bool of_receipt) const
{
    const ProcessTerms& terms = process.versions.back().terms;
    const auto clocks = start_round(norms_for(terms, municipality), 1, received, calendars(municipality, terms.unit));
    std::optional<Due> first;
    for (const Clock& clock : clocks)
        if ((clock.kind == Clock::Kind::receipt) == of_receipt && clock.due && (!first || clock.due->at < first->at))
            first = clock.due;
    return first;
}

} // namespace opmaat::demo
