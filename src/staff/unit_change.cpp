// SPDX-License-Identifier: EUPL-1.2
#include "staff/unit_change.h"

#include "staff/dated.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::size_t longest_code = 60;

Result<void> check_code(std::string_view code, bool taken)
{
    if (!is_staff_code(code)) return refused(staff_code_wrong, "code", {std::string{code}});
    if (taken) return refused(staff_code_taken, "code", {std::string{code}});
    return {};
}

// The unit is known and is there on that day.
Result<void> check_unit(const Organisation& organisation, const UnitId& id, Day day, const std::string& field)
{
    const Unit* unit = organisation.unit(id);
    if (unit == nullptr) return refused(unit_unknown, field);
    if (unit->period.until && *unit->period.until <= day) return refused(unit_closed, field);
    return {};
}

Result<void> check_official(const Organisation& organisation, const OfficialId& id, Day day)
{
    const Official* official = organisation.official(id);
    if (official == nullptr) return refused(official_unknown, "medewerker");
    if (!official->service.holds(day)) return refused(official_not_in_service, "medewerker");
    return {};
}

About about_unit(const Unit& unit) { return about(unit_subject, unit.id, unit.version); }

} // namespace

bool is_staff_code(std::string_view code)
{
    return !code.empty() && code.size() <= longest_code && std::ranges::all_of(code, [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
    });
}

Result<Changed<Municipality>> add_municipality(const Organisation& organisation, std::string code, std::string name,
                                               const Act& act)
{
    if (auto checked = check_code(code, organisation.municipality(code) != nullptr); !checked)
        return std::unexpected(checked.error());
    if (name.empty()) return refused(municipality_name_missing, "naam");
    Municipality municipality{MunicipalityId::fresh(act.at), std::move(code), std::move(name)};
    Event event{act, municipality_added, {about(municipality_subject, municipality.id, municipality.version)}};
    return Changed{std::move(municipality), std::move(event)};
}

Result<Changed<Municipality>> rename_municipality(Municipality municipality, std::string name, const Act& act)
{
    if (name.empty()) return refused(municipality_name_missing, "naam");
    municipality.name = std::move(name);
    ++municipality.version;
    Event event{act, municipality_renamed, {about(municipality_subject, municipality.id, municipality.version)}};
    return Changed{std::move(municipality), std::move(event)};
}

Result<Changed<Unit>> add_unit(const Organisation& organisation, const NewUnit& wanted, const Act& act)
{
    if (auto checked = check_code(wanted.code, organisation.unit(wanted.code) != nullptr); !checked)
        return std::unexpected(checked.error());
    if (wanted.name.nl.empty()) return refused(unit_name_missing, "naam");
    if (wanted.parent)
        if (auto checked = check_unit(organisation, *wanted.parent, wanted.from, "bovenliggend"); !checked)
            return std::unexpected(checked.error());
    const Period period{wanted.from, std::nullopt};
    Unit unit{wanted.id, wanted.kind, wanted.code, wanted.name, period, {Placement{wanted.parent, period}}};
    Event event{
        act,
        unit_added,
        {about_unit(unit)},
        {{"soort", {}, Code{word(unit.kind)}}, {"bovenliggend", {}, wanted.parent}, {"ingangsdag", {}, wanted.from}}};
    return Changed{std::move(unit), std::move(event)};
}

Result<Changed<Unit>> rename_unit(Unit unit, Label name, const Act& act)
{
    if (name.nl.empty()) return refused(unit_name_missing, "naam");
    unit.name = std::move(name);
    ++unit.version;
    Event event{act, unit_renamed, {about_unit(unit)}};
    return Changed{std::move(unit), std::move(event)};
}

Result<Changed<Unit>> move_unit(const Organisation& organisation, Unit unit, std::optional<UnitId> parent, Day from,
                                const Act& act)
{
    if (auto checked = check_unit(organisation, unit.id, from, "eenheid"); !checked)
        return std::unexpected(checked.error());
    if (parent) {
        if (auto checked = check_unit(organisation, *parent, from, "bovenliggend"); !checked)
            return std::unexpected(checked.error());
        const auto below = organisation.with_descendants(unit.id);
        if (std::ranges::find(below, *parent) != below.end()) return refused(unit_under_itself, "bovenliggend");
    }
    const auto before = parent_of(unit, from);
    end_all_from(unit.placements, from);
    unit.placements.push_back({parent, {from, unit.period.until}});
    ++unit.version;
    Event event{act, unit_moved, {about_unit(unit)}, {{"bovenliggend", before, parent}, {"ingangsdag", {}, from}}};
    return Changed{std::move(unit), std::move(event)};
}

namespace {

Result<void> check_successor(const Organisation& organisation, const Unit& closing, const UnitId& successor, Day until)
{
    if (successor == closing.id) return refused(successor_wrong, "opvolger");
    if (!check_unit(organisation, successor, until, "opvolger")) return refused(successor_wrong, "opvolger");
    return {};
}

Result<void> check_closing(const Organisation& organisation, const Unit& unit, Day until, Ties ties, bool has_successor)
{
    if (auto open = check_unit(organisation, unit.id, until, "eenheid"); !open) return open;
    if (until <= unit.period.from) return refused(ends_before_start, "einddag");
    if (const auto below = organisation.children(unit.id); !below.empty())
        return refused(unit_has_units, "eenheid", {std::to_string(below.size())});
    if (!has_successor && (ties.open_questions > 0 || ties.routes > 0))
        return refused(successor_missing, "opvolger",
                       {std::to_string(ties.open_questions), std::to_string(ties.routes)});
    return {};
}

} // namespace

Result<Changed<Unit>> close_unit(const Organisation& organisation, Unit unit, Day until,
                                 std::optional<UnitId> successor, Ties ties, const Act& act)
{
    if (auto checked = check_closing(organisation, unit, until, ties, successor.has_value()); !checked)
        return std::unexpected(checked.error());
    if (successor)
        if (auto checked = check_successor(organisation, unit, *successor, until); !checked)
            return std::unexpected(checked.error());
    unit.period.until = until;
    unit.successor = successor;
    end_all_from(unit.placements, until);
    end_all_from(unit.posts, until);
    end_all_from(unit.participants, until);
    ++unit.version;
    Event event{act, unit_was_closed, {about_unit(unit)}, {{"einddag", {}, until}, {"opvolger", {}, successor}}};
    return Changed{std::move(unit), std::move(event)};
}

Result<Changed<Unit>> fill_post(const Organisation& organisation, Unit unit, UnitPost post,
                                std::optional<OfficialId> official, Day from, const Act& act)
{
    if (auto checked = check_unit(organisation, unit.id, from, "eenheid"); !checked)
        return std::unexpected(checked.error());
    if (official)
        if (auto checked = check_official(organisation, *official, from); !checked)
            return std::unexpected(checked.error());
    const auto before = holder_of(unit, post, from);
    end_from(unit.posts, from, [&](const PostHolder& each) { return each.post == post; });
    if (official) unit.posts.push_back({post, *official, {from, std::nullopt}});
    ++unit.version;
    std::vector<About> abouts{about_unit(unit)};
    Event event{act,
                post_filled,
                std::move(abouts),
                {{"functie", {}, Code{word(post)}}, {"medewerker", before, official}, {"ingangsdag", {}, from}}};
    return Changed{std::move(unit), std::move(event)};
}

Result<Changed<Unit>> set_participants(const Organisation& organisation, Unit cluster, const std::vector<UnitId>& units,
                                       Day from, const Act& act)
{
    if (cluster.kind != UnitKind::cluster) return refused(not_a_cluster, "cluster");
    for (const UnitId& id : units) {
        if (auto checked = check_unit(organisation, id, from, "eenheden"); !checked)
            return std::unexpected(checked.error());
        if (organisation.unit(id)->kind == UnitKind::cluster) return refused(not_a_cluster, "eenheden");
    }
    const auto holds = [&](const Participation& each) { return each.period.holds(from); };
    const auto before = static_cast<int>(std::ranges::count_if(cluster.participants, holds));
    const auto stays = [&](const UnitId& unit) { return std::ranges::find(units, unit) != units.end(); };
    end_from(cluster.participants, from, [&](const Participation& each) { return !stays(each.unit) || !holds(each); });
    for (const UnitId& unit : units)
        if (std::ranges::none_of(cluster.participants, [&](auto& each) { return each.unit == unit && holds(each); }))
            cluster.participants.push_back({unit, {from, std::nullopt}});
    ++cluster.version;
    Event event{act, participants_changed, {about_unit(cluster)}, {{"aantal", before, static_cast<int>(units.size())}}};
    return Changed{std::move(cluster), std::move(event)};
}

Result<Changed<Unit>> add_participant(const Organisation& organisation, Unit cluster, Participation wanted,
                                      const Act& act)
{
    if (cluster.kind != UnitKind::cluster) return refused(not_a_cluster, "cluster");
    const Period& days = wanted.period;
    if (auto checked = check_unit(organisation, cluster.id, days.from, "cluster"); !checked)
        return std::unexpected(checked.error());
    if (auto checked = check_unit(organisation, wanted.unit, days.from, "eenheid"); !checked)
        return std::unexpected(checked.error());
    if (organisation.unit(wanted.unit)->kind == UnitKind::cluster) return refused(not_a_cluster, "eenheid");
    if (days.until && *days.until <= days.from) return refused(ends_before_start, "einddag");
    const auto collides = [&](const Participation& each) {
        return each.unit == wanted.unit && overlap(each.period, days);
    };
    if (std::ranges::any_of(cluster.participants, collides)) return refused(already_participant, "eenheid");
    cluster.participants.push_back(wanted);
    ++cluster.version;
    Event event{act,
                participants_changed,
                {about_unit(cluster)},
                {{"eenheid", {}, wanted.unit}, {"ingangsdag", {}, days.from}, {"einddag", {}, days.until}}};
    return Changed{std::move(cluster), std::move(event)};
}

Result<Changed<Unit>> end_participation(Unit cluster, const UnitId& unit, Day from, const Act& act)
{
    if (!end_from(cluster.participants, from, [&](const Participation& each) { return each.unit == unit; }))
        return refused(not_a_participant, "einddag");
    ++cluster.version;
    Event event{act, participants_changed, {about_unit(cluster)}, {{"eenheid", unit, {}}, {"ingangsdag", {}, from}}};
    return Changed{std::move(cluster), std::move(event)};
}

Result<Changed<RosterDay>> set_roster(const Organisation& organisation, RosterDay roster,
                                      std::optional<OfficialId> official, const Act& act)
{
    if (auto checked = check_unit(organisation, roster.unit, roster.day, "eenheid"); !checked)
        return std::unexpected(checked.error());
    if (official)
        if (auto checked = check_official(organisation, *official, roster.day); !checked)
            return std::unexpected(checked.error());
    const auto before = std::exchange(roster.official, official);
    ++roster.version;
    Event event{act,
                roster_changed,
                {about_unit(*organisation.unit(roster.unit))},
                {{"dag", {}, roster.day}, {"medewerker", before, official}}};
    return Changed{std::move(roster), std::move(event)};
}

Result<Changed<IntakeOfficial>> name_intake_official(const Organisation& organisation, IntakeOfficial intake,
                                                     const OfficialId& official, const Act& act)
{
    if (auto checked = check_official(organisation, official, organisation.as_of()); !checked)
        return std::unexpected(checked.error());
    const auto before = std::exchange(intake.official, official);
    ++intake.version;
    const Official& named = *organisation.official(official);
    Event event{act,
                intake_official_named,
                {about(official_subject, named.id, named.version)},
                {{"intake-medewerker", before, official}}};
    return Changed{std::move(intake), std::move(event)};
}

} // namespace opmaat
