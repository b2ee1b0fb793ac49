// SPDX-License-Identifier: EUPL-1.2
#include "staff/organisation.h"

#include <algorithm>

namespace opmaat {
namespace {

template <class Map, class Key>
auto found(const Map& map, const Key& key)
{
    const auto place = map.find(key);
    return place == map.end() ? typename Map::mapped_type{} : place->second;
}

template <class T>
void add_once(std::vector<T>& list, const std::vector<T>& more)
{
    for (const T& each : more)
        if (std::ranges::find(list, each) == list.end()) list.push_back(each);
}

} // namespace

Organisation::Organisation(Staff staff, Day as_of) : staff_(std::move(staff)), as_of_(as_of)
{
    index_units();
    index_officials();
    for (const RosterDay& each : staff_.roster)
        if (each.official) roster_.emplace(std::pair{each.unit, each.day}, *each.official);
}

void Organisation::index_units()
{
    for (const Unit& unit : staff_.units) {
        units_.emplace(unit.id, &unit);
        units_by_code_.emplace(unit.code, &unit);
        if (!unit.period.holds(as_of_)) continue;
        if (const auto parent = parent_of(unit, as_of_)) children_[*parent].push_back(unit.id);
        for (const Participation& participant : unit.participants)
            if (participant.period.holds(as_of_)) clusters_[participant.unit].push_back(unit.id);
    }
}

void Organisation::index_officials()
{
    for (const Official& official : staff_.officials) {
        officials_.emplace(official.id, &official);
        officials_by_code_.emplace(official.code, &official);
        if (!official.service.holds(as_of_)) continue;
        for (const UnitId& unit : opmaat::units_of(official, as_of_)) members_[unit].push_back(official.id);
        for (const OfficialId& deputy : opmaat::deputies_of(official, as_of_))
            deputises_for_[deputy].push_back(official.id);
    }
}

const Municipality* Organisation::municipality(const MunicipalityId& id) const
{
    const auto place = std::ranges::find(staff_.municipalities, id, &Municipality::id);
    return place == staff_.municipalities.end() ? nullptr : &*place;
}

const Municipality* Organisation::municipality(std::string_view code) const
{
    const auto place = std::ranges::find(staff_.municipalities, code, &Municipality::code);
    return place == staff_.municipalities.end() ? nullptr : &*place;
}

const Unit* Organisation::unit(const UnitId& id) const { return found(units_, id); }
const Unit* Organisation::unit(std::string_view code) const { return found(units_by_code_, code); }
const Official* Organisation::official(const OfficialId& id) const { return found(officials_, id); }
const Official* Organisation::official(std::string_view code) const { return found(officials_by_code_, code); }

bool Organisation::in_service(const OfficialId& official_id) const
{
    const Official* someone = official(official_id);
    return someone != nullptr && someone->service.holds(as_of_);
}

std::optional<UnitId> Organisation::parent(const UnitId& id) const
{
    const Unit* here = unit(id);
    return here == nullptr ? std::nullopt : parent_of(*here, as_of_);
}

std::map<UnitId, UnitId> Organisation::parents() const
{
    std::map<UnitId, UnitId> parents;
    for (const Unit& each : units())
        if (const auto above = parent(each.id)) parents.emplace(each.id, *above);
    return parents;
}

std::vector<UnitId> Organisation::ancestors(const UnitId& id) const
{
    std::vector<UnitId> above;
    for (auto next = parent(id); next; next = parent(*next)) above.push_back(*next);
    return above;
}

std::vector<UnitId> Organisation::children(const UnitId& id) const { return found(children_, id); }

std::vector<UnitId> Organisation::with_descendants(const UnitId& id) const
{
    std::vector<UnitId> all{id};
    for (std::size_t at = 0; at < all.size(); ++at) {
        const auto below = children(all[at]);
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

std::optional<UnitId> Organisation::department(const UnitId& id) const
{
    for (auto here = std::optional{id}; here; here = parent(*here)) {
        const Unit* candidate = unit(*here);
        if (candidate != nullptr && candidate->kind == UnitKind::department) return here;
    }
    return std::nullopt;
}

std::vector<UnitId> Organisation::units_of(const OfficialId& id) const
{
    const Official* someone = official(id);
    return someone == nullptr ? std::vector<UnitId>{} : opmaat::units_of(*someone, as_of_);
}

std::vector<OfficialId> Organisation::members_of(const UnitId& id) const { return found(members_, id); }

std::vector<UnitId> Organisation::clusters_of(const UnitId& id) const
{
    std::vector<UnitId> clusters = found(clusters_, id);
    for (const UnitId& above : ancestors(id)) add_once(clusters, found(clusters_, above));
    return clusters;
}

std::vector<UnitId> Organisation::clusters_of(const OfficialId& id) const
{
    std::vector<UnitId> clusters;
    for (const UnitId& own : units_of(id)) {
        const Unit* belongs_to = unit(own);
        if (belongs_to != nullptr && belongs_to->kind == UnitKind::cluster) add_once(clusters, {own});
        add_once(clusters, clusters_of(own));
    }
    return clusters;
}

std::vector<OfficialId> Organisation::deputies_of(const OfficialId& id) const
{
    const Official* someone = official(id);
    return someone == nullptr ? std::vector<OfficialId>{} : opmaat::deputies_of(*someone, as_of_);
}

std::vector<OfficialId> Organisation::deputises_for(const OfficialId& deputy) const
{
    return found(deputises_for_, deputy);
}

std::optional<OfficialId> Organisation::on_roster(const UnitId& unit_id, Day day) const
{
    const auto place = roster_.find({unit_id, day});
    return place == roster_.end() ? std::nullopt : std::optional{place->second};
}

namespace {

// The first of these who works here on that day.
std::optional<OfficialId> first_at_work(const Organisation& organisation, Day day,
                                        std::initializer_list<std::optional<OfficialId>> candidates)
{
    for (const auto& candidate : candidates) {
        const Official* someone = candidate ? organisation.official(*candidate) : nullptr;
        if (someone != nullptr && someone->service.holds(day)) return candidate;
    }
    return std::nullopt;
}

} // namespace

Result<OfficialId> intake_owner(const Organisation& organisation, const UnitId& unit_id, Day day)
{
    for (auto here = std::optional{unit_id}; here; here = organisation.parent(*here)) {
        const Unit* unit = organisation.unit(*here);
        if (unit == nullptr) break;
        if (const auto owner =
                first_at_work(organisation, day,
                              {organisation.on_roster(*here, day), holder_of(*unit, UnitPost::coordinator, day),
                               holder_of(*unit, UnitPost::head, day)}))
            return *owner;
    }
    if (!organisation.intake_official()) return refused(intake_official_unnamed);
    return *organisation.intake_official();
}

} // namespace opmaat
