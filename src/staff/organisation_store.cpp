// SPDX-License-Identifier: EUPL-1.2
#include "base/columns.h"
#include "staff/staff_store.h"

namespace opmaat {
namespace {

constexpr std::chrono::days roster_of_before{31};

const db::Sql select_municipalities{"municipality.all",
                                    "SELECT id, code, name, version FROM municipality ORDER BY code"};
const db::Sql select_units{"unit.all",
                           "SELECT id, kind, code, name_nl, name_en, from_day, until_day, successor, version FROM unit "
                           "ORDER BY code"};
const db::Sql select_placements{"unit.placements",
                                "SELECT unit, parent, from_day, until_day FROM unit_placement ORDER BY unit, from_day"};
const db::Sql select_posts{
    "unit.posts", "SELECT unit, post, official, from_day, until_day FROM unit_post ORDER BY unit, post, from_day"};
const db::Sql select_participants{"unit.participants", "SELECT cluster, unit, from_day, until_day FROM cluster_member "
                                                       "ORDER BY cluster, unit, from_day"};
const db::Sql select_officials{
    "official.all", "SELECT id, code, initials, first_name, prefix, family_name, job, email, phone, from_day, "
                    "until_day, version FROM official ORDER BY code"};
const db::Sql select_memberships{"official.memberships", "SELECT official, unit, from_day, until_day FROM membership "
                                                         "ORDER BY official, unit, from_day"};
const db::Sql select_deputies{"official.deputies", "SELECT official, deputy, from_day, until_day FROM deputy "
                                                   "ORDER BY official, deputy, from_day"};
const db::Sql select_roster{
    "roster.from", "SELECT unit, day, official, version FROM intake_roster WHERE day >= ?1 ORDER BY unit, day"};

Period period_at(const db::Row& row, int column)
{
    return {row.as<Day>(column), row.as<std::optional<Day>>(column + 1)};
}

Municipality municipality_row(const db::Row& row)
{
    return {row.as<MunicipalityId>(0), row.as<std::string>(1), row.as<std::string>(2), row.integer(3)};
}

Unit unit_row(const db::Row& row)
{
    Unit unit{row.as<UnitId>(0),
              row.as<UnitKind>(1),
              row.as<std::string>(2),
              {row.as<std::string>(3), row.as<std::string>(4)},
              period_at(row, 5)};
    unit.successor = row.as<std::optional<UnitId>>(7);
    unit.version = row.integer(8);
    return unit;
}

Official official_row(const db::Row& row)
{
    const auto text = [&](int column) { return row.as<std::string>(column); };
    Official official{row.as<OfficialId>(0),
                      text(1),
                      {{text(2), text(3), text(4), text(5)}, text(6), text(7), text(8)},
                      period_at(row, 9)};
    official.version = row.integer(11);
    return official;
}

RosterDay roster_row(const db::Row& row)
{
    return {row.as<UnitId>(0), row.as<Day>(1), row.as<std::optional<OfficialId>>(2), row.integer(3)};
}

// Hands each row to the thing in `owners` that its first column names.
template <class Owner>
void hand_out(db::Reader& reader, const db::Sql& sql, std::vector<Owner>& owners,
              const std::function<void(Owner&, const db::Row&)>& give)
{
    std::map<Id<Owner>, Owner*> by_id;
    for (Owner& owner : owners) by_id.emplace(owner.id, &owner);
    reader.each(sql, {}, [&](const db::Row& row) { give(*by_id.at(row.as<Id<Owner>>(0)), row); });
}

std::vector<Unit> units(db::Reader& reader)
{
    auto all = reader.all(select_units, unit_row);
    hand_out<Unit>(reader, select_placements, all, [](Unit& unit, const db::Row& row) {
        unit.placements.push_back({row.as<std::optional<UnitId>>(1), period_at(row, 2)});
    });
    hand_out<Unit>(reader, select_posts, all, [](Unit& unit, const db::Row& row) {
        unit.posts.push_back({row.as<UnitPost>(1), row.as<OfficialId>(2), period_at(row, 3)});
    });
    hand_out<Unit>(reader, select_participants, all, [](Unit& unit, const db::Row& row) {
        unit.participants.push_back({row.as<UnitId>(1), period_at(row, 2)});
    });
    return all;
}

std::vector<Official> officials(db::Reader& reader)
{
    auto all = reader.all(select_officials, official_row);
    hand_out<Official>(reader, select_memberships, all, [](Official& official, const db::Row& row) {
        official.memberships.push_back({row.as<UnitId>(1), period_at(row, 2)});
    });
    hand_out<Official>(reader, select_deputies, all, [](Official& official, const db::Row& row) {
        official.deputies.push_back({row.as<OfficialId>(1), period_at(row, 2)});
    });
    return all;
}

} // namespace

Organisation load_organisation(db::Reader& reader, Day as_of)
{
    Staff staff{reader.all(select_municipalities, municipality_row), units(reader), officials(reader),
                reader.all(select_roster, roster_row, as_of - roster_of_before), intake_official(reader).official};
    return {std::move(staff), as_of};
}

} // namespace opmaat
