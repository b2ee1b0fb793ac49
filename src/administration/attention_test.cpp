// SPDX-License-Identifier: EUPL-1.2
#include "administration/attention.h"
#include "support/staff_town.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace opmaat::administration;
using support::StaffTown;

namespace {

std::vector<UnitId> headless(const StaffTown& town)
{
    const Organisation organisation = town.organisation();
    std::vector<UnitId> units;
    for (const HeadlessUnit& each : headless_units(organisation)) units.push_back(each.unit->id);
    return units;
}

void has_post(StaffTown& town, const UnitId& unit, UnitPost post, const std::optional<OfficialId>& official)
{
    town.has(fill_post(town.organisation(), town.unit(unit), post, official, support::today, support::act));
}

} // namespace

TEST_CASE("a unit with neither head nor coordinator asks for attention, and who has its questions is named")
{
    StaffTown town;
    has_post(town, town.city, UnitPost::head, town.testman);
    has_post(town, town.parking, UnitPost::coordinator, town.voorbeeld);
    CHECK(headless(town) == std::vector{town.green, town.social});
    const Organisation organisation = town.organisation();
    const auto units = headless_units(organisation);
    CHECK(units.front().instead == town.testman);  // the head of the department above
    CHECK(units.back().instead == town.modelhuis); // the intake official of the organisation
    has_post(town, town.city, UnitPost::head, {});
    CHECK(headless(town) == std::vector{town.city, town.green, town.social});
}

TEST_CASE("the intake official asks for attention when nobody was named")
{
    StaffTown town;
    CHECK_FALSE(intake_official_missing(town.organisation()));
    town.staff.intake_official.reset();
    CHECK(intake_official_missing(town.organisation()));
}

TEST_CASE("the equalised days of next year ask for attention from October on, those of this year always (Atw 3 lid 3)")
{
    const Equalisation known{{}, day(2020, 1, 1), day(2026, 12, 31)};
    CHECK_FALSE(year_without_equalised_days(known, day(2026, 9, 30)));
    CHECK(year_without_equalised_days(known, day(2026, 10, 1)) == 2027);
    CHECK(year_without_equalised_days(known, day(2027, 1, 1)) == 2027);
    CHECK_FALSE(year_without_equalised_days({{}, day(2020, 1, 1), day(2027, 12, 31)}, day(2026, 12, 31)));
    CHECK(year_without_equalised_days({{}, day(2020, 1, 1), day(2026, 6, 30)}, day(2026, 3, 2)) == 2026);
}
