// SPDX-License-Identifier: EUPL-1.2
#include "access/viewer_of.h"

#include <algorithm>

namespace opmaat {
namespace {

template <class T>
std::vector<T> sorted(std::vector<T> values)
{
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
    return values;
}

void add_with_descendants(std::vector<UnitId>& units, const Organisation& organisation, const UnitId& unit)
{
    const auto beneath = organisation.with_descendants(unit);
    units.insert(units.end(), beneath.begin(), beneath.end());
}

// The unit and, when it closed, those that came after it. A circle of successors ends where it began.
std::vector<UnitId> with_successors(const Organisation& organisation, const UnitId& unit)
{
    std::vector<UnitId> line{unit};
    for (const Unit* each = organisation.unit(unit);
         each && !each->period.holds(organisation.as_of()) && each->successor; each = organisation.unit(line.back())) {
        if (std::ranges::find(line, *each->successor) != line.end()) break;
        line.push_back(*each->successor);
    }
    return line;
}

Post post_of(const Grant& grant, const Organisation& organisation)
{
    Post post{.role = grant.role, .everywhere = !grant.unit};
    if (!grant.unit) return post;
    for (const UnitId& unit : with_successors(organisation, *grant.unit))
        add_with_descendants(post.units, organisation, unit);
    post.units = sorted(std::move(post.units));
    return post;
}

// A cluster's own questions are as near as those of a department; those of the units that take part in it are less so.
void add_cluster(Viewer& viewer, const Organisation& organisation, const UnitId& cluster)
{
    viewer.departments.push_back(cluster);
    const Unit* unit = organisation.unit(cluster);
    if (!unit) return;
    for (const Participation& each : unit->participants)
        if (each.period.holds(organisation.as_of())) add_with_descendants(viewer.clusters, organisation, each.unit);
}

void add_units(Viewer& viewer, const Organisation& organisation, const OfficialId& official)
{
    for (const UnitId& unit : organisation.units_of(official)) {
        add_with_descendants(viewer.teams, organisation, unit);
        add_with_descendants(viewer.departments, organisation, organisation.department(unit).value_or(unit));
    }
    for (const UnitId& cluster : organisation.clusters_of(official)) add_cluster(viewer, organisation, cluster);
    viewer.teams = sorted(std::move(viewer.teams));
    viewer.departments = sorted(std::move(viewer.departments));
    viewer.clusters = sorted(std::move(viewer.clusters));
}

} // namespace

std::optional<Viewer> viewer_of(const Account& account, const Organisation& organisation)
{
    if (account.disabled || !organisation.in_service(account.official)) return std::nullopt;
    Viewer viewer{.actor = account.official};
    for (const Grant& grant : account.grants) viewer.posts.push_back(post_of(grant, organisation));
    add_units(viewer, organisation, account.official);
    viewer.deputises_for = sorted(organisation.deputises_for(account.official));
    return viewer;
}

} // namespace opmaat
