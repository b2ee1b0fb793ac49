// SPDX-License-Identifier: EUPL-1.2
#include "administration/attention.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

bool is_filled(const Organisation& organisation, const Unit& unit, UnitPost post)
{
    const auto holder = holder_of(unit, post, organisation.as_of());
    return holder && organisation.in_service(*holder);
}

// Who has the questions of a unit in which nobody is found.
std::optional<OfficialId> above(const Organisation& organisation, const UnitId& unit)
{
    const auto parent = organisation.parent(unit);
    if (!parent) return organisation.intake_official();
    const auto owner = intake_owner(organisation, *parent, organisation.as_of());
    return owner ? std::optional{*owner} : std::nullopt;
}

} // namespace

std::vector<HeadlessUnit> headless_units(const Organisation& organisation)
{
    std::vector<HeadlessUnit> headless;
    for (const Unit& unit : organisation.units()) {
        if (unit.kind == UnitKind::cluster || !unit.period.holds(organisation.as_of())) continue;
        const bool has_somebody =
            is_filled(organisation, unit, UnitPost::head) || is_filled(organisation, unit, UnitPost::coordinator);
        if (!has_somebody) headless.push_back({&unit, above(organisation, unit.id)});
    }
    return headless;
}

bool intake_official_missing(const Organisation& organisation)
{
    const auto& official = organisation.intake_official();
    return !official || !organisation.in_service(*official);
}

std::optional<int> year_without_equalised_days(const Equalisation& known, Day today)
{
    using namespace std::chrono;
    const year_month_day date{today};
    for (year each = date.year(); each <= date.year() + years{date.month() >= October ? 1 : 0}; ++each)
        if (known.known_through < Day{each / December / 31}) return static_cast<int>(each);
    return std::nullopt;
}

std::vector<const Process*> homeless_processes(const Organisation& organisation, std::span<const Process> all)
{
    std::vector<const Process*> homeless;
    for (const Process& process : all) {
        const ProcessVersion* version = version_on(process, organisation.as_of());
        const Unit* unit = version ? organisation.unit(version->terms.unit) : nullptr;
        if (version && (!unit || !unit->period.holds(organisation.as_of()))) homeless.push_back(&process);
    }
    return homeless;
}

} // namespace opmaat::administration
